import type { CompiledScenario } from '../scenario/scenario'
import { CALIBRATION_SEEDS, type ParMeasure } from '../scoring/seed-difficulty'
import { RULES_VERSION } from '../session/record'
import type { GameOptions } from '../simulation/state'

/** Where the pars of a thousand seeds are kept, by what they depend on; nowhere where that is denied. */
export interface CalibrationShelf {
  read(scenario: CompiledScenario, options: GameOptions): readonly ParMeasure[] | null
  /** Losing them costs two seconds: what goes wrong is not told. */
  keep(scenario: CompiledScenario, options: GameOptions, measures: readonly ParMeasure[]): void
}

type Place = Pick<Storage, 'getItem' | 'setItem'>

export function calibrationShelf(place: Place | null = browserPlace()): CalibrationShelf {
  return {
    read(scenario, options) {
      try {
        return measuresIn(JSON.parse(place?.getItem(keyOf(scenario, options)) ?? 'null'))
      } catch {
        return null
      }
    },
    keep(scenario, options, measures) {
      const columns = [
        measures.map(({ elapsedMinutes }) => elapsedMinutes),
        measures.map(({ downtime }) => downtime),
      ]
      try {
        place?.setItem(keyOf(scenario, options), JSON.stringify(columns))
      } catch {
        // Full or denied: they are played again next time.
      }
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

/** Merely naming `localStorage` throws where site data is blocked. */
function browserPlace(): Place | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}
