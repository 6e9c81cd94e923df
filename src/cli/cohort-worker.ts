import { parentPort, workerData } from 'node:worker_threads'
import { type LinkProblem, unpackRecord } from '../exchange/record-link'
import { recordIn } from '../exchange/record-text'
import type { CompiledScenario } from '../scenario/scenario'
import {
  type BesideTotals,
  besideTotals,
  type CohortLuck,
  type CohortOmission,
  type CohortReader,
  cohortReader,
} from '../scoring/cohort-reader'
import type { CohortSums } from '../scoring/cohort-sums'
import { keepPars } from '../scoring/kept-pars'
import { RECORD_BYTES } from '../session/record-problem'
import { InputError } from '../shipped/input-error'
import { readTextFile } from '../shipped/read-file'
import type { CohortSource } from './cohort-sources'

/** What a worker of a cohort is told to begin with. */
export interface CohortSetting {
  readonly scenario: CompiledScenario
}

/** One record to be read, or one luck to be played beside the games that had it. */
export type CohortItem =
  | { readonly kind: 'record'; readonly source: CohortSource }
  | { readonly kind: 'luck'; readonly luck: CohortLuck }

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

const { scenario } = workerData as CohortSetting
const pars = keepPars()

/** The records of a slice come to one part, each luck to its totals. */
function answerTo(slice: readonly CohortItem[]): (CohortPart | BesideTotals)[] {
  const sources = slice.flatMap((item) => (item.kind === 'record' ? [item.source] : []))
  const lucks = slice.flatMap((item) => (item.kind === 'luck' ? [item.luck] : []))
  const totals = lucks.map((luck) => besideTotals(scenario, luck, pars))
  return sources.length > 0 ? [readAll(sources), ...totals] : totals
}

function readAll(sources: readonly CohortSource[]): CohortPart {
  const reader = cohortReader(scenario, pars)
  const omitted = sources.flatMap((source) => {
    const why = read(reader, source)
    return why ? [{ name: source.name, why }] : []
  })
  return { sums: reader.sums, omitted, lucks: reader.lucks() }
}

function read(reader: CohortReader, source: CohortSource): Omission | null {
  try {
    const found =
      'file' in source
        ? recordIn(readTextFile(source.file, RECORD_BYTES))
        : unpackRecord(source.letters)
    return 'code' in found ? found : reader.read(source.name, found)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { code: 'input', input: error.code, params: error.params }
  }
}

parentPort?.on('message', (slice: CohortItem[]) => parentPort?.postMessage(answerTo(slice)))
