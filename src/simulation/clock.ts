import type { Role } from '../scenario/roles'
import { deliverDocuments, nextArrival } from './arrivals'
import { nextDeadline, passDeadlines } from './duties'
import { endLastDay } from './evening'
import { nextSilence, silence } from './gauge'
import { isHalt, type Until } from './halt'
import { carryOutWork, deliverHeld, nextHeld } from './held-effects'
import { waitsFor } from './mode'
import { nextOutage, passOutages } from './outage'
import { deliverReplies } from './reply'
import { askRest, endRest, nextRest, relieve, startRest } from './rests'
import { closeRows } from './rows'
import { nextCopy, nextMilestone, passMilestones } from './services'
import { updateStamina } from './stamina'
import type { GameState, Task } from './state'
import { log, type StateDraft } from './state-draft'
import { fireDueStimuli, nextStimulus } from './stimuli'
import { anyTask, endTask, finishMinute, runningTask, startIdleRoles } from './tasks'
import { nextSurfacing, surfaceThreads } from './threads'
import type { World } from './world'

/** The next minute at which anything changes by itself, or -1 when nothing will. */
export function nextItem(world: World, state: GameState): number {
  let next = nextRest(state)
  for (const role of world.roles) {
    const task = runningTask(state, role)
    if (task) next = sooner(next, finishMinute(world, state, task))
    next = sooner(next, state.roles[role]!.outUntil)
  }
  for (const key of state.open) {
    const row = world.rows.get(key)!
    if (row.work !== 'restore') continue
    next = sooner(next, nextMilestone(world, state, row))
    next = sooner(next, nextCopy(world, state, row))
  }
  next = sooner(next, nextHeld(state))
  for (const { due } of state.replies) next = sooner(next, due)
  next = sooner(next, nextStimulus(world, state))
  next = sooner(next, nextSurfacing(state))
  next = sooner(next, nextArrival(world, state))
  next = sooner(next, nextDeadline(world, state))
  next = sooner(next, nextOutage(world, state))
  return sooner(next, nextSilence(world, state))
}

/** The earlier of two minutes, of which -1 means never. */
const sooner = (a: number, b: number): number => (b < 0 || (a >= 0 && a <= b) ? a : b)

/**
 * Advances to `to` (minutes since DEBEX), item by item, and halts at the first one that needs somebody: an answer
 * owed, nothing left running, or what `until` names. Between two items nothing changes, so one step equals many.
 */
export function advance(draft: StateDraft, to: number, until: Until): void {
  const { world, state } = draft
  while (state.minute < to) {
    const next = nextItem(world, state)
    if (next < 0 || next > to) {
      letPass(world, state, to)
      return
    }
    letPass(world, state, Math.max(next, state.minute))
    const open = state.open.length
    const told = draft.events.length
    runDue(draft)
    const mode = waitsFor(state)
    if (mode !== 'running' && mode !== 'resting') return
    if (isHalt(world, until, open, state, draft.events.slice(told))) return
  }
}

/** Lets the time pass up to a minute before which nothing changes. */
function letPass(world: World, state: GameState, minute: number): void {
  const isAnybodyAtWork = world.roles.some((role) => runningTask(state, role))
  if (!isAnybodyAtWork) state.idle += minute - state.minute
  state.minute = minute
}

/** Everything that is due in this minute, in the order of the rules, until nothing is. */
export function runDue(draft: StateDraft): void {
  for (;;) {
    let moved = endRest(draft)
    moved = relieve(draft) || moved
    moved = returnTheExhausted(draft) || moved
    moved = finishTasks(draft) || moved
    moved = deliverHeld(draft) || moved
    moved = progressRestores(draft) || moved
    moved = closeRows(draft) || moved
    moved = passDeadlines(draft) || moved
    moved = passOutages(draft) || moved
    moved = deliverReplies(draft) || moved
    moved = surfaceThreads(draft) || moved
    moved = deliverDocuments(draft) || moved
    moved = fireDueStimuli(draft) || moved
    moved = breakSilence(draft) || moved
    moved = startIdleRoles(draft) || moved
    moved = startRest(draft) || moved
    if (!moved) break
  }
  askRest(draft)
  endIfOver(draft)
}

/** Tasks that are done in one minute are all off the table before any of them has its effects. */
function finishTasks(draft: StateDraft): boolean {
  const { world, state } = draft
  const due: { role: Role; task: Readonly<Task> }[] = []
  for (const role of world.roles) {
    const task = runningTask(state, role)
    if (task && finishMinute(world, state, task) <= state.minute) due.push({ role, task })
  }
  if (due.length === 0) return false
  // Roles are in their order already: only rows are left to be.
  due.sort((a, b) => placeOf(world, a.task) - placeOf(world, b.task))
  for (const { role } of due) endTask(draft, role)
  for (const { role, task } of due) carryOutWork(draft, role, task)
  return true
}

/** Work outside the plan's rows comes last. */
const placeOf = (world: World, { row }: Readonly<Task>): number =>
  world.rowIndex.get(row) ?? world.scenario.rows.length

function progressRestores(draft: StateDraft): boolean {
  const { world, state } = draft
  let moved = false
  for (const key of state.open) {
    const row = world.rows.get(key)!
    if (row.work === 'restore') moved = passMilestones(draft, row) || moved
  }
  return moved
}

function returnTheExhausted(draft: StateDraft): boolean {
  let moved = false
  for (const role of draft.world.roles) {
    const { outUntil } = draft.state.roles[role]!
    if (outUntil < 0 || outUntil > draft.state.minute) continue
    updateStamina(draft, role).outUntil = -1
    log(draft, { type: 'role.returned', role })
    moved = true
  }
  return moved
}

function breakSilence(draft: StateDraft): boolean {
  const { world, state } = draft
  const due = nextSilence(world, state)
  if (due < 0 || due > state.minute) return false
  silence(draft)
  return true
}

/** FINEX comes by itself when the last row is closed and nothing is left to do. */
function endIfOver(draft: StateDraft): void {
  const { state, world } = draft
  if (!state.started || state.ended || state.open.length > 0) return
  if (world.scenario.rows.some(({ key }) => state.rows[key]!.status !== 'closed')) return
  if (waitsFor(state) !== 'running' || state.pending.length > 0 || state.rest) return
  if (state.held.length > 0) return
  if (anyTask(state)) return
  endLastDay(draft)
  endExercise(draft, 'finished')
}

/** Ends the exercise now; `reason` is why, never ''. */
export function endExercise(draft: StateDraft, reason: string): void {
  draft.state.ended = reason
  log(draft, { type: 'exercise.ended', reason })
}
