import type { Gauge } from '../scenario/gauges'
import type { Role } from '../scenario/roles'
import type { Event } from '../simulation/events'
import { symptom } from './symptom'
import type { RoleView } from './view'

/**
 * What became of a service in a stretch of time: it works again, or at half speed; it was lost; or it is as it was:
 * working, at half speed, dark.
 */
export type ServiceTurn = 'back' | 'slow' | 'lost' | 'kept' | 'still-slow' | 'dark'

export interface ServiceDay {
  readonly id: string
  readonly turn: ServiceTurn
  /** Minute of its last change meanwhile, -1 without one. */
  readonly since: number
  /** It passed its longest outage meanwhile. */
  readonly crossed: boolean
}

export interface GaugeDay {
  readonly id: Gauge
  readonly value: number
  /** What all that moved it meanwhile comes to. */
  readonly by: number
}

/** The next thing that is owed, or a service that is about to pass its longest outage. */
export interface Deadline {
  readonly kind: 'duty' | 'outage'
  readonly id: string
  /** Minute since DEBEX. */
  readonly due: number
}

/** A day as it is told on its evening: of what its role has read, and nothing else. */
export interface Evening {
  readonly evening: number
  readonly minute: number
  /** '' where nobody writes of it. */
  readonly front: string
  readonly voice: string
  readonly services: readonly ServiceDay[]
  readonly gauges: readonly GaugeDay[]
  readonly deadline: Deadline | null
  readonly worn: readonly Role[]
}

type EveningCame = Extract<Event, { type: 'evening.came' }>

/** How many evenings a role has seen come. */
export const eveningsIn = ({ journal }: Pick<RoleView, 'journal'>): number =>
  journal.filter(({ type }) => type === 'evening.came').length

/** The last evening that came, with the day before it; null before the first. */
export function lastEvening(view: RoleView): Evening | null {
  const { journal } = view
  const at = journal.findLastIndex(({ type }) => type === 'evening.came')
  if (at < 0) return null
  const { evening, minute, front, voice, worn } = journal[at] as EveningCame
  const before = journal.slice(0, at).findLastIndex(({ type }) => type === 'evening.came')
  const day = { from: before + 1, to: at }
  return {
    evening,
    minute,
    front,
    voice,
    services: servicesIn(view, day),
    gauges: gaugesIn(view, day),
    deadline: nextDeadline(view),
    worn,
  }
}

/** What a night changed, seen in the morning. */
export interface Morning {
  /** Minutes since DEBEX at which the night began and ended. */
  readonly from: number
  readonly to: number
  /** Those that changed. */
  readonly services: readonly ServiceDay[]
  /** Those that moved. */
  readonly gauges: readonly GaugeDay[]
  readonly stamina: readonly { readonly role: Role; readonly from: number; readonly to: number }[]
  /** Threads that came back, as far as they are known. */
  readonly surfaced: readonly string[]
  readonly neglected: readonly string[]
}

/** The morning after a night, until the next phase is opened; null at any other time. */
export function lastMorning(view: RoleView): Morning | null {
  const { journal, rests } = view
  const nights = new Set(rests.flatMap(({ kind, after }) => (kind === 'night' ? [after] : [])))
  const to = journal.findLastIndex((one) => one.type === 'rest.ended' && nights.has(one.after))
  const ended = journal[to]
  if (ended?.type !== 'rest.ended') return null
  if (journal.slice(to).some(({ type }) => type === 'phase.opened')) return null
  const from = journal.findLastIndex(
    (one, index) => index < to && one.type === 'rest.started' && one.after === ended.after,
  )
  const came = journal.slice(from).find((one): one is EveningCame => one.type === 'evening.came')
  if (from < 0 || !came) return null
  const night = { from, to: journal.length }
  const began = journal[from]!.minute
  return {
    from: began,
    to: ended.minute,
    services: servicesIn(view, night).filter(({ since, crossed }) => since >= 0 || crossed),
    gauges: gaugesIn(view, night).filter(({ by }) => by !== 0),
    stamina: view.roles.map(({ id }) => ({
      role: id,
      from: came.stamina[id]!,
      to: view.stamina[id]!,
    })),
    surfaced: view.threads.flatMap(({ surfaced }) =>
      surfaced.flatMap(({ id, at }) => (at > began ? [id] : [])),
    ),
    neglected: journal
      .slice(from)
      .flatMap((one) => (one.type === 'duty.neglected' ? [one.duty] : [])),
  }
}

/** Lines of the main courante, from the first to before the last. */
interface Stretch {
  readonly from: number
  readonly to: number
}

function servicesIn(view: RoleView, { from, to }: Stretch): ServiceDay[] {
  const [was, is] = [statusesAt(view, from), statusesAt(view, to)]
  const meanwhile = view.journal.slice(from, to)
  return view.services.map(({ id }) => {
    const changes = meanwhile.filter(
      (one) =>
        one.type === 'service.changed' &&
        one.service === id &&
        symptom(one.from) !== symptom(one.to),
    )
    const moved = changes.length > 0
    return {
      id,
      turn: turnOf(was.get(id)!, is.get(id)!, moved),
      since: changes.at(-1)?.minute ?? -1,
      crossed: meanwhile.some((one) => one.type === 'outage.crossed' && one.service === id),
    }
  })
}

function turnOf(was: string, is: string, moved: boolean): ServiceTurn {
  if (is === 'up') return moved ? 'back' : 'kept'
  if (is === 'degraded') return moved ? 'slow' : 'still-slow'
  return moved || was !== 'down' ? 'lost' : 'dark'
}

/** How services were felt before so many lines of the main courante were written: what came after is taken back. */
function statusesAt({ services, journal }: RoleView, lines: number): Map<string, string> {
  const statuses = new Map<string, string>(services.map(({ id, status }) => [id, symptom(status)]))
  for (const event of journal.slice(lines).reverse()) {
    if (event.type === 'service.changed') statuses.set(event.service, symptom(event.from))
  }
  return statuses
}

const gaugesIn = ({ gauges, journal }: RoleView, { from, to }: Stretch): GaugeDay[] =>
  Object.entries(gauges).map(([id, value]) => {
    const sum = (events: readonly Event[]): number =>
      events.reduce(
        (total, one) => total + (one.type === 'gauge.moved' && one.gauge === id ? one.by : 0),
        0,
      )
    return { id, value: value - sum(journal.slice(to)), by: sum(journal.slice(from, to)) }
  })

/** What is due first from now on; a service that is dead crosses its longest outage if nothing is done. */
function nextDeadline({ minute, duties, services }: RoleView): Deadline | null {
  const owed = duties.flatMap(({ id, due, status }): Deadline[] =>
    status === 'on-track' && due > minute ? [{ kind: 'duty', id, due }] : [],
  )
  const outages = services.flatMap(
    ({ id, status, outageMinutes, maxOutageMinutes }): Deadline[] => {
      const left = maxOutageMinutes - outageMinutes
      return symptom(status) === 'down' && left > 0
        ? [{ kind: 'outage', id, due: minute + left }]
        : []
    },
  )
  return [...owed, ...outages].sort((a, b) => a.due - b.due)[0] ?? null
}
