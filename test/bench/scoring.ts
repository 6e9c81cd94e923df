import type { CalibrationTask } from '../../src/cli/calibration-worker'
import { inWorkers } from '../../src/cli/worker-pool'
import { type Sample, WAYS } from '../../src/scoring/calibration'
import { debriefOf } from '../../src/scoring/debrief'
import { reportGame } from '../../src/scoring/game-report'
import { allRegrets } from '../../src/scoring/regret'
import { scoreRecord } from '../../src/scoring/scored-game'
import { recordGame } from '../../src/session/autoplay'
import { isProblem } from '../../src/session/record-problem'
import { shipped } from '../support/shipped'
import { OPTIONS } from './games'
import { type Measure, rounded } from './measure'

const ransomware = shipped('ransomware-pra')
const SEEDS = 100

/** Scoring one record, and its whole debrief with every answer tried otherwise: two seconds at most. */
export function scoreAndRegret(): Measure[] {
  const { record } = recordGame(ransomware, 'bench', OPTIONS, 'novice')
  const read = () => {
    const scored = scoreRecord(record, ransomware)
    if (isProblem(scored)) throw new Error(scored.code)
    return scored
  }
  const scored = fastest(5, () => reportGame(read()))
  const whole = fastest(3, () => {
    const scored = read()
    debriefOf(scored, allRegrets(scored))
  })
  return [
    { name: 'score of one record, every check', value: rounded(scored), unit: 'ms' },
    { name: 'whole debrief of one record, every regret', value: rounded(whole / 1000), unit: 's' },
  ]
}

/** Games a second in a calibration, all ways, in worker threads. */
export async function calibrationThroughput(): Promise<Measure[]> {
  const task: CalibrationTask = {
    kind: 'ways',
    scenario: 'ransomware-pra',
    options: OPTIONS,
    ways: WAYS,
    language: 'en',
  }
  const start = performance.now()
  const samples = await inWorkers<number, Sample[]>(
    new URL('../../src/cli/calibration-worker.ts', import.meta.url),
    task,
    Array.from({ length: SEEDS }, (_, index) => index),
  )
  const seconds = (performance.now() - start) / 1000
  const games = samples.flat().length
  return [
    { name: 'calibrated games in worker threads', value: rounded(games / seconds), unit: '/s' },
  ]
}

/** Milliseconds of the fastest of several runs: what else the machine does is not measured. */
function fastest(runs: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}
