import type { Fault } from '../protocol/messages'
import type { Sent } from '../protocol/seat'
import { type Asking, Failed } from './asking'
import type { Unanswered, UnansweredList } from './unanswered'

interface DeliveryOptions {
  readonly place: string
  readonly asking: Asking
  readonly unanswered: UnansweredList
  readonly window: string
  onCount(count: number): void
  onReleased(): void
}

/** Brings what a seat sends to its table, in order, each thing once. */
export interface Delivery {
  send(to: Unanswered['to'], id: string, body: object, n: number): Promise<Sent>
  /**
   * The server is there, and its history is this one: what was meant for it is sent, again if need be. What was meant
   * for another is dropped.
   * @returns how many things were dropped
   */
  greet(history: { readonly epoch: string; readonly n: number }): number
  /** Nothing is sent before the next greeting. */
  wait(): void
  /** Nothing is sent any more, and what is sent is refused (`closed`). */
  end(): void
  /** The seat is heard again. */
  resume(): void
}

/** Before what was not answered is sent again, ms. */
const AGAIN = 1_000

/** What the next try may get through. */
const PASSING: ReadonlySet<Fault | 'offline'> = new Set(['offline', 'trouble', 'too-many'])

/** Sends in the order in which it is given, and again until it is answered. */
export function openDelivery(options: DeliveryOptions): Delivery {
  const { place, asking, unanswered, window, onCount, onReleased } = options
  const answers = new Map<string, (sent: Sent) => void>()
  let epoch: string | null = null
  let greeted = false
  let ended = false
  let under = false

  const settle = (id: string, sent: Sent): void => {
    unanswered.remove(id)
    onCount(unanswered.list().length)
    answers.get(id)?.(sent)
    answers.delete(id)
  }
  const refuse = ({ id, n }: Pick<Unanswered, 'id' | 'n'>, code: 'closed' | 'moved'): void =>
    settle(id, { n, refusal: { code, detail: '' } })

  const settled = (one: Unanswered, sent: Sent | Failed): boolean => {
    if (!(sent instanceof Failed)) settle(one.id, sent)
    else if (PASSING.has(sent.why)) return false
    else if (sent.why === 'token') onReleased()
    else settle(one.id, { n: one.n, refusal: { code: 'malformed', detail: sent.why } })
    return true
  }

  const deliver = async (): Promise<void> => {
    if (under) return
    under = true
    while (greeted && !ended) {
      const [first] = unanswered.list()
      if (!first) break
      const { id, to, body } = first
      const sent = await asking.post<Sent>(`t/${place}/${to}`, { ...body, id })
      if (!settled(first, sent)) await new Promise((done) => setTimeout(done, AGAIN))
    }
    under = false
  }

  return {
    send(to, id, body, n) {
      const one = { id: `${window}-${id}`, to, body, epoch: epoch ?? '', n }
      if (ended) return Promise.resolve({ n, refusal: { code: 'closed', detail: '' } })
      return new Promise((resolve) => {
        answers.set(one.id, resolve)
        unanswered.add(one)
        onCount(unanswered.list().length)
        void deliver()
      })
    },
    greet(history) {
      epoch = history.epoch
      const foreign = unanswered
        .list()
        .filter((one) => one.epoch !== history.epoch || one.n > history.n)
      for (const one of foreign) refuse(one, 'moved')
      greeted = true
      void deliver()
      return foreign.length
    },
    wait() {
      greeted = false
    },
    end() {
      ended = true
      for (const one of unanswered.list()) if (answers.has(one.id)) refuse(one, 'closed')
    },
    resume() {
      ended = false
    },
  }
}
