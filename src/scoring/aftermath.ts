import type { ServiceStatus } from '../scenario/roles'
import { dutyStatus } from '../simulation/duties'
import type { Event } from '../simulation/events'
import { staminaNow } from '../simulation/stamina'
import type { GameState } from '../simulation/state'
import { rowMinutes } from '../simulation/tasks'
import type { World } from '../simulation/world'

export interface ServiceChange {
  service: string
  to: ServiceStatus
  minute: number
}

/** Each change of a service's status, with its minute since DEBEX. */
export const serviceChangesIn = (events: readonly Event[]): ServiceChange[] =>
  events
    .filter((event) => event.type === 'service.changed')
    .map(({ service, to, minute }) => ({ service, to, minute }))

/** The surfacings that came, in their order. */
export const surfacedIn = (events: readonly Event[]): string[] =>
  events.filter((event) => event.type === 'thread.surfaced').map(({ surfacing }) => surfacing)

/** A game as far as answers are compared by it: its end, its result, and how its services came and went. */
export interface Course {
  state: GameState
  /** 0–100. */
  outcome: number
  changes: readonly ServiceChange[]
  /** The surfacings that came. */
  surfaced: readonly string[]
}

/** In what one game differs from another at FINEX; only what differs is named. */
export interface Aftermath {
  /** Minutes of work more or less, by row. */
  minutes: Record<string, number>
  /** Services whose status was another at some minute. */
  services: string[]
  /** Points more or less: gauges, the budget in hundredths of it, stamina by role. */
  gauges: Record<string, number>
  /** Duties that end otherwise. */
  duties: string[]
  /** Surfacings that come in the one and not in the other. */
  surfacings: string[]
}

/** What went otherwise in the other game than in the one that was played. */
export function aftermath(world: World, played: Course, other: Course): Aftermath {
  const { rows, services, duties } = world.scenario
  const { state } = played
  const changed = (ids: readonly { id: string }[], differs: (id: string) => boolean): string[] =>
    ids.map(({ id }) => id).filter(differs)
  const [before, after] = [gauges(world, state), gauges(world, other.state)]
  const [lives, otherLives] = [livesOf(played.changes), livesOf(other.changes)]
  return {
    minutes: nonZero(
      rows.map(({ key }) => [key, rowMinutes(other.state, key) - rowMinutes(state, key)]),
    ),
    services: changed(services, (id) => lives.get(id) !== otherLives.get(id)),
    gauges: nonZero(Object.keys(before).map((gauge) => [gauge, after[gauge]! - before[gauge]!])),
    duties: changed(
      duties,
      (id) => dutyStatus(world, state, id) !== dutyStatus(world, other.state, id),
    ),
    surfacings: [...world.surfacings.keys()].filter(
      (id) => played.surfaced.includes(id) !== other.surfaced.includes(id),
    ),
  }
}

/** From where on a difference is felt: points of the result, minutes of a row, points of a gauge. */
const FELT = { outcome: 0.2, minutes: 5, gauge: 3 } as const

/** Whether a table would notice the difference: in the result, in time, in a service, in a duty, in a gauge or in what comes back. */
export function isFelt(
  played: Pick<Course, 'outcome'>,
  other: Pick<Course, 'outcome'>,
  { minutes, services, gauges: moved, duties, surfacings }: Aftermath,
): boolean {
  const reaches = (values: Record<string, number>, least: number): boolean =>
    Object.values(values).some((value) => Math.abs(value) >= least)
  return (
    // Results are hundredths; their difference is not one in binary.
    Math.round(Math.abs(other.outcome - played.outcome) * 100) >= FELT.outcome * 100 ||
    reaches(minutes, FELT.minutes) ||
    reaches(moved, FELT.gauge) ||
    services.length > 0 ||
    duties.length > 0 ||
    surfacings.length > 0
  )
}

function gauges(world: World, state: GameState): Record<string, number> {
  const { roles, settings } = world.scenario
  const { euros } = settings.budget
  return {
    ...state.gauges,
    budget: euros === 0 ? 0 : -Math.round((state.spent * 100) / euros),
    ...Object.fromEntries(roles.map(({ id }) => [id, staminaNow(world, state, id)])),
  }
}

/** Each service's life, minute by minute: what came and went within one minute was never there. */
function livesOf(changes: readonly ServiceChange[]): Map<string, string> {
  const lives = new Map<string, ServiceChange[]>()
  for (const change of changes) {
    const life = lives.get(change.service) ?? []
    if (life.at(-1)?.minute === change.minute) life.pop()
    if (life.at(-1)?.to !== change.to) life.push(change)
    lives.set(change.service, life)
  }
  const told = (life: readonly ServiceChange[]): string =>
    life.map(({ to, minute }) => `${minute} ${to}`).join(', ')
  return new Map([...lives].map(([service, life]) => [service, told(life)]))
}

const nonZero = (values: readonly (readonly [string, number])[]): Record<string, number> =>
  Object.fromEntries(values.filter(([, value]) => value !== 0))
