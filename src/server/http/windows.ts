import type { Bye } from '../../protocol/messages'
import type { EventStream } from './event-stream'

/** Windows that are open, by whose they are. */
export interface Windows {
  /** One more: the oldest gives way where there are too many, it may be one that nobody sees any more. */
  add(whose: string, stream: EventStream<Bye>): void
  end(whose: string, why: Bye['why']): void
}

/** @param most - how many windows whoever it is may hold open; one more ends the oldest */
export function windows(most: number): Windows {
  const open = new Map<string, Set<EventStream<Bye>>>()
  const end = (stream: EventStream<Bye>, why: Bye['why']): void => {
    stream.send({ id: '-', message: { type: 'bye', why } })
    stream.end(why)
  }
  return {
    add(whose, stream) {
      const mine = open.get(whose) ?? new Set()
      open.set(whose, mine)
      const [oldest] = mine
      if (oldest && mine.size >= most) {
        mine.delete(oldest)
        end(oldest, 'elsewhere')
      }
      mine.add(stream)
      stream.onEnd(() => mine.delete(stream))
    },
    end(whose, why) {
      for (const stream of open.get(whose) ?? []) end(stream, why)
      open.delete(whose)
    },
  }
}
