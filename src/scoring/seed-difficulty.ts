import type { CompiledScenario } from '../scenario/scenario'
import { dealDraws } from '../simulation/draws'
import { ledger } from '../simulation/services'
import type { GameOptions, GameState } from '../simulation/state'
import { makeWorld } from '../simulation/world'
import { playPar } from './par'

/** Seeds that a seed's luck is compared with. */
export const CALIBRATION_SEEDS = 1000

/** What par needs on a seed: the more, the worse its luck. Minutes of work and waiting, then weighted downtime. */
export interface ParMeasure {
  elapsedMinutes: number
  downtime: number
}

/** How long par took, and what it let stand still, of a game that par has played. */
export function measurePar(state: GameState, scenario: CompiledScenario): ParMeasure {
  let downtime = 0
  for (const { id, criticality } of scenario.services) {
    downtime += ledger(state, id).downtime * criticality
  }
  return { elapsedMinutes: state.minute, downtime: Math.floor(downtime / 100) }
}

/** Par of calibration seed number `index`, always the same for a scenario and its options. */
export function calibrationMeasure(
  scenario: CompiledScenario,
  options: GameOptions,
  index: number,
): ParMeasure {
  const world = makeWorld(scenario, dealDraws(`calibration-${index}`, scenario.id), options)
  return measurePar(playPar(world).state, scenario)
}

/** Per cent of the calibration seeds on which par has it easier, 0–100: 90 means bad luck. */
export function percentile(measure: ParMeasure, calibration: readonly ParMeasure[]): number {
  if (calibration.length === 0) return 0
  const easier = calibration.filter(
    (one) =>
      one.elapsedMinutes < measure.elapsedMinutes ||
      (one.elapsedMinutes === measure.elapsedMinutes && one.downtime < measure.downtime),
  ).length
  return Math.floor((easier * 100) / calibration.length)
}
