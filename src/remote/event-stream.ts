import { createParser } from 'eventsource-parser'
import { TIMES } from '../protocol/limits'
import type { Fault } from '../protocol/messages'
import { type Asking, faultOf } from './asking'
import { ownPlace, type StreamPlaces } from './stream-places'

/** How a device stands to its server: not yet there, there, or on the way back to it. */
export type Line = 'connecting' | 'live' | 'lost'

export interface StreamOptions<Message> {
  readonly asking: Asking
  /** Among all windows of the browser. */
  readonly places?: StreamPlaces
  /** Where the stream is, of the server: from after the event that was heard last, or from nothing. */
  address(after: string | null): string
  onMessage(message: Message): void
  onLine(line: Line): void
  /** It is no use to come again. */
  onRefused(fault: Fault): void
}

export interface EventStream {
  /** Begins anew: `fresh` forgets what was heard. */
  again(fresh?: boolean): void
  /** The device was asleep: what may be dead is not waited for. */
  wake(): void
  close(): void
}

/** A stream that opens not within this, ms, is held back by something between: its messages are fetched then. */
const OPENING = 5_000
/** Between two fetches, ms. */
const FETCHING = 2_000
/** After so many fetches for want of a place, one is asked for again: who had it may have gone without a word. */
const ASK_AGAIN = 15
/** Before a device comes again, ms: not all devices of a room at once. */
const AGAIN = { least: 300, first: 1_000, most: 5_000 } as const

/** These may be otherwise the next time. */
const PASSING: ReadonlySet<number> = new Set([429, 500, 502, 503, 504])

/**
 * Hears what a server has to say, for as long as it is open: a stream that broke, fell silent or was held back is come
 * back to, from where it was left.
 */
export function openStream<Message extends { readonly type: string }>({
  asking,
  places = ownPlace,
  address,
  onMessage,
  onLine,
  onRefused,
}: StreamOptions<Message>): EventStream {
  let after: string | null = null
  let closed = false
  let fetching = false
  /** Fetches left before a place is asked for; other windows have them all. */
  let crowded = 0
  let tries = 0
  let heardAt = 0
  let turn = new AbortController()
  let waiting: ReturnType<typeof setTimeout> | undefined

  const tell = (message: Message, id: string | undefined): void => {
    if (id !== undefined) after = id
    onMessage(message)
  }

  const lose = (): void => {
    if (closed) return
    onLine('lost')
    const most = Math.min(AGAIN.most, AGAIN.first * 2 ** tries)
    tries += 1
    waiting = setTimeout(begin, AGAIN.least + Math.random() * (most - AGAIN.least))
  }

  const live = (): void => {
    tries = 0
    onLine('live')
  }

  /** Whether there is something to read; else what follows is arranged. */
  const answered = async (response: Response): Promise<boolean> => {
    if (response.ok) return true
    const fault = await faultOf(response)
    if (closed) return false
    if (PASSING.has(response.status)) lose()
    else {
      closed = true
      onRefused(fault)
    }
    return false
  }

  const hear = async (mine: AbortController): Promise<void> => {
    let silence = setTimeout(() => {
      fetching = true
      mine.abort()
    }, OPENING)
    const alive = (): void => {
      heardAt = Date.now()
      clearTimeout(silence)
      silence = setTimeout(() => mine.abort(), TIMES.silence)
    }
    const parser = createParser({
      onEvent: ({ id, data }) => {
        if (!mine.signal.aborted) tell(JSON.parse(data) as Message, id)
      },
    })
    try {
      const response = await asking.get(address(after), {
        accept: 'text/event-stream',
        signal: mine.signal,
      })
      if (!(await answered(response))) return
      const reader = response.body!.getReader()
      const decoder = new TextDecoder()
      for (let first = true; ; first = false) {
        const { done, value } = await reader.read()
        if (done || mine.signal.aborted) break
        alive()
        if (first) live()
        parser.feed(decoder.decode(value, { stream: true }))
      }
      if (turn === mine) lose()
    } catch {
      if (turn === mine) lose()
    } finally {
      clearTimeout(silence)
    }
  }

  const fetchOnce = async (mine: AbortController): Promise<void> => {
    try {
      const response = await asking.get(address(after), {
        accept: 'application/json',
        signal: AbortSignal.any([mine.signal, AbortSignal.timeout(TIMES.silence)]),
      })
      if (!(await answered(response))) return
      const { messages } = (await response.json()) as {
        messages: readonly { id: string; message: Message }[]
      }
      if (mine.signal.aborted) return
      live()
      for (const { id, message } of messages) tell(message, id)
      if (turn === mine) waiting = setTimeout(begin, FETCHING)
    } catch {
      if (turn !== mine) return
      // Without network a stream is as good: what held it back may be gone when there is one again.
      fetching = false
      lose()
    }
  }

  const hearOrFetch = async (mine: AbortController): Promise<void> => {
    if (!fetching && crowded === 0 && !(await places.take({ onLost, onFree }))) crowded = ASK_AGAIN
    if (turn !== mine) return
    if (fetching || crowded > 0) {
      if (crowded > 0) crowded -= 1
      await fetchOnce(mine)
    } else await hear(mine)
  }
  const onLost = (): void => {
    crowded = ASK_AGAIN
    begin()
  }
  const onFree = (): void => {
    if (crowded === 0) return
    crowded = 0
    begin()
  }

  const begin = (): void => {
    clearTimeout(waiting)
    if (closed) return
    const before = turn
    turn = new AbortController()
    before.abort()
    void hearOrFetch(turn)
  }

  onLine('connecting')
  begin()
  return {
    again(fresh = false) {
      if (closed) return
      if (fresh) after = null
      tries = 0
      begin()
    },
    wake() {
      // A sign of life should have come since.
      if (Date.now() - heardAt > TIMES.beat) this.again()
    },
    close() {
      closed = true
      clearTimeout(waiting)
      turn.abort()
      places.leave()
    },
  }
}
