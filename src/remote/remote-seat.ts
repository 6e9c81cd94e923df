import { PROTOCOL } from '../protocol/limits'
import type { Fault, Hello, Person, SeatMessage, TextMessage } from '../protocol/messages'
import { unpacked } from '../protocol/messages'
import { type News, newsBetween, patched } from '../protocol/news'
import type { RunOptions, Seat, SeatCommand, SendOptions, Sent } from '../protocol/seat'
import type { SeatView } from '../protocol/seat-view'
import { type Asking, Failed } from './asking'
import { type Delivery, openDelivery } from './delivery'
import { type EventStream, type Line, openStream } from './event-stream'
import type { StreamPlaces } from './stream-places'
import type { UnansweredList } from './unanswered'

/**
 * Why a seat is heard no more. `elsewhere`: another window has it now. `given`: another device does, for good.
 * `released`: it was taken back. `outdated`: page and server are of two versions. `gone`: the exercise is not there.
 */
export type SeatEnd = 'elsewhere' | 'given' | 'released' | 'outdated' | 'gone'

/** How a seat stands to its table: what is no part of the game, and is said beside it. */
export interface SeatStanding {
  readonly line: Line
  /** Null while it is heard. */
  readonly end: SeatEnd | null
  readonly hello: Hello | null
  readonly people: readonly Person[]
  /** Rows that the facilitator holds back. */
  readonly gates: readonly string[]
  /** Sent, or to be sent, and not answered. */
  readonly unanswered: number
  /** The server went back to an earlier moment; so many things that were under way were not sent again. */
  readonly wentBack: { readonly unsent: number } | null
  readonly debrief: boolean
}

export interface RemoteSeatOptions {
  /** `<exercise>.<team>`. */
  readonly place: string
  readonly asking: Asking
  readonly unanswered: UnansweredList
  readonly language: TextMessage['language']
  /** Comes before what it is needed for. */
  readonly onTexts: (message: TextMessage) => void
  readonly onStanding: (standing: SeatStanding) => void
  /** Begins this window's names of commands, like no other window's: `[a-z0-9]{1,8}`. */
  readonly window: string
  /** Among all windows of the browser. */
  readonly places?: StreamPlaces
}

/** A seat whose table is elsewhere. `view` and all that acts need the first view, which `arrived` waits for. */
export interface RemoteSeat extends Seat {
  readonly arrived: Promise<void>
  /** All that is heard is to be said in this language from now on. */
  speak(language: TextMessage['language']): void
  /** The device was asleep. */
  wake(): void
  /** The network came or went. */
  reconnect(): void
  /** Takes a seat back that another device has. */
  takeBack(): void
}

/** Sits down at a seat whose table is elsewhere; it is heard from as soon as the line stands. */
export function openRemoteSeat(options: RemoteSeatOptions): RemoteSeat {
  const { place, asking, unanswered, onTexts, onStanding, window, places } = options
  const listeners = new Set<(news: News) => void>()
  let { language } = options
  let view: SeatView | null = null
  let record: object | null = null
  /** The server went back: what is known holds no more, until the whole view comes. */
  let stale = false
  let standing: SeatStanding = {
    line: 'connecting',
    end: null,
    hello: null,
    people: [],
    gates: [],
    unanswered: unanswered.list().length,
    wentBack: null,
    debrief: false,
  }
  let arrive: () => void = () => undefined
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  /** Who waits for a command to be on the screen: with the promise of `send` the sender may look at it. */
  let awaited: { n: number; done: () => void }[] = []

  const stand = (part: Partial<SeatStanding>): void => {
    standing = { ...standing, ...part }
    onStanding(standing)
  }

  const shown = (n: number): Promise<void> =>
    new Promise((done) => {
      if (standing.end || (view?.n ?? 0) >= n) done()
      else awaited.push({ n, done })
    })
  const tellAwaited = (): void => {
    const reached = standing.end ? awaited : awaited.filter(({ n }) => (view?.n ?? 0) >= n)
    awaited = awaited.filter((one) => !reached.includes(one))
    for (const { done } of reached) done()
  }

  const publish = (news: News): void => {
    for (const listener of [...listeners]) listener(news)
    tellAwaited()
  }

  const end = (why: SeatEnd): void => {
    stream.close()
    delivery.end()
    stand({ end: why })
    tellAwaited()
  }

  const greet = (hello: Hello): void => {
    const { hello: before } = standing
    if (hello.protocol !== PROTOCOL) {
      end('outdated')
      return
    }
    const known = before !== null && view !== null
    const back = known && !stale && (hello.epoch !== before.epoch || hello.n < view!.n)
    const unsent = delivery.greet(hello)
    stand({ hello, wentBack: back || unsent > 0 ? { unsent } : standing.wentBack })
    if (!back) return
    stale = true
    stream.again(true)
  }

  const takeIn = (fresh: SeatView): void => {
    const news = newsBetween(view ?? fresh, fresh, [])
    view = fresh
    stale = false
    arrive()
    publish(news)
  }

  const hear = (message: SeatMessage): void => {
    switch (message.type) {
      case 'hello':
        greet(message)
        break
      case 'texts':
        onTexts(message)
        break
      case 'view':
        takeIn(unpacked(message.view))
        break
      case 'news':
        if (!view || stale) break
        view = patched(view, message.news)
        publish(message.news)
        break
      case 'people':
        stand({ people: message.seats })
        break
      case 'gates':
        stand({ gates: message.closed })
        break
      case 'debrief':
        void readRecord()
        break
      case 'bye':
        if (message.why !== 'closing' && message.why !== 'slow') end(message.why)
    }
  }

  const readRecord = async (): Promise<void> => {
    const found = await asking.read<object>(`t/${place}/record`)
    if (found instanceof Failed) {
      // It is there: the network may not be.
      if (!standing.end) setTimeout(() => void readRecord(), 2_000)
      return
    }
    record = found
    stand({ debrief: true })
  }

  const refused = (fault: Fault): void => end(fault === 'token' ? 'released' : 'gone')

  const open = (): EventStream =>
    openStream<SeatMessage>({
      asking,
      places,
      address: (after) =>
        `t/${place}/news?language=${language}${after === null ? '' : `&after=${encodeURIComponent(after)}`}`,
      onMessage: hear,
      onLine(line) {
        if (line !== 'live') delivery.wait()
        if (line !== standing.line) stand({ line })
      },
      onRefused: refused,
    })

  const delivery: Delivery = openDelivery({
    place,
    asking,
    unanswered,
    window,
    onCount: (count) => stand({ unanswered: count }),
    onReleased: () => end('released'),
  })
  let stream: EventStream = open()

  const answer = async (sending: Promise<Sent>): Promise<Sent> => {
    const sent = await sending
    if (!sent.refusal) await shown(sent.n)
    return sent
  }
  const known = (): SeatView => {
    if (!view) throw new Error('nothing has been heard of this seat')
    return view
  }

  return {
    arrived,
    view: known,
    send: (command: SeatCommand, { id, as, seen }: SendOptions) =>
      answer(delivery.send('commands', id, { as, seen, command }, known().n)),
    run: ({ id, seen, until }: RunOptions) =>
      answer(delivery.send('clock', id, { seen, until }, known().n)),
    act: () => ({ n: view?.n ?? 0, refusal: { code: 'not-yours', detail: '' } }),
    record: () => record,
    follow(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      listeners.clear()
      stream.close()
      delivery.end()
    },
    speak(next) {
      language = next
      stream.again(true)
    },
    wake: () => stream.wake(),
    reconnect: () => stream.again(),
    takeBack() {
      if (standing.end !== 'elsewhere') return
      stand({ end: null, line: 'connecting' })
      delivery.resume()
      stream = open()
    },
  }
}
