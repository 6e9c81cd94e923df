import type { LinkProblem } from '../exchange/record-link'
import type { RecordProblem } from '../session/record-problem'
import { InputError } from '../shipped/input-error'

/** A record or link that cannot be played, or is not what it claims; the reason is shared with the browser. */
export class RecordError extends InputError {
  constructor(
    file: string,
    readonly problem: RecordProblem | LinkProblem,
  ) {
    super('record', { file })
    this.name = 'RecordError'
  }
}
