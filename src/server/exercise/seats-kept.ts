import type { Role } from '../../protocol/terms'

/** A seat that somebody has. */
export interface SeatKept {
  readonly seat: string
  readonly team: string
  /** None: it is watched from. */
  readonly roles: readonly Role[]
  /** Digest of what it is held with. */
  readonly token: string
  /** Number of the row by which its roles were taken. */
  readonly since: number
}

/** The seats of one team. */
export interface TeamSeats {
  /** By name, in the order in which they were taken. */
  readonly kept: ReadonlyMap<string, SeatKept>
  /** Every name of a seat that there was. */
  readonly named: ReadonlySet<string>
  /** Tickets that were used, with the seat. */
  readonly tickets: ReadonlyMap<string, string>
}

/**
 * The seats of an exercise, by team: what thousands of people do one after the other costs as much as their own team is
 * large, and who looks for what has changed sees by `===` in which teams.
 */
export type SeatsKept = ReadonlyMap<string, TeamSeats>

const NOBODY: TeamSeats = { kept: new Map(), named: new Set(), tickets: new Map() }

/** Those of one team; empty ones where nobody has sat down. */
export const seatsOf = (seats: SeatsKept, team: string): TeamSeats => seats.get(team) ?? NOBODY

/** A seat by its name alone; null where nobody has it. */
export function seatNamed(seats: SeatsKept, seat: string): SeatKept | null {
  for (const { kept } of seats.values()) {
    const found = kept.get(seat)
    if (found) return found
  }
  return null
}

/** Whether there was ever a seat of that name. */
export function isNamed(seats: SeatsKept, seat: string): boolean {
  for (const { named } of seats.values()) if (named.has(seat)) return true
  return false
}

/** Roles of a team that somebody has taken. */
export const takenRoles = (seats: SeatsKept, team: string): ReadonlySet<Role> =>
  new Set([...seatsOf(seats, team).kept.values()].flatMap(({ roles }) => roles))

/** With a seat that is new, or held by another device from now on. */
export function withSeat(seats: SeatsKept, one: SeatKept, ticket: string): SeatsKept {
  const { kept, named, tickets } = seatsOf(seats, one.team)
  return new Map(seats).set(one.team, {
    kept: new Map(kept).set(one.seat, one),
    named: new Set(named).add(one.seat),
    tickets: new Map(tickets).set(ticket, one.seat),
  })
}

/** Without a seat that was given up; its name is not given again. */
export function withoutSeat(seats: SeatsKept, seat: string): SeatsKept {
  const found = seatNamed(seats, seat)
  if (!found) return seats
  const own = seatsOf(seats, found.team)
  const kept = new Map(own.kept)
  kept.delete(seat)
  return new Map(seats).set(found.team, { ...own, kept })
}

/** What has become of the seats between two states, one team after the other. */
export interface SeatsChange {
  readonly team: string
  readonly before: ReadonlyMap<string, SeatKept>
  readonly after: ReadonlyMap<string, SeatKept>
}

/** The teams whose seats are not as they were. */
export function seatsChanged(before: SeatsKept, after: SeatsKept): readonly SeatsChange[] {
  if (before === after) return []
  return [...after].flatMap(([team, { kept }]) => {
    const earlier = seatsOf(before, team).kept
    return kept === earlier ? [] : [{ team, before: earlier, after: kept }]
  })
}
