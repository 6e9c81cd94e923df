import { isOutside, type Role } from '../scenario/roles'
import { type Event, isRead } from '../simulation/events'
import type { World } from '../simulation/world'
import { symptom } from './symptom'

/*
 * `over` throughout: whether the exercise is. What was kept from the players until then, the facilitator's remarks,
 * then stands where it was written.
 */

/** An event as a role reads it in its main courante; null when it does not. */
export function readBy(world: World, event: Event, role: Role, over: boolean): Event | null {
  if (!isRead(event, role, world, over)) return null
  if (event.type !== 'service.changed' || !isOutside(world.scenario, role)) return event
  const [from, to] = [symptom(event.from), symptom(event.to)]
  return from === to ? null : { ...event, from, to }
}

/** The main courante of one role. */
export const journalOf = (
  world: World,
  events: readonly Event[],
  role: Role,
  over: boolean,
): Event[] => events.flatMap((event) => readBy(world, event, role, over) ?? [])

/** An event as several roles at one table read it together: as the one who sees most; null when none does. */
export function readAtTable(
  world: World,
  event: Event,
  roles: readonly Role[],
  over: boolean,
): Event | null {
  const read = roles.map((role) => readBy(world, event, role, over))
  return read.includes(event) ? event : (read.find((one) => one !== null) ?? null)
}
