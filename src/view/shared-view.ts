import { forEachRole, type Role, type ServiceStatus } from '../scenario/roles'
import { isAsleep } from '../simulation/asleep'
import { today } from '../simulation/day'
import { type Mode, waitsFor } from '../simulation/mode'
import type { Holder } from '../simulation/people'
import { owedPrompts } from '../simulation/prompts'
import { ledger } from '../simulation/services'
import { isTired, staminaNow } from '../simulation/stamina'
import type { GameState, RowStatus, TaskKind } from '../simulation/state'
import { finishMinute, rowMinutes, runningTask } from '../simulation/tasks'
import type { World } from '../simulation/world'
import { type RestView, restViews } from './rest-view'
import type { RowOutcome } from './row-outcome'
import { type ToolsView, toolsView } from './tools-view'

export interface RowView {
  key: string
  phase: string
  session: number
  number: number
  day: number
  minutes: readonly [number, number]
  lead: Role
  /** Id of the decision that it asks before everything else, where there is one. */
  reflex?: string
  status: RowStatus
  openedAt: number
  closedAt: number
  /** Minutes worked so far. */
  worked: number
  outcome: RowOutcome
}

export interface ServiceView {
  id: string
  /** The client's side sees symptoms only: `up`, `degraded` or `down`. */
  status: ServiceStatus
  criticality: number
  dependsOn: readonly string[]
  downtimeMinutes: number
  /** DMIA clock. */
  outageMinutes: number
  maxOutageMinutes: number
  dataLossMinutes: number
  maxDataLossMinutes: number
}

export interface WorkView {
  state: 'idle' | 'busy' | 'waiting' | 'resting' | 'away'
  tired: boolean
  task: string
  kind: TaskKind | ''
  row: string
  since: number
  until: number
}

/** What all roles see alike of a state: looked up once for all of them. */
export interface SharedView {
  mode: Mode
  day: number
  holders: Record<Role, Holder>
  /** The outcome is what a role has read of a row: here none has one. */
  rows: RowView[]
  rests: RestView[]
  /** 0–100. */
  stamina: Readonly<Record<Role, number>>
  /** As the company sees them. */
  services: ServiceView[]
  /** For every role: how many answers it owes and has given. */
  answers: Record<Role, { owed: number; given: number }>
  work: Record<Role, WorkView>
  /** As the crisis team sees them. */
  tools: ToolsView
}

/** Reads a state for all roles at once. */
export function sharedView(world: World, state: GameState): SharedView {
  const { scenario } = world
  return {
    mode: waitsFor(state),
    day: today(world, state),
    holders: { ...state.holders },
    rows: rowViews(world, state),
    rests: restViews(world, state),
    stamina: forEachRole(scenario, (one) => staminaNow(world, state, one)),
    services: scenario.services.map((service) => serviceView(state, service)),
    answers: answersByRole(world, state),
    work: forEachRole(scenario, (one) => workView(world, state, one)),
    tools: toolsView(world, state),
  }
}

function rowViews(world: World, state: GameState): RowView[] {
  return world.scenario.rows.map(({ key, phase, session, number, day, minutes, lead }) => {
    const { status, openedAt, closedAt } = state.rows[key]!
    const reflex = world.reflexes.get(key)
    return {
      key,
      phase,
      session,
      number,
      day,
      minutes,
      lead,
      ...(reflex && { reflex: reflex.id }),
      status,
      openedAt,
      closedAt,
      worked: rowMinutes(state, key),
      outcome: '',
    }
  })
}

function serviceView(
  state: GameState,
  service: World['scenario']['services'][number],
): ServiceView {
  const { id, criticality, dependsOn, maxOutage, maxDataLoss } = service
  const { status, dataLoss } = state.services[id]!
  const { downtime, outage } = ledger(state, id)
  return {
    id,
    status,
    criticality,
    dependsOn,
    downtimeMinutes: Math.floor(downtime / 100),
    outageMinutes: outage,
    maxOutageMinutes: maxOutage,
    dataLossMinutes: dataLoss,
    maxDataLossMinutes: maxDataLoss,
  }
}

function answersByRole(world: World, state: GameState): SharedView['answers'] {
  const answers = forEachRole(world.scenario, () => ({ owed: 0, given: 0 }))
  for (const [, prompt] of owedPrompts(world, state)) {
    answers[prompt.role]!.owed += 1
    if (prompt.answer) answers[prompt.role]!.given += 1
  }
  return answers
}

function workView(world: World, state: GameState, role: Role): WorkView {
  const { tasks, outUntil } = state.roles[role]!
  const tired = isTired(world, state, role)
  const idle = { tired, task: '', kind: '' as const, row: '', since: -1, until: -1 }
  if (outUntil >= 0) return { ...idle, state: 'away', until: outUntil }
  const task = runningTask(state, role)
  if (task) {
    const { id, kind, row, since } = task
    const until = finishMinute(world, state, task)
    return { state: 'busy', tired, task: id, kind, row, since, until }
  }
  if (isAsleep(world, state, role)) return { ...idle, state: 'resting' }
  return { ...idle, state: tasks.length > 0 ? 'waiting' : 'idle' }
}
