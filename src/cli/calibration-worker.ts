import { parentPort, workerData } from 'node:worker_threads'
import { sample } from '../scoring/calibration'
import { trials } from '../scoring/decision-worth'
import { calibrationMeasure } from '../scoring/seed-difficulty'
import type { Way } from '../session/strategy'
import { loadScenario } from '../shipped/load-scenario'
import type { GameOptions } from '../simulation/state'

/** What one worker does with each seed of a scenario. */
export type CalibrationTask = {
  readonly scenario: string
  readonly options: GameOptions
} & (
  | { readonly kind: 'par' }
  /** Whole games in several ways. */
  | { readonly kind: 'ways'; readonly ways: readonly Way[] }
  /** Every answer of a few games tried otherwise. */
  | { readonly kind: 'trials' }
)

const task = workerData as CalibrationTask
const { scenario } = loadScenario(task.scenario)

const done = (seed: number): unknown => {
  switch (task.kind) {
    case 'par':
      return calibrationMeasure(scenario, task.options, seed)
    case 'ways':
      return sample(scenario, task.options, seed, task.ways)
    case 'trials':
      return trials(scenario, task.options, seed)
  }
}

parentPort?.on('message', (seeds: number[]) => parentPort?.postMessage(seeds.map(done)))
