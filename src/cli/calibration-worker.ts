import { parentPort, workerData } from 'node:worker_threads'
import { sample } from '../scoring/calibration'
import { calibrationMeasure } from '../scoring/seed-difficulty'
import type { Way } from '../session/strategy'
import type { GameOptions } from '../simulation/state'
import { loadScenario } from './load-scenario'

/** What one worker plays: seeds of a scenario, in several ways or as par alone. */
export interface CalibrationSetting {
  readonly scenario: string
  readonly options: GameOptions
  /** Null for par alone. */
  readonly ways: readonly Way[] | null
}

const { scenario: id, options, ways } = workerData as CalibrationSetting
const { scenario } = loadScenario(id)

parentPort?.on('message', (seeds: number[]) => {
  const results = seeds.map((seed) =>
    ways === null
      ? calibrationMeasure(scenario, options, seed)
      : sample(scenario, options, seed, ways),
  )
  parentPort?.postMessage(results)
})
