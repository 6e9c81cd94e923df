import { isDead, type ServiceStatus } from '../scenario/roles'
import type { Row } from '../scenario/scenario'
import { type Cause, phaseCause } from './cause'
import { holds, ratiosOf } from './condition'
import { atDifficulty, comesTrue, drawWithin } from './draws'
import type { GameState, Task } from './state'
import { log, personToChange, rowToChange, type StateDraft, serviceToChange } from './state-draft'
import { lengthen, minuteOfTick, newTask, preempt, runningTask } from './tasks'
import { drawName, sortByDependency, type World } from './world'

/** Hundredths of downtime that a minute in a status counts; a degraded service is less than half missing. */
const DOWNTIME: Record<ServiceStatus, number> = {
  up: 0,
  suspect: 0,
  restored: 0,
  verified: 0,
  degraded: 40,
  isolated: 100,
  down: 100,
  rebuilding: 100,
}

/** Whether it counts no downtime. */
export const isWorking = (status: ServiceStatus): boolean => DOWNTIME[status] === 0

/** Up to now, of one service. */
export interface Ledger {
  /** Hundredths of a minute. */
  downtime: number
  /** The part of it in which nobody was at work. */
  idleDowntime: number
  /** DMIA clock, minutes. */
  outage: number
}

/** How long a service has been missing up to now. */
export function ledger(state: GameState, id: string): Ledger {
  const service = state.services[id]!
  const minutes = state.minute - service.since
  const rate = DOWNTIME[service.status]
  return {
    downtime: service.downtime + minutes * rate,
    idleDowntime: service.idleDowntime + (state.idle - service.idleBefore) * rate,
    outage: service.outage + (isDead(service.status) ? minutes : 0),
  }
}

/**
 * Changes a status and closes the account of the one before. `degraded` lifts a dead service and never lowers a
 * working one; `rebuilding` takes dead ones only.
 */
export function setStatus(draft: StateDraft, id: string, to: ServiceStatus, cause: Cause): void {
  const { state } = draft
  const service = state.services[id]
  if (!service || service.status === to) return
  if ((to === 'degraded' || to === 'rebuilding') && !isDead(service.status)) return
  if (to === 'suspect' && !isWorking(service.status)) return
  change(draft, id, to, cause)
}

function change(draft: StateDraft, id: string, to: ServiceStatus, cause: Cause): void {
  const { downtime, idleDowntime, outage } = ledger(draft.state, id)
  const service = serviceToChange(draft, id)
  log(draft, { type: 'service.changed', service: id, from: service.status, to, cause })
  service.downtime = downtime
  service.idleDowntime = idleDowntime
  service.idleBefore = draft.state.idle
  service.outage = outage
  service.since = draft.state.minute
  service.status = to
}

/** Says from which set of copies services are restored. */
export function chooseBackup(
  draft: StateDraft,
  services: readonly string[],
  backup: string,
  cause: Cause,
): void {
  for (const id of services) {
    if (draft.state.services[id]) serviceToChange(draft, id).backup = backup
  }
  log(draft, { type: 'backup.chosen', services: [...services], backup, cause })
}

/** Frees services of the intruder. */
export function cleanServices(draft: StateDraft, services: readonly string[], cause: Cause): void {
  for (const id of services) {
    if (!draft.state.services[id]) continue
    serviceToChange(draft, id).tainted = false
    if (draft.state.services[id].status === 'suspect') change(draft, id, 'restored', cause)
  }
}

/** The team's order, with what each service depends on inserted before it. */
export function setOrder(draft: StateDraft, ranking: readonly string[], cause: Cause): void {
  const order = sortByDependency(ranking, draft.world.services)
  draft.state.order = order
  log(draft, { type: 'order.set', order, cause })
}

/** The order in which services are restored: as it was decided, else as they depend on each other. */
export function orderOf(world: World, state: GameState): readonly string[] {
  return state.order.length > 0 ? state.order : world.serviceOrder
}

/** Whether the intruder is in a backup set: one truth a game for each set. A dry run, without incidents, has none. */
export function isInfected(world: World, state: GameState, backup: string): boolean {
  const set = world.backups.get(backup)
  if (!set || !world.options.stimuli) return false
  return comesTrue(
    world.draws.draw(`backup/${backup}/infected`),
    atDifficulty(set.infected, world.options.difficulty),
    ratiosOf(world, state, set.factors),
    [0, 1],
  )
}

/** Services that a restore session has to bring back: its own, and what an earlier one brought back and was lost again. */
export function servicesOfSession(world: World, state: GameState, session: number): string[] {
  return orderOf(world, state).filter((id) => world.services.get(id)!.session <= session)
}

/** The lead's task of an open restore row, while it runs. */
function restoreTask(state: GameState, row: Row): Readonly<Task> | null {
  const task = runningTask(state, row.lead)
  return task && task.row === row.key && task.kind === 'decision' ? task : null
}

/** Milestones inside the session's work: each service's share of the whole, in the order of restoration. */
function milestoneTicks(world: World, services: readonly string[], total: number): number[] {
  let weight = 0
  const sums = services.map((id) => {
    weight += world.services.get(id)!.restoreMinutes
    return weight
  })
  return sums.map((sum) => Math.floor((total * sum) / weight))
}

function sessionPlan(world: World, state: GameState, row: Row): string[] {
  return orderOf(world, state).filter((id) => world.services.get(id)!.session === row.session)
}

/** Minute of the next milestone of a restore row, or -1. */
export function nextMilestone(world: World, state: GameState, row: Row): number {
  const task = restoreTask(state, row)
  if (!task) return -1
  const plan = sessionPlan(world, state, row)
  const passed = state.rows[row.key]!.milestones
  if (passed >= plan.length) return -1
  const tick = milestoneTicks(world, plan, task.total)[passed]!
  return minuteOfTick(world, state, task, tick)
}

/** Passes the milestones that are reached now and brings back what can come back. */
export function passMilestones(draft: StateDraft, row: Row): boolean {
  const { world, state } = draft
  let moved = false
  while (true) {
    const minute = nextMilestone(world, state, row)
    if (minute < 0 || minute > state.minute) break
    rowToChange(draft, row.key).milestones += 1
    moved = true
  }
  return bringBack(draft, row) || moved
}

/** At the end of a session's work nothing of it is left to be done: what waits now waits for a copy, or for others. */
export function passAllMilestones(draft: StateDraft, row: Row): void {
  const { world, state } = draft
  rowToChange(draft, row.key).milestones = sessionPlan(world, state, row).length
}

/** Restores every service whose milestone is passed, whose copy is ready and whose dependencies work. */
export function bringBack(draft: StateDraft, row: Row): boolean {
  const { world, state } = draft
  if (state.roles[row.lead]!.tasks.some((task) => task.kind === 'retry')) return false
  const plan = sessionPlan(world, state, row).slice(0, state.rows[row.key]!.milestones)
  let moved = false
  for (const id of plan) {
    const service = state.services[id]!
    if (isWorking(service.status) || service.copyReady > state.minute) continue
    if (service.dataLoss > 0) continue // restored in this game already, and lost again: verification's business
    if (!dependenciesWork(world, state, id)) continue
    restore(draft, id, phaseCause(row))
    moved = true
  }
  return moved
}

/** Whether everything works that a service depends on. */
export const dependenciesWork = (world: World, state: GameState, id: string): boolean =>
  world.services.get(id)!.dependsOn.every((needed) => isWorking(state.services[needed]!.status))

function restore(draft: StateDraft, id: string, cause: Cause): void {
  const { world, state } = draft
  const service = serviceToChange(draft, id)
  const suspect = world.scenario.settings.restore.suspectIf
  service.tainted = isInfected(world, state, service.backup)
  service.dataLoss = world.backups.get(service.backup)?.age ?? 0
  change(draft, id, suspect && holds(world, state, suspect) ? 'suspect' : 'restored', cause)
}

/** The whole of a session's services, in order of dependency: at its end, whatever was lost on the way is done again. */
export function restoreRest(draft: StateDraft, row: Row): void {
  const { world, state } = draft
  const order = servicesOfSession(world, state, row.session)
  for (const id of sortByDependency(order, world.services)) {
    const service = state.services[id]!
    if (isWorking(service.status) || !dependenciesWork(world, state, id)) continue
    restore(draft, id, phaseCause(row))
  }
}

/** First minute at which a copy that the session waits for is ready, or -1. */
export function nextCopy(world: World, state: GameState, row: Row): number {
  let next = -1
  for (const id of sessionPlan(world, state, row)) {
    const service = state.services[id]!
    if (isWorking(service.status) || service.copyReady <= state.minute) continue
    if (next < 0 || service.copyReady < next) next = service.copyReady
  }
  return next
}

/**
 * While what the next row restores is still being copied: the earliest and the latest minute at which that row can end by
 * the scenario's numbers, whatever the draw says. Null where it waits for no copy.
 */
export function copiesAwaited(world: World, state: GameState): readonly [number, number] | null {
  const { rows, services, settings } = world.scenario
  const next = rows.find(({ key }) => state.rows[key]!.status === 'locked')
  const before = rows.findLast(
    (row) => row.work === 'restore' && state.rows[row.key]!.closedAt >= 0,
  )
  if (next?.work !== 'restore' || !before) return null
  const isAwaited = services.some(
    ({ id, copied, session }) =>
      copied && session === next.session && !isWorking(state.services[id]!.status),
  )
  const begun = state.rows[before.key]!.closedAt
  const [earliest, latest] = settings.copy.minutes
  if (!isAwaited || begun + latest <= state.minute) return null
  return [Math.max(state.minute, begun + earliest), begun + latest]
}

/** Large volumes go on copying unattended when the first session's work is done. */
export function startCopies(draft: StateDraft, row: Row): void {
  const { world, state } = draft
  for (const { id, copied, session } of world.scenario.services) {
    if (!copied || session <= row.session || state.services[id]!.copyReady >= 0) continue
    const name = drawName(row.key, 1, '-', 'copy', id)
    serviceToChange(draft, id).copyReady =
      state.minute + drawWithin(world.draws, name, world.scenario.settings.copy.minutes)
  }
}

/**
 * At the end of a session's work, a team that tests finds an infected set, takes the next older one and appends the
 * minutes that this costs. Returns whether there is such work to do.
 */
export function refuseInfected(draft: StateDraft, row: Row): boolean {
  const { world, state } = draft
  const { testedFact, retryMinutes } = world.scenario.settings.restore
  if (!state.facts[testedFact]) return false
  const found = servicesOfSession(world, state, row.session).filter(
    (id) => state.services[id]!.tainted && isWorking(state.services[id]!.status),
  )
  if (found.length === 0) return false
  const backup = state.services[found[0]!]!.backup
  const sets = world.scenario.backups
  const next = sets[sets.findIndex(({ id }) => id === backup) + 1]
  if (!next) return false
  const cause = phaseCause(row)
  const same = found.filter((id) => state.services[id]!.backup === backup)
  log(draft, { type: 'backup.refused', services: same, backup, next: next.id, cause })
  for (const id of same) {
    const service = serviceToChange(draft, id)
    service.backup = next.id
    service.tainted = false
    service.dataLoss = 0
    change(draft, id, 'rebuilding', cause)
  }
  const name = drawName(row.key, 1, row.lead, 'retry', backup)
  const minutes = drawWithin(world.draws, name, retryMinutes)
  preempt(draft, row.lead, newTask(`retry-${backup}`, 'retry', row.key, minutes, null))
  return true
}

/** More minutes for the restore session that is under way, else for the next one. */
export function lengthenRestore(draft: StateDraft, minutes: number, cause: Cause): void {
  const { world, state } = draft
  log(draft, { type: 'restore.lengthened', minutes, cause })
  for (const row of world.scenario.rows) {
    if (row.work !== 'restore' || state.rows[row.key]!.status !== 'open') continue
    const task = personToChange(draft, row.lead).tasks.find(
      (one) => one.row === row.key && one.kind === 'decision',
    )
    if (task) {
      lengthen(world, task, minutes)
      return
    }
  }
  state.restoreLonger += minutes
}

/** The end of a relapse's rework: what had been restored and was lost again comes back, and nothing else. */
export function bringBackLost(draft: StateDraft, cause: Cause): void {
  const { world, state } = draft
  for (const id of world.serviceOrder) {
    const { status, dataLoss } = state.services[id]!
    if (isDead(status) && dataLoss > 0 && dependenciesWork(world, state, id)) {
      restore(draft, id, cause)
    }
  }
}

/** The end of a rework: what was reopened comes back from the sets now chosen, in order of dependency. */
export function bringBackAfterRework(draft: StateDraft, cause: Cause): void {
  const { world, state } = draft
  for (const id of world.serviceOrder) {
    const { status } = state.services[id]!
    if (!isWorking(status) && dependenciesWork(world, state, id)) restore(draft, id, cause)
  }
}
