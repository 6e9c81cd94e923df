import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledScenario } from '../scenario/scenario'
import { playPar } from '../scoring/par'
import {
  CALIBRATION_SEEDS,
  measurePar,
  type ParMeasure,
  percentile,
} from '../scoring/seed-difficulty'
import { hashOf } from '../session/hash'
import { RULES_VERSION } from '../session/record'
import type { GameOptions } from '../simulation/state'
import type { World } from '../simulation/world'
import type { CalibrationTask } from './calibration-worker'
import { ownCache } from './own-cache'
import { replaceFile } from './safe-file'
import { inWorkers } from './worker-pool'

/** How bad a seed's luck is among a thousand: per cent of them on which par has it easier. Nobody's acts count. */
export const seedPercentile = async (
  scenarioPath: string,
  scenario: CompiledScenario,
  options: GameOptions,
  world: World,
): Promise<number> =>
  percentile(
    measurePar(playPar(world).state, scenario),
    await calibrationOf(scenarioPath, scenario, options),
  )

/** A thousand pars, kept in the user's own cache by what they depend on. */
const calibrationOf = async (
  scenarioPath: string,
  scenario: CompiledScenario,
  options: GameOptions,
): Promise<readonly ParMeasure[]> => {
  const key = hashOf([RULES_VERSION, scenario.sha256, { ...options }]).slice(0, 16)
  const folder = ownCache(process.env)
  const file = folder && join(folder, `calibration-${key}.json`)
  const kept = file && readMeasures(file)
  if (kept) return kept
  const task: CalibrationTask = { kind: 'par', scenario: scenarioPath, options }
  const measures = await inWorkers<number, ParMeasure>(
    new URL('./calibration-worker.ts', import.meta.url),
    task,
    Array.from({ length: CALIBRATION_SEEDS }, (_, index) => index),
  )
  try {
    if (file) replaceFile(file, JSON.stringify(measures))
  } catch {
    // Without a place to keep them they are played again next time.
  }
  return measures
}

const readMeasures = (file: string): ParMeasure[] | null => {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return Array.isArray(value) && value.length === CALIBRATION_SEEDS && value.every(isMeasure)
      ? value
      : null
  } catch {
    return null
  }
}

const isMeasure = (value: unknown): value is ParMeasure =>
  typeof value === 'object' &&
  value !== null &&
  'elapsedMinutes' in value &&
  'downtime' in value &&
  Number.isSafeInteger(value.elapsedMinutes) &&
  Number.isSafeInteger(value.downtime)
