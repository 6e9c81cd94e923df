import { describe, expect, it } from 'vitest'
import { openDebriefReader } from '../../src/app/debrief/debrief-reader'
import {
  type DebriefNews,
  type DebriefTask,
  debriefRunner,
} from '../../src/app/debrief/debrief-runner'
import { calibrationCache } from '../../src/app/storage/calibration-cache'
import { reportGame } from '../../src/scoring/game-report'
import { nextSeed } from '../../src/scoring/next-seed'
import { scoreRecord } from '../../src/scoring/scored-game'
import { CALIBRATION_SEEDS } from '../../src/scoring/seed-difficulty'
import { isProblem } from '../../src/session/record-problem'
import { goldenDebrief } from '../golden/debriefs'
import { keptRecord } from '../golden/records'
import { improvement, withDebrief } from '../support/exercise'
import { shipped } from '../support/shipped'

const scenario = shipped('ransomware-pra')
const record = keptRecord('mixed')
/** What Node works out for it. */
const { debrief: whole } = goldenDebrief('mixed')

const say = (key: string): string => key

/** A worker in this very thread, that carries out its jobs one message later; `broken` ones fail. */
function fakeWorker(tasks: DebriefTask[], broken = false): Worker {
  let ended = false
  const worker = {
    onmessage: null as ((event: { data: DebriefNews }) => void) | null,
    onerror: null as ((event: { message: string; preventDefault(): void }) => void) | null,
    terminate: () => {
      ended = true
    },
    postMessage(task: DebriefTask) {
      tasks.push(task)
      setTimeout(() => {
        if (ended) return
        if (broken) worker.onerror?.({ message: 'no luck', preventDefault: () => undefined })
        else if (task.kind === 'seeds')
          worker.onmessage?.({ data: { kind: 'seeds', measures: [] } })
        else carryOut(task)
      }, 0)
    },
  }
  const carryOut = debriefRunner((news) => worker.onmessage?.({ data: structuredClone(news) }))
  return worker as unknown as Worker
}

const until = async (there: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 2000 && !there(); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  expect(there()).toBe(true)
}

describe('the debrief worked out away from the page', () => {
  it('tells the score first, then the whole, and both are what Node works out', () => {
    const told: DebriefNews[] = []
    debriefRunner((news) => told.push(news))({ kind: 'debrief', record, scenario })
    const first = told[0]!
    const last = told.at(-1)!
    if (first.kind !== 'score' || last.kind !== 'whole') throw new Error(first.kind)
    expect(first.debrief.report).toEqual(whole.report)
    expect(first.debrief.costliest).toEqual([])
    expect(last.debrief).toEqual(whole)
    expect(told.some(({ kind }) => kind === 'regret')).toBe(true)
    // Before the long sums: it is wanted at once.
    const scored = scoreRecord(record, scenario)
    if (isProblem(scored)) throw new Error(scored.code)
    expect(told[1]).toEqual({ kind: 'next', next: nextSeed(scored, whole.report) })
  })

  it('takes in what is said in the debrief without playing the game otherwise again', () => {
    const told: DebriefNews[] = []
    const carryOut = debriefRunner((news) => told.push(news))
    carryOut({ kind: 'debrief', record, scenario })
    const before = told.length
    const later = withDebrief(record, improvement('i9', 'Write it down', '30 days'))
    carryOut({ kind: 'debrief', record: later, scenario })
    expect(told.slice(before).map(({ kind }) => kind)).toEqual(['whole'])
    const last = told.at(-1)!
    if (last.kind !== 'whole') throw new Error(last.kind)
    expect(last.debrief.improvements.some(({ id }) => id === 'i9')).toBe(true)
    expect(last.debrief.costliest).toEqual(whole.costliest)
  })

  it('names what is wrong with a record instead of scoring it', () => {
    const told: DebriefNews[] = []
    const forged = { ...record, end: { sha256: 'f'.repeat(64) } }
    debriefRunner((news) => told.push(news))({ kind: 'debrief', record: forged, scenario })
    expect(told).toEqual([
      { kind: 'problem', problem: expect.objectContaining({ code: 'end-differs' }) },
    ])
  })
})

describe('the desk of a debrief', () => {
  it('says that a worker failed, and works on with another', async () => {
    const tasks: DebriefTask[] = []
    let hired = 0
    const controller = openDebriefReader({
      scenario,
      onChange: () => undefined,
      cache: calibrationCache(null),
      spawn: () => {
        hired += 1
        return fakeWorker(tasks, hired === 1)
      },
    })
    controller.read(record)
    await until(() => controller.model(say).score.state === 'failed')
    expect(controller.model(say).regret).toEqual({ state: 'failed', detail: 'no luck' })
    expect(controller.model(say).debrief).toBeNull()
    controller.retry()
    await until(() => controller.model(say).regret.state === 'done')
    expect(controller.model(say).debrief).toEqual(whole)
    // What the same people's earlier game came to, against its own par.
    controller.compare(keptRecord('novice'))
    await until(() => controller.model(say).attempt !== null)
    const earlier = scoreRecord(keptRecord('novice'), scenario)
    if (isProblem(earlier)) throw new Error(earlier.code)
    const report = reportGame(earlier)
    expect(controller.model(say).attempt).toMatchObject({
      total: report.total,
      par: report.par.total,
      objectives: report.objectives,
    })
    controller.close()
  })

  it('is given the earlier game again where a stop took it away with the worker', () => {
    const tasks: DebriefTask[] = []
    const controller = openDebriefReader({
      scenario,
      onChange: () => undefined,
      spawn: () => fakeWorker(tasks, true),
    })
    const given = () => tasks.filter(({ kind }) => kind === 'attempt').length
    controller.read(record)
    controller.compare(keptRecord('novice'))
    expect(given()).toBe(1)
    controller.stopRegret()
    controller.retry()
    expect(given()).toBe(2)
    // Whoever reads already has it.
    controller.read(record)
    expect(given()).toBe(2)
    controller.close()
  })

  it('fails in words where there are no workers', () => {
    const controller = openDebriefReader({
      scenario,
      onChange: () => undefined,
      spawn: () => {
        throw new Error('no workers here')
      },
    })
    controller.read(record)
    expect(controller.model(say).score).toEqual({ state: 'failed', detail: 'no workers here' })
  })

  it('stops comparing the luck of seeds, and compares it at once where that was done before', async () => {
    const tasks: DebriefTask[] = []
    const kept = new Map<string, string>()
    const place = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    }
    const cache = calibrationCache(place)
    const spawn = () => fakeWorker(tasks)
    const controller = openDebriefReader({ scenario, onChange: () => undefined, cache, spawn })
    controller.read(record)
    await until(() => controller.model(say).luck.state === 'running')
    controller.stopLuck()
    expect(controller.model(say).luck).toEqual({ state: 'stopped' })
    expect(controller.model(say).percentile).toBeNull()

    const seeds = Array.from({ length: CALIBRATION_SEEDS }, (_, index) => ({
      elapsedMinutes: index < 250 ? 1 : 1_000_000,
      downtime: index,
    }))
    const options = { difficulty: record.difficulty, ...record.options }
    cache.keep(scenario, options, seeds)
    expect(cache.read(scenario, options)).toEqual(seeds)
    controller.startLuck()
    expect(controller.model(say).percentile).toBe(25)
    expect(cache.read(scenario, { ...options, difficulty: 'hard' })).toBeNull()
    for (const key of kept.keys()) kept.set(key, '[[1],[2]]')
    expect(cache.read(scenario, options)).toBeNull()
    controller.close()
  })
})
