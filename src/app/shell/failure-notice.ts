import type { RecordProblem } from '../../session/record-problem'
import type { Notice } from '../../ui/model'
import { OutdatedCopy } from '../content/scenario-copies'

/** What browsers say, each in its way, when a part of the program is not to be had. */
const NO_PART = /dynamically imported module|importing a module script|unable to preload/i

/** What went wrong unexpectedly, to be told. */
export function failureNotice(error: unknown): Notice {
  if (error instanceof OutdatedCopy) return { kind: 'outdated', scenario: error.message }
  const detail = error instanceof Error ? error.message : String(error)
  return { kind: 'failure', detail, part: NO_PART.test(detail) }
}

/** What is wrong with a record; with `recovery` what is left of it can be downloaded. */
export const recordNotice = (problem: RecordProblem, recovery = false): Notice => ({
  kind: 'record',
  problem,
  recovery,
})
