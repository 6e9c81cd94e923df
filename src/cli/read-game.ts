import { type ScoredGame, scoreRecord } from '../scoring/scored-game'
import { type GameRecord, optionsOf } from '../session/record'
import { isProblem } from '../session/record-problem'
import type { LoadedScenario } from '../shipped/load-scenario'
import { readRecord, recordError } from './record-file'
import { seedPercentile } from './seed-percentile'

/** A record that was played again, with every check. */
export interface ReadGame {
  readonly record: GameRecord
  readonly loaded: LoadedScenario
  readonly scored: ScoredGame
  /** How its scenario was named: a shipped id or a path. */
  readonly path: string
}

/** Reads a record's file and plays it again; refuses one that is not what it claims. */
export const readGameFile = (file: string, scenario?: string): ReadGame => {
  const { record, loaded } = readRecord(file, scenario)
  const scored = scoreRecord(record, loaded.scenario)
  if (isProblem(scored)) throw recordError(file, scored)
  return { record, loaded, scored, path: scenario ?? record.scenario.id }
}

/** How hard the luck of a game's seed was, 0–100. */
export const percentileOf = ({ record, loaded, scored, path }: ReadGame): Promise<number> =>
  seedPercentile(path, loaded.scenario, optionsOf(record), scored.world)
