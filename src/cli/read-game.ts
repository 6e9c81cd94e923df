import { type Reading, readRecord as readGame } from '../scoring/reading'
import { type GameRecord, optionsOf } from '../session/record'
import { isProblem } from '../session/record-problem'
import type { LoadedScenario } from '../shipped/load-scenario'
import { readRecord, recordError } from './record-file'
import { seedPercentile } from './seed-percentile'

/** A record that was played again, with every check. */
export interface ReadGame {
  readonly record: GameRecord
  readonly loaded: LoadedScenario
  readonly reading: Reading
  /** How its scenario was named: a shipped id or a path. */
  readonly path: string
}

/** Reads a record's file and plays it again; refuses one that is not what it claims. */
export const readGameFile = (file: string, scenario?: string): ReadGame => {
  const { record, loaded } = readRecord(file, scenario)
  const reading = readGame(record, loaded.scenario)
  if (isProblem(reading)) throw recordError(file, reading)
  return { record, loaded, reading, path: scenario ?? record.scenario.id }
}

/** How hard the luck of a game's seed was, 0–100. */
export const percentileOf = ({ record, loaded, reading, path }: ReadGame): Promise<number> =>
  seedPercentile(path, loaded.scenario, optionsOf(record), reading.world)
