import type { CompiledScenario } from '../../scenario/scenario'
import { CALIBRATION_SEEDS, type ParMeasure } from '../../scoring/seed-difficulty'
import { RULES_VERSION } from '../../session/record'
import type { GameOptions } from '../../simulation/state'
import { browserStorage, type KeyedStorage, readStored, writeStored } from './local-storage'

/** Where the pars of a thousand seeds are kept, by what they depend on; nowhere where that is denied. */
export interface CalibrationCache {
  read(scenario: CompiledScenario, options: GameOptions): readonly ParMeasure[] | null
  /** Losing them costs two seconds: what goes wrong is not told. */
  keep(scenario: CompiledScenario, options: GameOptions, measures: readonly ParMeasure[]): void
}

/** @param storage - null where the browser denies it: then nothing is found, and nothing kept */
export function calibrationCache(
  storage: KeyedStorage | null = browserStorage(),
): CalibrationCache {
  return {
    read: (scenario, options) => measuresIn(readStored(storage, keyOf(scenario, options))),
    keep(scenario, options, measures) {
      // Where this is full or denied they are played again next time.
      writeStored(storage, keyOf(scenario, options), [
        measures.map(({ elapsedMinutes }) => elapsedMinutes),
        measures.map(({ downtime }) => downtime),
      ])
    },
  }
}

/** Countdowns make no difference to par: it answers at once. */
const keyOf = ({ id, sha256 }: CompiledScenario, { difficulty, stimuli }: GameOptions): string =>
  ['pra/seeds', RULES_VERSION, id, sha256.slice(0, 16), difficulty, stimuli].join('/')

function measuresIn(value: unknown): ParMeasure[] | null {
  if (!Array.isArray(value) || value.length !== 2 || !value.every(isColumn)) return null
  const [elapsed, downtime] = value as [number[], number[]]
  return elapsed.map((elapsedMinutes, index) => ({ elapsedMinutes, downtime: downtime[index]! }))
}

const isColumn = (value: unknown): boolean =>
  Array.isArray(value) && value.length === CALIBRATION_SEEDS && value.every(Number.isSafeInteger)
