import { openTable } from '../../src/host/table'
import { type News, patched } from '../../src/protocol/news'
import type { Seat } from '../../src/protocol/seat'
import type { SeatView } from '../../src/protocol/seat-view'
import type { Role } from '../../src/scenario/roles'
import type { CompiledScenario } from '../../src/scenario/scenario'
import type { Move } from '../../src/session/policy'
import type { RecordHeader } from '../../src/session/record'
import { createSession, type Session } from '../../src/session/session'
import { memoryStore } from '../../src/session/store'
import { ROLES } from './roles'

/** A seat whose news are patched onto its first view, as a device far away does it. */
export interface WatchedSeat {
  readonly roles: readonly Role[]
  readonly seat: Seat
  view(): SeatView
  /** The last news, and the view before it. */
  last(): { news: News; before: SeatView } | null
}

/** Every role alone, a table of two, and one of all five. */
export const SEATINGS: readonly (readonly Role[])[] = [
  ...ROLES.map((role) => [role]),
  ['client', 'dsi'],
  ROLES,
]

/** A table at which every kind of seat follows; moves are made by whoever plays it, as they come. */
export async function watchedTable(
  scenario: CompiledScenario,
  header: RecordHeader,
): Promise<{ session: Session; seats: WatchedSeat[]; move(move: Move): Promise<boolean> }> {
  const session = await createSession(scenario, header, memoryStore(), 'g')
  const table = await openTable(session, { now: () => 0 })
  const seats = SEATINGS.map((roles, n): WatchedSeat => {
    const seat = table.connect({ name: `seat${n}`, roles, owner: false })
    let view = seat.view()
    let last: { news: News; before: SeatView } | null = null
    seat.follow((news) => {
      // What is sent over a wire comes out of it as a copy.
      const sent = structuredClone(news)
      last = { news: sent, before: view }
      view = patched(view, sent)
    })
    return { roles, seat, view: () => view, last: () => last }
  })
  return {
    session,
    seats,
    move: async ({ by, command }) => (await session.dispatch(by, command)).refusal === null,
  }
}
