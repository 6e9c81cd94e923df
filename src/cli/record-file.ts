import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { linkedRecord } from '../exchange/link-letters'
import type { LinkProblem } from '../exchange/record-link'
import { recordIn } from '../exchange/record-text'
import type { GameRecord } from '../session/record'
import { isProblem, RECORD_BYTES, type RecordProblem } from '../session/record-problem'
import { parseRecord } from '../session/record-schema'
import { type Replayed, replay, scenarioProblem, withChecks } from '../session/replay'
import { type LoadedScenario, loadScenario } from '../shipped/load-scenario'
import { readTextFile } from '../shipped/read-file'
import { display, shippedScenarios } from '../shipped/scenario-files'
import { RecordError } from './record-error'

/** A record and the scenario it was made with. */
export interface FiledRecord {
  readonly record: GameRecord
  readonly loaded: LoadedScenario
  /** The file as it was read; null for a link, which no game can be kept in. */
  readonly text: string | null
}

/**
 * Reads a record from its file, or from a link given in its place or lying in a file, and finds its scenario: the shipped
 * one of its id, or the one at `scenario`. Refuses what is no record, and one made with another version. What came by a
 * link is played once, for its checks.
 */
export const readRecord = (file: string, scenario?: string): FiledRecord => {
  const text = isLink(file) ? file : readTextFile(file, RECORD_BYTES)
  const read = recordIn(text)
  if ('code' in read) throw recordError(file, read)
  const { id } = read.scenario
  // An id comes out of a file: it names a shipped scenario or nothing, never a path.
  if (scenario === undefined && !shippedScenarios().includes(id)) {
    throw recordError(file, { code: 'scenario-unknown', field: 'scenario.id', detail: id })
  }
  const loaded = loadScenario(scenario ?? id)
  const foreign = scenarioProblem(read, loaded.scenario)
  if (foreign) throw recordError(file, foreign)
  const record = withChecks(read, loaded.scenario)
  if (isProblem(record)) throw recordError(file, record)
  return { record, loaded, text: record === read ? text : null }
}

/** Whether a link stands where a file could. */
export const isLink = (file: string): boolean => !existsSync(file) && linkedRecord(file) !== null

/** Reads a record and runs it again with every check; refuses it at the first command or field at fault. */
export const replayRecord = (file: string, scenario?: string): FiledRecord & { game: Replayed } => {
  const filed = readRecord(file, scenario)
  const game = replay(filed.record, filed.loaded.scenario)
  if (isProblem(game)) throw recordError(file, game)
  return { ...filed, game }
}

/** As much of a link as tells it from another. */
const LINK_NAME = 60

/** One line that names the file or link, and the command or field at fault. */
export const recordError = (file: string, problem: RecordProblem | LinkProblem): RecordError =>
  new RecordError(isLink(file) ? `${file.slice(0, LINK_NAME)}…` : display(resolve(file)), problem)

/** One JSON object on one line, as a record travels. */
export const recordText = (record: GameRecord): string => `${JSON.stringify(record)}\n`

/** Whether a file holds a record, of whatever game. */
export const isRecord = (file: string): boolean =>
  !isProblem(parseRecord(readTextFile(file, RECORD_BYTES)))

/** Whether a file holds the beginning of a game, or all of it: nothing is lost where the game takes its place. */
export const isPartOf = (
  file: string,
  { commands, end: _end, checks: _checks, ...header }: GameRecord,
): boolean => {
  const kept = parseRecord(readTextFile(file, RECORD_BYTES))
  if (isProblem(kept)) return false
  const { commands: some, end, checks, ...other } = kept
  return (
    JSON.stringify(other) === JSON.stringify(header) &&
    JSON.stringify(some) === JSON.stringify(commands.slice(0, some.length))
  )
}
