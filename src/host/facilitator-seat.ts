import type { JournalNews } from '../protocol/news'
import { newsOf } from '../protocol/news'
import type { Sent } from '../protocol/seat'
import { advanceMove } from '../session/autoplay'
import type { Command } from '../simulation/commands/index'
import type { Until } from '../simulation/halt'
import { type FacilitatorView, facilitatorView } from '../view/facilitator-view'
import { reuse } from './reuse'
import type { Place, TableSide } from './seat'

/** What changed for whoever runs the exercise. */
export interface FacilitatorNews {
  /** Commands carried out so far. */
  readonly n: number
  readonly set: Partial<Omit<FacilitatorView, 'journal'>>
  readonly journal: JournalNews
}

/** The place of whoever runs an exercise: all of a game is seen from it. */
export interface FacilitatorSeat {
  /** Commands carried out so far, and the game after them. */
  look(): { readonly n: number; readonly view: FacilitatorView }
  /**
   * Gives a command in the facilitator's name: stored when it resolves, or refused.
   * @param id the name that it is recorded under, which no seat can write; carried out once
   */
  send(command: Command, id: string): Promise<Sent>
  /** Lets time run from whatever there is. */
  run(until: Until | undefined, id: string): Promise<Sent>
  /** Called for everything that changes what is seen from here. Returns the way to stop it. */
  follow(listener: (news: FacilitatorNews) => void): () => void
}

/** A facilitator's seat at a table, and its place in the table's list of who is told. */
export function openFacilitatorSeat(table: TableSide): {
  seat: FacilitatorSeat
  place: Pick<Place, 'publish' | 'leave'>
} {
  const { session } = table
  const listeners = new Set<(news: FacilitatorNews) => void>()
  let seen: { version: number; n: number; view: FacilitatorView } | null = null

  const look = (): { n: number; view: FacilitatorView } => {
    const version = table.version()
    if (seen?.version !== version) {
      const fresh = facilitatorView(session.world, session.state(), [...session.events()])
      seen = { version, n: session.count(), view: reuse<FacilitatorView>(seen?.view, fresh) }
    }
    return seen
  }
  const sent = async (id: string, make: Parameters<TableSide['dispatch']>[1]): Promise<Sent> => {
    const refusal = await table.dispatch(id, make)
    return { n: session.count(), refusal }
  }

  const place = {
    publish() {
      if (listeners.size === 0) return
      const before = seen?.view ?? look().view
      const { n, view } = look()
      const news = { n, ...newsOf(before, view) }
      for (const listener of [...listeners]) listener(news)
    },
    leave: () => listeners.clear(),
  }

  const seat: FacilitatorSeat = {
    look,
    send: (command, id) => sent(id, () => ({ by: 'facilitator', command })),
    run: (until, id) => sent(id, () => advanceMove(session.state(), until)),
    follow(listener) {
      look()
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return { seat, place }
}
