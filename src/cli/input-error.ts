import type { RecordProblem } from '../session/record-problem'

/** Bad input from the person at the terminal: the command says one line (`cli.<code>`) and exits with 1. */
export class InputError extends Error {
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code)
    this.name = 'InputError'
  }
}

/** A record that cannot be played, or is not what it claims; the reason is `record.<code>`, shared with the browser. */
export class RecordError extends InputError {
  constructor(
    file: string,
    readonly problem: RecordProblem,
  ) {
    super('record', { file })
    this.name = 'RecordError'
  }
}
