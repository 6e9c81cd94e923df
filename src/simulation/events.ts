import { type Gauge, isSeenBy } from '../scenario/gauges'
import { isOutside, type Role, type ServiceStatus } from '../scenario/roles'
import type { Cause } from './cause'
import type { Confidence } from './fields'
import type { By, Holder } from './people'
import type { Answer, PromptKind, TaskKind } from './state'
import type { World } from './world'

/** Something to see or hear. Each has a visible counterpart; sound and motion only repeat it. */
export interface Cue {
  type:
    | 'alarm'
    | 'card'
    | 'end'
    | 'gain'
    | 'lost'
    | 'loss'
    | 'message'
    | 'money'
    | 'open'
    /** The longest outage of a service is near, or passed: an alarm of its own. */
    | 'outage'
    | 'relief'
    | 'rest'
    | 'reveal'
    | 'stamp'
    | 'stimulus'
  /** What it is about: a row, a service, a gauge, a stimulus, a role. */
  about: string
}

/** Whether a role reads of an event in its main courante. */
type Readers<Data> = (event: Data, role: Role, world: World) => boolean

interface Kind<Data> {
  readonly readers: Readers<Data>
  /** Who reads it once the exercise is over; missing where nothing changes then. */
  readonly debrief?: Readers<Data>
  /** What there is to see and hear of it; missing for most. */
  readonly cue?: (event: Data & { type: string }) => Cue | null
}

/** Hidden truths, others' luck, and what the facilitator thinks or has in store. */
const nobody = () => false

/** A kind of event: what it tells, who reads it, its cue. One that names no readers is read by nobody. */
const kind = <Data extends object>(
  readers: Readers<Data> = nobody,
  cue?: (event: Data & { type: string }) => Cue | null,
): Kind<Data> => (cue ? { readers, cue } : { readers })

/** A kind of event that moves something: it always says why. */
const movement = <Data extends object>(
  readers?: Readers<Data & Caused>,
  cue?: (event: Data & Caused & { type: string }) => Cue | null,
): Kind<Data & Caused> => kind(readers, cue)

interface Caused {
  readonly cause: Cause
}

/** What some read while the game is played, all read once it is over: remarks, gauges that not everybody sees. */
const lifted = <Data extends object>(kind: Kind<Data>): Kind<Data> => ({
  ...kind,
  debrief: everybody,
})

const everybody = () => true
const addressed = ({ to }: { to: readonly Role[] }, role: Role) => to.includes(role)
const company = (_event: object, role: Role, { scenario }: World) => !isOutside(scenario, role)
const own = (event: { role: Role }, role: Role) => event.role === role
/** The client on the one side, the company's roles on the other. */
const sameSide = ({ scenario }: World, one: Role | undefined, other: Role) =>
  isOutside(scenario, one) === isOutside(scenario, other)
const ownSide = (event: { role: Role }, role: Role, world: World) =>
  sameSide(world, event.role, role)
const ownersSide = ({ duty }: { duty: string }, role: Role, world: World) =>
  sameSide(world, world.duties.get(duty)?.owner, role)
const seen = ({ gauge }: { gauge: Gauge }, role: Role, { scenario }: World) =>
  isSeenBy(scenario, gauge, role)

const cue = (type: Cue['type'], about: string): Cue => ({ type, about })
const alarm = ({ type }: { type: string }) => cue('alarm', type)

/** What a thread does is nobody's to read while the exercise lasts, and everybody's afterwards. */
interface ThreadMoved {
  thread: string
  level: number
}

interface Rest {
  after: string
  kind: 'break' | 'night'
  minutes: number
  /** One half of the roles after the other. */
  shifts: boolean
}

/** All that can happen, made by the rules: ids and numbers, never text. Past tense. */
export const EVENTS = {
  'exercise.started': kind<{ holders: Record<Role, Holder> }>(everybody),
  'exercise.paused': kind<object>(everybody),
  'exercise.resumed': kind<object>(everybody),
  'exercise.ended': kind<{ reason: string }>(everybody, ({ reason }) => cue('end', reason)),
  'role.assigned': kind<{ role: Role; holder: Holder }>(everybody),

  'phase.opened': kind<{ row: string; attempt: number; parallel: boolean }>(everybody, ({ row }) =>
    cue('open', row),
  ),
  /** Not in the cut that is played: the plan answers for everybody. */
  'phase.by-plan': kind<{ row: string }>(everybody),
  'phase.closed': kind<{ row: string; minutes: number }>(everybody, ({ row }) => cue('stamp', row)),
  'phase.skipped': kind<{ row: string; reason: string }>(everybody),
  'phase.reopened': movement<{ row: string; attempt: number; services: string[] }>(company, alarm),

  'prompt.sealed': kind<{ prompt: string; role: Role; confidence: Confidence | null }>(
    nobody,
    ({ role }) => cue('card', role),
  ),
  'prompt.withdrawn': kind<{ prompt: string; role: Role }>(own),
  'prompt.overruled': kind<{ prompt: string; role: Role; by: Role }>(ownSide, ({ role }) =>
    cue('card', role),
  ),
  'prompt.revisable': kind<{ prompt: string; role: Role; document: string }>(own),
  'prompt.reopened': kind<{ prompt: string; role: Role }>(company),
  'prompt.revealed': kind<{
    prompt: string
    role: Role
    kind: PromptKind
    of: string
    answer: Answer
  }>(
    // Who waits has done nothing to write down.
    (event, role, world) =>
      !('choice' in event.answer && event.answer.choice === 'wait') && ownSide(event, role, world),
    ({ role }) => cue('reveal', role),
  ),
  'countersign.asked': kind<{ role: Role; about: string }>(company),
  'countersign.given': kind<{ about: string; signed: boolean }>(company),

  'task.started': kind<{ task: string; kind: TaskKind; role: Role; row: string; minutes: number }>(
    own,
  ),
  'task.interrupted': kind<{ task: string; role: Role }>(own),
  'task.resumed': kind<{ task: string; role: Role }>(own),
  'task.finished': kind<{ task: string; kind: TaskKind; role: Role; row: string }>(own),
  'work.delayed': movement<{ role: Role; minutes: number }>(own),
  'restore.lengthened': movement<{ minutes: number }>(company),
  'coordination.lacked': movement<{ row: string; minutes: number; needs: string[] }>(company),

  /** Work is done and comes to something later, when who was needed for it opens. */
  'effect.held': movement<{ role: Role; actor: string; until: number }>(own),
  'fact.set': movement<{ fact: string }>(),
  'chance.drawn': movement<{ chance: string; role: Role; happened: boolean }>(
    (event, role, world) => event.happened && ownSide(event, role, world),
  ),
  'gauge.moved': lifted(
    movement<{ gauge: Gauge; by: number; value: number }>(seen, ({ gauge, by }) =>
      cue(by < 0 ? 'loss' : 'gain', gauge),
    ),
  ),
  'gauge.crossed': lifted(movement<{ gauge: Gauge; threshold: string }>(seen, alarm)),
  /** Everybody sees how tired somebody is. */
  'stamina.moved': movement<{ role: Role; by: number }>(everybody),
  'role.exhausted': kind<{ role: Role; until: number }>(company, alarm),
  'role.returned': kind<{ role: Role }>(company),
  /** Called out of bed by somebody who is up. */
  'role.woken': movement<{ role: Role }>(company, alarm),
  'budget.spent': movement<{ euros: number; spent: number }>(company, ({ type }) =>
    cue('money', type),
  ),

  'clients.told': movement<object>(everybody),

  'service.changed': movement<{ service: string; from: ServiceStatus; to: ServiceStatus }>(
    everybody,
    ({ service, to }) => {
      if (to === 'restored' || to === 'degraded' || to === 'verified') return cue('relief', service)
      return to === 'down' ? cue('lost', service) : null
    },
  ),
  'outage.near': kind<{ service: string; minutes: number; limit: number }>(
    everybody,
    ({ service }) => cue('outage', service),
  ),
  'outage.crossed': kind<{ service: string; limit: number }>(everybody, ({ service }) =>
    cue('outage', service),
  ),
  'backup.chosen': movement<{ services: string[]; backup: string }>(company),
  'backup.refused': movement<{ services: string[]; backup: string; next: string }>(company),
  'order.set': movement<{ order: string[] }>(),
  'verification.passed': kind<object>(company),
  'verification.withheld': kind<{ services: string[] }>(company),
  'verification.failed': movement<{ services: string[]; attempt: number; last: boolean }>(
    company,
    alarm,
  ),

  'services.relapsed': movement<{ services: string[]; last: boolean }>(company, alarm),
  'thread.opened': lifted(movement<ThreadMoved>()),
  'thread.fed': lifted(movement<ThreadMoved>()),
  'thread.slowed': lifted(movement<ThreadMoved>()),
  'thread.closed': lifted(movement<ThreadMoved>()),
  'thread.surfaced': lifted(
    /** `forced`: the facilitator had it come. */
    kind<{ thread: string; surfacing: string; level: number; forced?: true }>(),
  ),

  'stimulus.fired': kind<{ stimulus: string; role: Role; asks: boolean }>(ownSide, ({ stimulus }) =>
    cue('stimulus', stimulus),
  ),
  'stimulus.held': kind<{ stimulus: string; until: number }>(),
  'stimulus.skipped': kind<{ stimulus: string }>(),
  'stimulus.shifted': kind<{ stimulus: string; minutes: number }>(),
  'actor.asked': movement<{ reply: string; by: Role; due: number }>(
    (event, role) => event.by === role,
  ),
  'reply.received': kind<{ reply: string; role: Role }>(own, ({ reply }) => cue('message', reply)),
  'document.revealed': kind<{ document: string }>(
    ({ document }, role, world) => world.evidence.get(document)?.for.includes(role) ?? false,
  ),
  'document.handed': kind<{ document: string; to: readonly Role[] }>(addressed, ({ document }) =>
    cue('message', document),
  ),
  'message.sent': kind<{ to: readonly Role[]; from: string; text: string }>(addressed, ({ type }) =>
    cue('message', type),
  ),
  'initiative.started': kind<{ initiative: string; role: Role }>(own),
  'initiative.finished': kind<{ initiative: string; role: Role }>(own),

  'rest.planned': kind<Rest>(everybody),
  'rest.started': kind<Rest>(everybody, ({ after }) => cue('rest', after)),
  'rest.relieved': kind<{ after: string; up: readonly Role[]; asleep: readonly Role[] }>(
    everybody,
    ({ after }) => cue('rest', after),
  ),
  'rest.deferred': kind<{ after: string }>(everybody),
  'rest.ended': kind<{ after: string }>(everybody),
  'rest.skipped': kind<{ after: string }>(everybody),
  /** A day is over: what the local paper and the client make of it, '' where nobody writes of it, and how everybody feels. */
  'evening.came': kind<{
    evening: number
    front: string
    voice: string
    stamina: Record<Role, number>
    worn: readonly Role[]
  }>(everybody),
  'duty.met': movement<{ duty: string }>(ownersSide),
  'duty.neglected': movement<{ duty: string }>(ownersSide, alarm),

  'deviation.flagged': kind<{ prompt: string; role: By; reason: string }>(everybody),
  'rating.overridden': lifted(kind<{ target: string; rating: string; reason: string }>()),
  'note.added': lifted(
    kind<{ by: By; text: string; about: string }>(({ by }) => by !== 'facilitator'),
  ),
  'improvement.recorded': kind<{ id: string; by: By; action: string; owner: Role; due: string }>(
    everybody,
  ),
}

export type EventType = keyof typeof EVENTS

/** What happened, by its kind, before it is written down. */
export type EventBody = {
  [Type in EventType]: { type: Type } & ((typeof EVENTS)[Type] extends Kind<infer Data>
    ? Data
    : never)
}[EventType]

/** A line of the main courante. */
export type Event = { minute: number } & EventBody

const kindOf = ({ type }: Event) => EVENTS[type] as Kind<Event>

/** Whether a role reads of this at all; `over`: once the exercise is. */
export function isRead(event: Event, role: Role, world: World, over: boolean): boolean {
  const { readers, debrief } = kindOf(event)
  return (over && debrief ? debrief : readers)(event, role, world)
}

/** The cues of what just happened; most events have none. */
export const cuesOf = (events: readonly Event[]): Cue[] =>
  events.flatMap((event) => kindOf(event).cue?.(event) ?? [])
