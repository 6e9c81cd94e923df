import { type Gauge, isSeenBy } from '../scenario/gauges'
import type { SceneIcons } from '../scenario/icons'
import {
  type Cast,
  forEachRole,
  isOutside,
  opener,
  type Role,
  type ServiceStatus,
} from '../scenario/roles'
import type { Condition, Stimulus } from '../scenario/scenario'
import { factsOf } from '../scenario/walk'
import { isAsleep } from '../simulation/asleep'
import type { Cause } from '../simulation/cause'
import { today } from '../simulation/day'
import { readAs } from '../simulation/document'
import { type DutyStatus, dutyStatus } from '../simulation/duties'
import type { Event } from '../simulation/events'
import { causeOf } from '../simulation/held-effects'
import { type Mode, waitsFor } from '../simulation/mode'
import type { Holder } from '../simulation/people'
import { owedPrompts } from '../simulation/prompts'
import type { Refusal } from '../simulation/refusal'
import { restKeeps } from '../simulation/rests'
import { nextRow, openingRefusal } from '../simulation/rows'
import { ledger } from '../simulation/services'
import { isTired, staminaNow } from '../simulation/stamina'
import type { GameState, RowStatus, TaskKind } from '../simulation/state'
import { refusal } from '../simulation/step'
import { finishMinute, rowMinutes, runningTask } from '../simulation/tasks'
import type { World } from '../simulation/world'
import { journalOf } from './journal'
import { type PromptView, promptView } from './prompt-view'
import { type RestView, restViews } from './rest-view'
import { type RevisableView, revisableViews } from './revisable-view'
import { type RowOutcome, rowOutcome } from './row-outcome'
import { symptom } from './symptom'
import { type ThreadView, threadViews } from './thread-view'
import { type ToolsView, toolsView } from './tools-view'

/** Everything one role may see and do, as ids and numbers, complete and plain JSON: never text, never luck. */
export interface RoleView {
  scenario: string
  /** Whether it shows the way through its first phase. */
  teaches: boolean
  role: Role
  /** Everybody in the exercise, in the plan's order. */
  roles: Cast['roles']
  mode: Mode
  /** Minutes since DEBEX. */
  minute: number
  day: number
  /** 0–1439. */
  minuteOfDay: number
  /** Why the exercise ended, '' while it lasts. */
  ended: string
  holders: Record<Role, Holder>
  icons: SceneIcons
  rows: RowView[]
  rests: RestView[]
  /** Points 0–100 of each gauge that this role may see, in the order in which they are shown. */
  gauges: Readonly<Record<Gauge, number>>
  /** Of the same gauges: what happens once when they fall below so many points. */
  thresholds: Readonly<Record<Gauge, readonly { readonly id: string; readonly below: number }[]>>
  /** Euros; null for the client's side, which reads no accounts before the end. */
  spending: { spent: number; budget: number } | null
  /** 0–100. */
  stamina: Readonly<Record<Role, number>>
  services: ServiceView[]
  /** What is asked of this role now, in dealt order. */
  prompts: PromptView[]
  revisable: readonly RevisableView[]
  /** For every role: how many answers it owes and has given, this role's as much as the others'. */
  answers: Record<Role, { owed: number; given: number }>
  work: Record<Role, WorkView>
  documents: DocumentView[]
  replies: { id: string; minute: number }[]
  /** What this role has done, and comes to something once those whom it needs are open. */
  held: { actor: string; until: number; cause: Cause }[]
  /** Stimuli that this role knows of, in the order they fell. */
  stimuli: StimulusView[]
  initiatives: InitiativeView[]
  duties: DutyView[]
  /** Threads that it has come to know of. */
  threads: ThreadView[]
  tools: ToolsView
  /** The row that this role may open now: null for all but who has the power to. */
  opening: { row: string; parallel: boolean } | null
  /** Whether the clock can run: nothing is owed and something is under way. */
  canAdvance: boolean
  deviationsLeft: number
  /** What this role has read of the main courante. */
  journal: readonly Event[]
}

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

export interface StimulusView {
  id: string
  channel: Stimulus['channel']
  addressee: Role
  minute: number
  /** Whether it asks its addressee for an answer. */
  asks: boolean
}

export interface DocumentView {
  id: string
  kind: string
  variant: string
  row: string
  /** To be read alone. */
  sheet: boolean
}

export interface DutyView {
  id: string
  owner: Role
  /** Minute of its term. */
  due: number
  status: DutyStatus
  /** The initiative by which this role can do it now, '' where there is none. */
  act: string
}

export interface InitiativeView {
  id: string
  minutes: readonly [number, number]
  euros: number
  /** Null when it can be started. */
  refusal: Refusal | null
  /** Day it was started, 0 when it was not. */
  day: number
}

/** What a role sees of a state after all that happened. */
export const view = (
  world: World,
  state: GameState,
  events: readonly Event[],
  role: Role,
): RoleView => viewReading(world, state, journalOf(world, events, role, state.ended !== ''), role)

/** As `view`, for a role whose main courante has been read already. */
export function viewReading(
  world: World,
  state: GameState,
  journal: readonly Event[],
  role: Role,
): RoleView {
  const { scenario } = world
  const mode = waitsFor(state)
  const initiatives = initiativeViews(world, state, role)
  const isSeen = (id: Gauge): boolean => state.ended !== '' || isSeenBy(scenario, id, role)
  return {
    scenario: scenario.id,
    teaches: scenario.teaches === true,
    role,
    roles: scenario.roles,
    mode,
    minute: state.minute,
    day: today(world, state),
    minuteOfDay: (scenario.settings.clock.debex + state.minute) % 1440,
    ended: state.ended,
    holders: { ...state.holders },
    icons: world.icons,
    rows: rowViews(world, state, journal),
    rests: restViews(world, state),
    gauges: gaugesOf(state, isSeen),
    thresholds: thresholdsOf(world, isSeen),
    spending:
      isOutside(scenario, role) && state.ended === ''
        ? null
        : { spent: state.spent, budget: scenario.settings.budget.euros },
    stamina: forEachRole(scenario, (one) => staminaNow(world, state, one)),
    services: scenario.services.map((service) => serviceView(world, state, service, role)),
    prompts: Object.entries(state.prompts)
      .filter(([, prompt]) => prompt.role === role)
      .map(([id, prompt]) => promptView(world, state, id, prompt)),
    revisable: revisableViews(world, state, role),
    answers: answersByRole(world, state),
    work: forEachRole(scenario, (one) => workView(world, state, one)),
    documents: documentViews(world, state, role),
    replies: journal.flatMap((event) =>
      event.type === 'reply.received' ? [{ id: event.reply, minute: event.minute }] : [],
    ),
    held: state.held
      .filter((one) => one.role === role)
      .map(({ actor, due, work }) => ({ actor, until: due, cause: causeOf(work, role) })),
    stimuli: stimulusViews(world, journal),
    initiatives,
    duties: dutyViews(world, state, role, initiatives),
    threads: threadViews(world, state, role),
    tools: toolsView(world, state, role),
    opening: openingView(world, state, role, mode),
    canAdvance: mode === 'running' || mode === 'resting',
    deviationsLeft: scenario.settings.deviations.tokens - state.deviations.length,
    journal,
  }
}

const gaugesOf = ({ gauges }: GameState, isSeen: (gauge: Gauge) => boolean): RoleView['gauges'] =>
  Object.fromEntries(Object.entries(gauges).filter(([id]) => isSeen(id)))

const thresholdsOf = (
  { scenario }: World,
  isSeen: (gauge: Gauge) => boolean,
): RoleView['thresholds'] =>
  Object.fromEntries(
    scenario.gauges
      .filter(({ id }) => isSeen(id))
      .map(({ id, thresholds }) => [id, thresholds.map(({ id, below }) => ({ id, below }))]),
  )

function rowViews(world: World, state: GameState, journal: readonly Event[]): RowView[] {
  return world.scenario.rows.map(({ key, phase, session, number, day, minutes, lead }) => {
    const { status, openedAt, closedAt } = state.rows[key]!
    const worked = rowMinutes(state, key)
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
      worked,
      outcome: rowOutcome({ openedAt, closedAt, minutes, worked }, journal),
    }
  })
}

function serviceView(
  { scenario }: World,
  state: GameState,
  service: World['scenario']['services'][number],
  role: Role,
): ServiceView {
  const { id, criticality, dependsOn, maxOutage, maxDataLoss } = service
  const { status, dataLoss } = state.services[id]!
  const { downtime, outage } = ledger(state, id)
  return {
    id,
    status: isOutside(scenario, role) ? symptom(status) : status,
    criticality,
    dependsOn,
    downtimeMinutes: Math.floor(downtime / 100),
    outageMinutes: outage,
    maxOutageMinutes: maxOutage,
    dataLossMinutes: dataLoss,
    maxDataLossMinutes: maxDataLoss,
  }
}

function stimulusViews(world: World, journal: readonly Event[]): StimulusView[] {
  return journal.flatMap((event) => {
    if (event.type !== 'stimulus.fired') return []
    const { channel } = world.stimuli.get(event.stimulus)!
    const { stimulus: id, role: addressee, minute, asks } = event
    return [{ id, channel, addressee, minute, asks }]
  })
}

function answersByRole(world: World, state: GameState): RoleView['answers'] {
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

function documentViews(world: World, state: GameState, role: Role): DocumentView[] {
  const handed = Object.keys(state.handed).filter((id) => state.documents[id] === undefined)
  return [...Object.keys(state.documents), ...handed].flatMap((id) => {
    const variant = readAs(world, state, id, role)
    const document = world.evidence.get(id)
    if (!document || variant === null) return []
    return [{ id, kind: document.kind, variant, row: document.row, sheet: document.sheet }]
  })
}

const initiativeViews = (world: World, state: GameState, role: Role): InitiativeView[] =>
  world.scenario.initiatives
    .filter((one) => one.role === role)
    .map(({ id, minutes, euros }) => ({
      id,
      minutes,
      euros,
      refusal: refusal(world, state, role, { type: 'initiative.start', initiative: id }),
      day: state.initiatives[id] ?? 0,
    }))

/** The client's side knows its own duties; the company those it owes. */
function dutyViews(
  world: World,
  state: GameState,
  role: Role,
  initiatives: readonly InitiativeView[],
): DutyView[] {
  const { scenario } = world
  const act = (metBy: Condition): string => {
    const facts = factsOf(metBy)
    const meets = ({ id }: InitiativeView): boolean =>
      world.initiatives
        .get(id)!
        .effects.some((effect) => effect.type === 'fact' && facts.includes(effect.set))
    return initiatives.find((one) => one.refusal === null && meets(one))?.id ?? ''
  }
  return scenario.duties
    .filter(({ owner }) => isOutside(scenario, owner) === isOutside(scenario, role))
    .map(({ id, owner, due, metBy }) => {
      const status = dutyStatus(world, state, id)
      // Whether it is owed may be a truth that nobody knows yet: its term brings it out.
      const isOpen = status === 'not-owed' && state.minute < due && !state.ended
      const shown = isOpen ? 'on-track' : status
      return { id, owner, due, status: shown, act: shown === 'on-track' ? act(metBy) : '' }
    })
}

function openingView(world: World, state: GameState, role: Role, mode: Mode): RoleView['opening'] {
  if (role !== opener(world.scenario) || (mode !== 'situation' && mode !== 'running')) return null
  const row = nextRow(world, state)
  if (!row || restKeeps(world, state, role) || openingRefusal(world, state, row.key)) return null
  const parallel = Object.values(state.rows).some(({ status }) => status === 'open')
  return { row: row.key, parallel }
}
