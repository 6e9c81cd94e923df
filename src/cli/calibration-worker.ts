import { parentPort, workerData } from 'node:worker_threads'
import type { Language } from '../scenario/language'
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
  /** Whole games in several ways; those that go by the length of a text read this language. */
  | { readonly kind: 'ways'; readonly ways: readonly Way[]; readonly language: Language }
  /** Every answer of a few games tried otherwise. */
  | { readonly kind: 'trials' }
  /** Every answer of the plan's games tried otherwise. */
  | { readonly kind: 'options' }
)

const task = workerData as CalibrationTask
const { scenario, texts } = loadScenario(task.scenario)
const words = task.kind === 'ways' ? texts(task.language) : {}

const done = (seed: number): unknown => {
  switch (task.kind) {
    case 'par':
      return calibrationMeasure(scenario, task.options, seed)
    case 'ways':
      return sample(scenario, task.options, seed, task.ways, (key) => words[key]?.length ?? 0)
    case 'trials':
      return trials(scenario, task.options, seed)
    case 'options':
      return trials(scenario, task.options, seed, ['reference'])
  }
}

parentPort?.on('message', (seeds: number[]) => parentPort?.postMessage(seeds.map(done)))
