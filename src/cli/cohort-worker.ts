import { parentPort, workerData } from 'node:worker_threads'
import { linkedRecord } from '../exchange/link-letters'
import type { LinkProblem } from '../exchange/record-link'
import { recordIn } from '../exchange/record-text'
import {
  besideTotals,
  type CohortLuck,
  type CohortOmission,
  type CohortReader,
  cohortReader,
} from '../scoring/cohort-reader'
import type { CohortSums } from '../scoring/cohort-sums'
import { RECORD_BYTES } from '../session/record-problem'
import { InputError } from '../shipped/input-error'
import { loadScenario } from '../shipped/load-scenario'
import { readTextFile } from '../shipped/read-file'
import type { CohortSource } from './cohort-sources'

/** What one worker does with each record, or with each luck, of a cohort. */
export interface CohortTask {
  readonly kind: 'records' | 'beside'
  readonly scenario: string
}

/** Why something is left out. */
export type Omission =
  | CohortOmission
  | LinkProblem
  /** What the person at the terminal is told of a file that cannot be read. */
  | { readonly code: 'input'; readonly input: string; readonly params: InputError['params'] }

/** What came of a slice of the records. */
export interface CohortPart {
  readonly sums: CohortSums
  readonly omitted: readonly { readonly name: string; readonly why: Omission }[]
  readonly lucks: readonly CohortLuck[]
}

const task = workerData as CohortTask
const { scenario } = loadScenario(task.scenario)

function readAll(sources: readonly CohortSource[]): CohortPart {
  const reader = cohortReader(scenario)
  const omitted = sources.flatMap((source) => {
    const why = read(reader, source)
    return why ? [{ name: source.name, why }] : []
  })
  return { sums: reader.sums, omitted, lucks: reader.lucks() }
}

function read(reader: CohortReader, { name, place }: CohortSource): Omission | null {
  try {
    const text = linkedRecord(place) === null ? readTextFile(place, RECORD_BYTES) : place
    const found = recordIn(text)
    return 'code' in found ? found : reader.read(name, found)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { code: 'input', input: error.code, params: error.params }
  }
}

parentPort?.on('message', (slice: unknown[]) => {
  parentPort?.postMessage(
    task.kind === 'records'
      ? [readAll(slice as CohortSource[])]
      : (slice as CohortLuck[]).map((luck) => besideTotals(scenario, luck)),
  )
})
