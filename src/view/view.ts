import { type Gauge, isSeenBy } from '../scenario/gauges'
import type { SceneIcons } from '../scenario/icons'
import { type Cast, isOutside, opener, type Role } from '../scenario/roles'
import type { Row, Stimulus } from '../scenario/scenario'
import type { Cause } from '../simulation/cause'
import { readAs } from '../simulation/document'
import { type DutyStatus, dutyStatus } from '../simulation/duties'
import type { Event } from '../simulation/events'
import { causeOf } from '../simulation/held-effects'
import type { Mode } from '../simulation/mode'
import type { Holder } from '../simulation/people'
import type { Refusal } from '../simulation/refusal'
import { restKeeps } from '../simulation/rests'
import { nextRow, openingRefusal } from '../simulation/rows'
import type { GameState } from '../simulation/state'
import { refusal } from '../simulation/step'
import type { World } from '../simulation/world'
import { journalOf } from './journal'
import { type PromptView, promptView } from './prompt-view'
import type { RestView } from './rest-view'
import { type RevisableView, revisableViews } from './revisable-view'
import { rowOutcome } from './row-outcome'
import {
  type RowView,
  type ServiceView,
  type SharedView,
  sharedView,
  type WorkView,
} from './shared-view'
import { symptom } from './symptom'
import { type ThreadView, threadViews } from './thread-view'
import { type ToolsView, toolsUnread } from './tools-view'

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
  answers: SharedView['answers']
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
  /** The row that this role may open beside the open one once what is owed is answered; '' for none. */
  beside: string
  /** Whether the clock can run: nothing is owed and something is under way. */
  canAdvance: boolean
  deviationsLeft: number
  /** What this role has read of the main courante. */
  journal: readonly Event[]
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

/**
 * As `view`, for a role whose main courante has been read already.
 * @param shared what `sharedView` says of the state
 */
export function viewReading(
  world: World,
  state: GameState,
  journal: readonly Event[],
  role: Role,
  shared = sharedView(world, state),
): RoleView {
  const { scenario } = world
  const { mode } = shared
  const outside = isOutside(scenario, role)
  const initiatives = initiativeViews(world, state, role)
  const isSeen = (id: Gauge): boolean => state.ended !== '' || isSeenBy(scenario, id, role)
  return {
    scenario: scenario.id,
    teaches: scenario.teaches === true,
    role,
    roles: scenario.roles,
    mode,
    minute: state.minute,
    day: shared.day,
    minuteOfDay: (scenario.settings.clock.debex + state.minute) % 1440,
    ended: state.ended,
    holders: shared.holders,
    icons: world.icons,
    rows: shared.rows.map((row) => withOutcome(row, journal)),
    rests: shared.rests,
    gauges: gaugesOf(state, isSeen),
    thresholds: thresholdsOf(world, isSeen),
    spending:
      outside && state.ended === ''
        ? null
        : { spent: state.spent, budget: scenario.settings.budget.euros },
    stamina: shared.stamina,
    services: outside ? shared.services.map(asFelt) : shared.services,
    prompts: Object.entries(state.prompts)
      .filter(([, prompt]) => prompt.role === role)
      .map(([id, prompt]) => promptView(world, state, id, prompt)),
    revisable: revisableViews(world, state, role),
    answers: shared.answers,
    work: shared.work,
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
    tools: outside ? toolsUnread(world) : shared.tools,
    opening: openingView(world, state, role, mode),
    beside:
      mode === 'deciding' && state.open.length > 0
        ? (nextOpening(world, state, role)?.key ?? '')
        : '',
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

function withOutcome(row: RowView, journal: readonly Event[]): RowView {
  const outcome = rowOutcome(row, journal)
  return outcome === row.outcome ? row : { ...row, outcome }
}

const asFelt = (service: ServiceView): ServiceView => ({
  ...service,
  status: symptom(service.status),
})

function stimulusViews(world: World, journal: readonly Event[]): StimulusView[] {
  return journal.flatMap((event) => {
    if (event.type !== 'stimulus.fired') return []
    const { channel } = world.stimuli.get(event.stimulus)!
    const { stimulus: id, role: addressee, minute, asks } = event
    return [{ id, channel, addressee, minute, asks }]
  })
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
  const act = (duty: string): string => {
    const meeting = world.meeting.get(duty)!
    return initiatives.find(({ id, refusal }) => refusal === null && meeting.has(id))?.id ?? ''
  }
  return scenario.duties
    .filter(({ owner }) => isOutside(scenario, owner) === isOutside(scenario, role))
    .map(({ id, owner, due }) => {
      const status = dutyStatus(world, state, id)
      // Whether it is owed may be a truth that nobody knows yet: its term brings it out.
      const isOpen = status === 'not-owed' && state.minute < due && !state.ended
      const shown = isOpen ? 'on-track' : status
      return { id, owner, due, status: shown, act: shown === 'on-track' ? act(id) : '' }
    })
}

function openingView(world: World, state: GameState, role: Role, mode: Mode): RoleView['opening'] {
  if (mode !== 'situation' && mode !== 'running') return null
  const row = nextOpening(world, state, role)
  return row && { row: row.key, parallel: state.open.length > 0 }
}

/** The row that nothing but what is owed keeps this role from opening. */
function nextOpening(world: World, state: GameState, role: Role): Row | null {
  const row = role === opener(world.scenario) ? nextRow(world, state) : undefined
  if (!row || restKeeps(world, state, role) || openingRefusal(world, state, row.key)) return null
  return row
}
