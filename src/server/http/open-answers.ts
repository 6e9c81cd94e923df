import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** Requests that are being answered, for a server that goes. */
export interface OpenAnswers {
  add(response: ServerResponse): void
  /** How many of them are streams. */
  streams(): number
  /**
   * Ends every stream, with word that the server goes.
   * @param over ms in which they are ended one after the other: what comes again comes not at once
   */
  endStreams(over: number): Promise<void>
  /** Ends once everything else is answered. */
  answered(): Promise<void>
}

/** Streams that are ended at once before others are. */
const PORTION = 20

const isStream = (response: ServerResponse): boolean =>
  response.headersSent && response.getHeader('content-type') === 'text/event-stream'

/** Nothing is under way yet. */
export function openAnswers(): OpenAnswers {
  const open = new Set<ServerResponse>()
  let waiting: (() => void)[] = []
  const streams = (): ServerResponse[] => [...open].filter(isStream)
  const isAnswered = (): boolean => open.size === streams().length

  return {
    add(response) {
      open.add(response)
      response.on('close', () => {
        open.delete(response)
        // Looked at only by who waits: with thousands of streams open it would cost more than the answers.
        if (waiting.length === 0 || !isAnswered()) return
        for (const one of waiting) one()
        waiting = []
      })
    },
    streams: () => streams().length,
    async endStreams(over) {
      const ending = streams()
      for (const [place, response] of ending.entries()) {
        response.end(`id: -\ndata: ${JSON.stringify({ type: 'bye', why: 'closing' })}\n\n`)
        if (over > 0 && place % PORTION === PORTION - 1) {
          await sleep((over * PORTION) / ending.length)
        }
      }
    },
    answered: () =>
      isAnswered() ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
  }
}
