import type { TranslateDebrief } from '../../i18n/sentences'
import type { CompiledScenario } from '../../scenario/scenario'
import { CALIBRATION_SEEDS, type ParMeasure, percentile } from '../../scoring/seed-difficulty'
import { type BareGame, type GameRecord, optionsOf } from '../../session/record'
import type { DebriefModel } from '../../ui/screens/debrief/debrief-model'
import { type CalibrationCache, calibrationCache } from '../storage/calibration-cache'
import type { DebriefNews, DebriefTask, ReadDebrief } from './debrief-runner'
import { type Errand, onWorker, spawnWorker } from './spawn-worker'

/** Has the debrief of one record worked out, and the luck of its seed beside it. */
export interface DebriefReader {
  model(say: TranslateDebrief): Omit<DebriefModel, 'learning'>
  /** Begins, or takes in what was said since. */
  read(record: GameRecord): void
  /** Sets an earlier game of the same people beside it, once the debrief is there. */
  compare(earlier: BareGame): void
  retry(): void
  stopRegret(): void
  startLuck(): void
  stopLuck(): void
  close(): void
}

interface ReaderOptions {
  readonly scenario: CompiledScenario
  readonly onChange: () => void
  readonly cache?: CalibrationCache
  readonly spawn?: () => Worker
}

type Parts = Omit<DebriefModel, 'say' | 'learning'>

const BEGUN = { state: 'running', done: 0, of: 0 } as const
const NOTHING: Parts = {
  debrief: null,
  score: BEGUN,
  regret: BEGUN,
  luck: { state: 'stopped' },
  percentile: null,
  holders: null,
  next: null,
  attempt: null,
}

/** `cache` and `spawn` stand for the browser's; whatever a worker tells ends in `onChange`. */
export function openDebriefReader({
  scenario,
  onChange,
  cache = calibrationCache(),
  spawn = spawnWorker,
}: ReaderOptions): DebriefReader {
  let parts = NOTHING
  let record: GameRecord | null = null
  let measure: ParMeasure | null = null
  let reader: Errand<DebriefTask> | null = null
  let counter: Errand<DebriefTask> | null = null
  let earlier: BareGame | null = null

  const put = (change: Partial<Parts>): void => {
    parts = { ...parts, ...change }
    onChange()
  }

  const employ = (hear: (news: DebriefNews) => void, failed: (detail: string) => void) =>
    onWorker<DebriefTask, DebriefNews>(spawn, hear, failed)

  const letReaderGo = (): void => {
    reader?.end()
    reader = null
  }
  const letCounterGo = (): void => {
    counter?.end()
    counter = null
  }

  const lost = (detail: string): void => {
    letReaderGo()
    const failed = { state: 'failed', detail } as const
    put({ ...(parts.score.state !== 'done' && { score: failed }), regret: failed })
  }

  const hearReader = (news: DebriefNews): void => {
    if (news.kind === 'problem') lost(`${news.problem.code} ${news.problem.field}`)
    else if (news.kind === 'score') scored(news)
    else if (news.kind === 'next') put({ next: news.next })
    else if (news.kind === 'attempt') put({ attempt: news.attempt })
    else if (news.kind === 'regret') {
      put({ regret: { state: 'running', done: news.done, of: news.of } })
    } else if (news.kind === 'whole') {
      put({ debrief: news.debrief, score: { state: 'done' }, regret: { state: 'done' } })
    }
  }

  const scored = (read: ReadDebrief): void => {
    measure = read.measure
    const first = parts.percentile === null && parts.luck.state === 'stopped' && !parts.debrief
    put({ debrief: read.debrief, holders: read.holders, score: { state: 'done' } })
    if (first) startLuck()
  }

  const startReading = (): void => {
    if (!record) return
    const isNew = reader === null
    reader ??= employ(hearReader, lost)
    reader?.give({ kind: 'debrief', record, scenario })
    if (isNew) giveEarlier()
  }

  /** Whoever reads anew, after a stop or a failure, has to be given it again. */
  const giveEarlier = (): void => {
    if (earlier && !parts.attempt) reader?.give({ kind: 'attempt', game: earlier, scenario })
  }

  const startLuck = (): void => {
    if (!record || !measure || parts.luck.state === 'running') return
    const options = optionsOf(record)
    const own = measure
    const done = (all: readonly ParMeasure[]): void =>
      put({ luck: { state: 'done' }, percentile: percentile(own, all) })
    const kept = cache.read(scenario, options)
    if (kept) {
      done(kept)
      return
    }
    const measures: ParMeasure[] = []
    put({ luck: { state: 'running', done: 0, of: CALIBRATION_SEEDS } })
    counter = employ(
      (news) => {
        if (news.kind !== 'seeds') return
        measures.push(...news.measures)
        if (measures.length < CALIBRATION_SEEDS) {
          const luck = { state: 'running', done: measures.length, of: CALIBRATION_SEEDS } as const
          put({ luck })
          return
        }
        letCounterGo()
        cache.keep(scenario, options, measures)
        done(measures)
      },
      (detail) => {
        letCounterGo()
        put({ luck: { state: 'failed', detail } })
      },
    )
    counter?.give({ kind: 'seeds', scenario, options, from: 0, to: CALIBRATION_SEEDS })
  }

  return {
    model: (say) => ({ ...parts, say }),
    read(now) {
      record = now
      if (parts.regret.state === 'done') put({ regret: BEGUN })
      startReading()
    },
    compare(game) {
      earlier = game
      giveEarlier()
    },
    retry() {
      put({ regret: BEGUN, ...(parts.score.state === 'failed' && { score: BEGUN }) })
      startReading()
    },
    stopRegret() {
      letReaderGo()
      put({ regret: { state: 'stopped' } })
    },
    startLuck,
    stopLuck() {
      letCounterGo()
      put({ luck: { state: 'stopped' } })
    },
    close() {
      letReaderGo()
      letCounterGo()
    },
  }
}
