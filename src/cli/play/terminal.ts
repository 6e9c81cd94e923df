import type { InputError } from '../../shipped/input-error'
import { tell } from '../output'
import type { AskPlace } from '../record-store'
import { type LineInput, lineInput } from './line-input'

/** What the terminal itself has to say. */
interface Words {
  readonly problem: (problem: InputError) => string
  readonly elsewhere: () => string
}

/** Signals on which a game stops as it does when its input ends, and what the command then exits with. */
const STOPS = { SIGINT: 0, SIGHUP: 129, SIGTERM: 143 } as const

/** Where a game at a terminal is typed and shown. */
export interface Terminal {
  readonly lines: LineInput
  readonly write: (text: string) => void
  /** Asks for another file when a game cannot be kept where it was. */
  readonly askPlace: AskPlace
  close(): void
}

/** Opens the terminal: whoever breaks off, or loses the line, only ends the input. */
export const openTerminal = (
  output: NodeJS.WriteStream,
  { problem, elsewhere }: Words,
): Terminal => {
  const { stdin } = process
  const interactive = Boolean(stdin.isTTY && output.isTTY)
  const lines = lineInput(stdin, output, interactive)
  const write = (text: string): void => tell(output, text)
  const stops = Object.entries(STOPS).map(([signal, code]) => {
    const stop = () => {
      if (code > 0) process.exitCode = code
      lines.close()
    }
    process.once(signal, stop)
    return () => process.off(signal, stop)
  })
  return {
    lines,
    write,
    async askPlace(found) {
      write(problem(found))
      // A line of a script is an answer in the game, not the name of a file.
      if (!interactive) return null
      write(elsewhere())
      return (await lines.next())?.trim() || null
    },
    close() {
      for (const off of stops) off()
      lines.close()
      stdin.destroy()
    },
  }
}
