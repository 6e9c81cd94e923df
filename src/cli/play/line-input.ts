import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { withoutSteering } from '../../i18n/steering'

/** Answers, a line each, as they are typed or all at once. */
export interface LineInput {
  /** Asks for the next line; null once there is none any more. */
  next(): Promise<string | null>
  close(): void
}

const SIGN = '> '

/** Reads lines from a terminal or a pipe; a piped answer is written down after the sign, so that the page reads as a talk. */
export const lineInput = (input: Readable, output: Writable, interactive: boolean): LineInput => {
  const lines: string[] = []
  let ended = false
  let waiting: ((line: string | null) => void) | null = null
  const reader = createInterface({ input, output, terminal: interactive, prompt: SIGN })
  const give = (line: string | null) => {
    const receive = waiting
    waiting = null
    receive?.(line)
  }
  reader.on('line', (line) => {
    if (waiting) give(line)
    else lines.push(line)
  })
  reader.on('close', () => {
    ended = true
    give(null)
  })
  const later = (): Promise<string | null> =>
    new Promise((resolve) => {
      waiting = resolve
      if (interactive) reader.prompt()
    })
  return {
    async next() {
      const ready = lines.shift()
      const line = ready ?? (ended ? null : await later())
      if (!interactive && line !== null) output.write(`${SIGN}${withoutSteering(line)}\n`)
      return line
    },
    close() {
      reader.close()
    },
  }
}
