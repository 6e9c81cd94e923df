import type { ServerResponse } from 'node:http'
import { LIMITS, TIMES } from '../../protocol/limits'
import type { Bye } from '../../protocol/messages'
import type { Listening, Told } from '../exercise/seat-feed'

/** A stream of events to one device. */
export interface EventStream<Message> extends Listening<Message> {
  /** What is done when it has ended, whoever ended it. */
  onEnd(work: () => void): void
  /** Tells all that `begin` has to tell, until it has ended; `begin` resolves with the way to stop. */
  tellAll(begin: (tell: (message: Message) => void) => Promise<() => void>): Promise<void>
}

/**
 * Answers with a stream: a sign of life comes even when there is nothing to tell, and who does not read what is told is
 * sent away.
 */
export function openEventStream<Message extends { readonly type: string }>(
  response: ServerResponse,
): EventStream<Message | Bye> {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    // Asks what lies between not to hold it back.
    'X-Accel-Buffering': 'no',
  })
  response.flushHeaders()
  response.socket?.setNoDelay()
  const works = new Set<() => void>()
  let ended = false
  const beat = setInterval(() => write(': \n\n'), TIMES.beat)
  response.on('close', () => {
    ended = true
    clearInterval(beat)
    for (const work of works) work()
  })

  const write = (text: string): void => {
    if (!ended && !response.writableEnded) response.write(text)
  }
  const event = ({ id, message }: Told<Message | Bye>): string =>
    `id: ${id}\ndata: ${JSON.stringify(message)}\n\n`

  const stream: EventStream<Message | Bye> = {
    send(told) {
      write(event(told))
      if (ended || response.writableLength <= LIMITS.unread) return
      ended = true
      response.end(event({ id: told.id, message: { type: 'bye', why: 'slow' } }))
      // What was not read by now may never be.
      setTimeout(() => response.destroy(), TIMES.beat).unref()
    },
    end() {
      if (ended) return
      ended = true
      response.end()
    },
    onEnd(work) {
      if (ended) work()
      else works.add(work)
    },
    async tellAll(begin) {
      let count = 0
      const stop = await begin((message) => {
        count += 1
        stream.send({ id: String(count), message })
      })
      stream.onEnd(stop)
    },
  }
  return stream
}
