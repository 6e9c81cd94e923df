import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CompiledScenario } from '../scenario/scenario'
import {
  CALIBRATION_SEEDS,
  measurePar,
  type ParMeasure,
  percentile,
} from '../scoring/seed-difficulty'
import { hashOf } from '../session/hash'
import { RULES_VERSION } from '../session/record'
import type { GameOptions, GameState } from '../simulation/state'
import type { CalibrationSetting } from './calibration-worker'
import { inWorkers } from './worker-pool'

/** How bad a seed's luck is among a thousand: per cent of them on which par has it easier. */
export const seedPercentile = async (
  scenarioPath: string,
  scenario: CompiledScenario,
  options: GameOptions,
  par: GameState,
): Promise<number> =>
  percentile(measurePar(par, scenario), await calibrationOf(scenarioPath, scenario, options))

/** A thousand pars, kept in the system's temporary folder by what they depend on. */
const calibrationOf = async (
  scenarioPath: string,
  scenario: CompiledScenario,
  options: GameOptions,
): Promise<readonly ParMeasure[]> => {
  const key = hashOf([RULES_VERSION, scenario.sha256, { ...options }]).slice(0, 16)
  const folder = join(tmpdir(), 'pra-calibration')
  const file = join(folder, `${key}.json`)
  const kept = readMeasures(file)
  if (kept) return kept
  const setting: CalibrationSetting = { scenario: scenarioPath, options, ways: null }
  const measures = await inWorkers<number, ParMeasure>(
    new URL('./calibration-worker.ts', import.meta.url),
    setting,
    Array.from({ length: CALIBRATION_SEEDS }, (_, index) => index),
  )
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, JSON.stringify(measures))
  } catch {
    // Without a place to keep them they are played again next time.
  }
  return measures
}

const readMeasures = (file: string): ParMeasure[] | null => {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return Array.isArray(value) && value.length === CALIBRATION_SEEDS ? value : null
  } catch {
    return null
  }
}
