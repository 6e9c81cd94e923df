import type { RecordProblem } from '../session/record-problem'
import { InputError } from '../shipped/input-error'

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
