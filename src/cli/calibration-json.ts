import type { Calibration } from '../scoring/calibration'
import type { DecisionWorth } from '../scoring/decision-worth'

/** A calibration with what was found about its decisions. */
export interface WholeCalibration extends Calibration {
  tries: {
    /** Seeds on which every answer of four games was tried otherwise. */
    seeds: number
    /** Dearest first: the most that one answer cost. */
    maxCost: { kind: string; of: string; points: number }[]
    /** Options of a choice that were never best, neither in total nor in result. */
    neverBest: { kind: string; of: string; options: string[] }[]
    /** Decisions and stimuli whose answer changes nothing but its own grade. */
    changeNothing: { kind: string; of: string }[]
  }
}

const DEAREST = 10

/** What `pra calibrate --json` prints. `seeds` is how many games `worth` was worked out from. */
export const calibrationJson = (
  calibration: Calibration,
  worth: readonly DecisionWorth[],
  seeds: number,
): WholeCalibration => ({
  ...calibration,
  tries: {
    seeds,
    maxCost: worth
      .slice(0, DEAREST)
      .map(({ kind, of, maxCost }) => ({ kind, of, points: maxCost })),
    neverBest: worth.flatMap(({ kind, of, best, isChoice }) => {
      const options = isChoice ? Object.keys(best).filter((option) => best[option] === 0) : []
      return options.length > 0 ? [{ kind, of, options }] : []
    }),
    changeNothing: worth
      .filter(({ changesResult }) => !changesResult)
      .map(({ kind, of }) => ({ kind, of })),
  },
})
