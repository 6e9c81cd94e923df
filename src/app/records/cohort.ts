import { unpackRecord } from '../../exchange/record-link'
import { linkLines } from '../../exchange/record-text'
import type { CompiledScenario } from '../../scenario/scenario'
import type { CohortModel } from '../../ui/screens/cohort/cohort-model'
import { type Errand, onWorker, spawnWorker } from '../debrief/spawn-worker'
import type { CohortNews, CohortTask } from './cohort-runner'
import { readRecordFile } from './read-record-file'

/** Reads many records together; what cannot be read is told, and the others count. */
export interface CohortController {
  model(): Omit<CohortModel, 'say'>
  read(files: readonly File[]): Promise<void>
  setNamed(named: boolean): void
  close(): void
}

interface CohortOptions {
  /** Null for an id that is not here. */
  readonly scenario: (id: string) => Promise<CompiledScenario | null>
  readonly onChange: () => void
  readonly spawn?: () => Worker
}

/** Begins with nothing read; `onChange` is called after every change. */
export function cohortController({
  scenario,
  onChange,
  spawn = spawnWorker,
}: CohortOptions): CohortController {
  let model: Omit<CohortModel, 'say'> = {
    scenario: null,
    done: 0,
    of: 1,
    cohort: null,
    leftOut: [],
    named: false,
    failure: '',
  }
  let worker: Errand<CohortTask> | null = null
  const show = (part: Partial<typeof model>): void => {
    model = { ...model, ...part }
    onChange()
  }
  const hear = (news: CohortNews): void => {
    if (news.kind === 'cohort-progress') show({ done: news.done, of: news.of })
    else show({ cohort: news.cohort, leftOut: news.leftOut })
  }

  return {
    model: () => model,
    async read(files) {
      const id = await scenarioOf(files)
      const found = id === null ? null : await scenario(id)
      if (!found) return show({ failure: 'no-record' })
      show({ scenario: found, of: files.length, done: 0 })
      const failed = (detail: string): void => show({ failure: detail || 'worker' })
      worker = onWorker<CohortTask, CohortNews>(spawn, hear, failed)
      worker?.give({ kind: 'cohort', files, scenario: found })
    },
    setNamed: (named) => show({ named }),
    close() {
      worker?.end()
      worker = null
    },
  }
}

/** The record of the first link in a list. */
function firstOf(text: string): ReturnType<typeof unpackRecord> | undefined {
  for (const first of linkLines(text)) return unpackRecord(first.letters)
}

/** What the first record among them was made with: all others are to be of it. */
async function scenarioOf(files: readonly File[]): Promise<string | null> {
  for (const file of files) {
    const record = /\.json$/i.test(file.name)
      ? await readRecordFile(file)
      : firstOf(await file.text())
    if (record && !('code' in record)) return record.scenario.id
  }
  return null
}
