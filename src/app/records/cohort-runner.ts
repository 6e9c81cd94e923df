import { unpackRecord } from '../../exchange/record-link'
import { LIST_BYTES, LISTS, linkLines, recordIn } from '../../exchange/record-text'
import { readText } from '../../exchange/text-bytes'
import type { CompiledScenario } from '../../scenario/scenario'
import { type Cohort, readCohort } from '../../scoring/cohort'
import {
  besideOf,
  besideTotals,
  type CohortReader,
  cohortReader,
  lucksBeside,
} from '../../scoring/cohort-reader'
import { keepPars } from '../../scoring/kept-pars'
import type { GameRecord } from '../../session/record'
import { RECORD_BYTES, recordTooLarge } from '../../session/record-problem'
import type { UncheckedRecord } from '../../session/record-schema'
import type { CohortProblem } from '../../ui/screens/cohort/cohort-model'

/** What a worker that reads a cohort is asked for. */
export interface CohortTask {
  readonly kind: 'cohort'
  readonly files: readonly File[]
  readonly scenario: CompiledScenario
}

export type CohortNews =
  /** Steps done, of so many. */
  | { readonly kind: 'cohort-progress'; readonly done: number; readonly of: number }
  | {
      readonly kind: 'cohort-read'
      readonly cohort: Cohort
      readonly leftOut: readonly { readonly file: string; readonly problem: CohortProblem }[]
    }

/** Reads one file after the other, and keeps of each what the cohort needs. */
export async function runCohort(
  { files, scenario }: Pick<CohortTask, 'files' | 'scenario'>,
  tell: (news: CohortNews) => void,
): Promise<void> {
  const pars = keepPars()
  const reader = cohortReader(scenario, pars)
  const leftOut: { file: string; problem: CohortProblem }[] = []
  const first = new Map<string, string>()
  const take = (name: string, found: ReturnType<typeof recordIn>) => {
    const problem = 'code' in found ? found : countOnce(reader, first, name, found)
    if (problem) leftOut.push({ file: name, problem })
  }
  for (const [done, file] of files.entries()) {
    tell({ kind: 'cohort-progress', done, of: files.length })
    const name = nameOf(file)
    const text = await textOf(file)
    if (typeof text !== 'string') leftOut.push({ file: name, problem: text })
    else if (LISTS.test(name)) {
      for (const { line, letters } of linkLines(text))
        take(`${name}:${line}`, unpackRecord(letters))
    } else take(name, recordIn(text))
  }
  const lucks = lucksBeside(reader.lucks())
  const beside = lucks.map((luck, done) => {
    tell({ kind: 'cohort-progress', done: files.length + done, of: files.length + lucks.length })
    return besideTotals(scenario, luck, pars)
  })
  tell({ kind: 'cohort-read', cohort: readCohort(reader.sums, besideOf(beside)), leftOut })
}

function countOnce(
  reader: CohortReader,
  first: Map<string, string>,
  name: string,
  record: GameRecord | UncheckedRecord,
): CohortProblem | null {
  const known = first.get(record.end.sha256)
  if (known !== undefined) return { code: 'twice', first: known }
  const problem = reader.read(name, record)
  // What was forged keeps nobody else out.
  if (!problem) first.set(record.end.sha256, name)
  return problem
}

/** Within the folder that was dropped or chosen. */
const nameOf = ({ name, webkitRelativePath }: File): string => webkitRelativePath || name

async function textOf(file: File): Promise<string | CohortProblem> {
  if (file.size > (LISTS.test(file.name) ? LIST_BYTES : RECORD_BYTES)) return recordTooLarge
  try {
    return readText(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return { code: 'unreadable' }
  }
}
