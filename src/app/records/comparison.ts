import { linkedRecord } from '../../exchange/link-letters'
import { isLinkProblem, unpackRecord } from '../../exchange/record-link'
import type { CompiledScenario } from '../../scenario/scenario'
import type { GameRecord } from '../../session/record'
import { isProblem } from '../../session/record-problem'
import type { UncheckedRecord } from '../../session/record-schema'
import type {
  CompareModel,
  CompareResult,
  EntryProblem,
} from '../../ui/screens/replay/record-model'
import { type Errand, onWorker, spawnWorker } from '../debrief/spawn-worker'
import type { CompareNews, CompareTask } from './compare-runner'
import { readRecordFile } from './read-record-file'

/** Reads records and has them compared; what cannot be read is told, and the others stay. */
export interface ComparisonController {
  model(): CompareModel
  addFiles(files: readonly File[]): Promise<void>
  addLink(link: string): Promise<void>
  /** One that was read and checked before. */
  addRecord(record: GameRecord): Promise<void>
  name(id: number, name: string): void
  leaveOut(id: number): void
  record(id: number): GameRecord | null
  close(): void
}

interface ComparedGame {
  readonly id: number
  readonly source: string
  name: string
  readonly record: GameRecord | UncheckedRecord
  /** Read by the worker, which has found it right. */
  read: boolean
}

interface ComparisonOptions {
  /** Null for an id that is not here. */
  readonly scenario: (id: string) => Promise<CompiledScenario | null>
  readonly onChange: () => void
  readonly spawn?: () => Worker
}

/** Begins empty; `spawn` makes the worker that compares, `onChange` is called after every change. */
export function comparisonController({
  scenario,
  onChange,
  spawn = spawnWorker,
}: ComparisonOptions): ComparisonController {
  let entries: ComparedGame[] = []
  let rejected: CompareModel['rejected'] = []
  let known: CompiledScenario | null = null
  let result: CompareResult | null = null
  let failure = ''
  let ids = 0
  let worker: Errand<CompareTask> | null = null

  const fail = (detail: string): void => {
    worker?.end()
    worker = null
    entries = entries.map((one) => ({ ...one, read: false }))
    failure = detail || 'worker'
    onChange()
  }
  const give = (task: CompareTask): void => {
    worker ??= onWorker<CompareTask, CompareNews>(spawn, hear, fail)
    worker?.give(task)
  }

  /** Another worker knows nothing of what the one before had read: it gets everything. */
  const giveToRead = (wanted: readonly ComparedGame[]): void => {
    if (!known) return
    for (const { id, record } of worker ? wanted : entries) {
      give({ kind: 'read', id, record, scenario: known })
    }
  }

  const reject = (id: number, source: string, problem: EntryProblem): void => {
    entries = entries.filter((one) => one.id !== id)
    rejected = [...rejected, { id, source, problem }]
    if (entries.length === 0) known = null
  }
  const compareAgain = (): void => {
    result = null
    const all = entries.map(({ id }) => id)
    if (!worker) giveToRead(entries)
    if (all.length > 1 && entries.every(({ read }) => read)) give({ kind: 'compare', ids: all })
  }

  const hear = (news: CompareNews): void => {
    if (news.kind === 'compared') {
      // Of a table that has changed since, it is no more use.
      if (news.ids.join() === entries.map(({ id }) => id).join()) result = news.result
    } else {
      const entry = entries.find(({ id }) => id === news.id)
      if (entry && news.kind === 'read') {
        entries = entries.map((one) =>
          one === entry ? { ...one, record: news.record, read: true } : one,
        )
      } else if (entry && news.kind === 'rejected') {
        reject(entry.id, entry.source, { code: 'record', problem: news.problem })
      }
      compareAgain()
    }
    onChange()
  }

  /** Takes a record in; the first one says which scenario all must be of. */
  const add = async (source: string, record: GameRecord | UncheckedRecord): Promise<void> => {
    const id = ++ids
    if (entries.some((one) => one.record.end.sha256 === record.end.sha256 && sameGame(one, record)))
      return reject(id, source, { code: 'known' })
    const wanted = record.scenario.id
    const found = known?.id === wanted ? known : await scenario(wanted)
    if (!found) {
      const problem = { code: 'scenario-unknown', field: 'scenario.id', detail: wanted } as const
      return reject(id, source, { code: 'record', problem })
    }
    known ??= found
    if (known.id !== found.id) return reject(id, source, { code: 'scenario', id: wanted })
    const entry = { id, source, name: '', record, read: false }
    entries = [...entries, entry]
    failure = ''
    result = null
    giveToRead([entry])
  }

  return {
    model: () => ({
      scenario: known,
      entries: entries.map(({ id, source, name, record }) => ({
        id,
        source,
        name,
        seed: record.seed,
        difficulty: record.difficulty,
        origin: record.origin ?? null,
      })),
      rejected,
      result,
      failure,
    }),
    async addFiles(files) {
      rejected = []
      for (const file of files) {
        const record = await readRecordFile(file)
        if (!record) reject(++ids, file.name, { code: 'unreadable' })
        else if (isProblem(record)) reject(++ids, file.name, { code: 'record', problem: record })
        else await add(file.name, record)
      }
      onChange()
    },
    async addLink(link) {
      rejected = []
      const letters = linkedRecord(link)
      const found = letters === null ? null : unpackRecord(letters)
      if (!found) reject(++ids, '', { code: 'not-link' })
      else if (isLinkProblem(found)) reject(++ids, '', found)
      else if (isProblem(found)) reject(++ids, '', { code: 'record', problem: found })
      else await add('', found)
      onChange()
    },
    async addRecord(record) {
      await add('', record)
      onChange()
    },
    name(id, name) {
      entries = entries.map((one) => (one.id === id ? { ...one, name } : one))
      onChange()
    },
    leaveOut(id) {
      entries = entries.filter((one) => one.id !== id)
      rejected = []
      if (entries.length === 0) known = null
      failure = ''
      compareAgain()
      onChange()
    },
    record(id) {
      const found = entries.find((one) => one.id === id)
      return found && 'checks' in found.record ? found.record : null
    },
    close() {
      worker?.end()
      worker = null
    },
  }
}

/** The very same commands: the same file twice, or once as a link. */
const sameGame = ({ record }: ComparedGame, other: UncheckedRecord): boolean =>
  JSON.stringify(record.commands) === JSON.stringify(other.commands)
