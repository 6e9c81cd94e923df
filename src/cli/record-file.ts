import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { GameRecord } from '../session/record'
import { isProblem, parseRecord, type RecordProblem } from '../session/record-shape'
import { type Replayed, replay, scenarioProblem } from '../session/replay'
import { InputError, RecordError } from './input-error'
import { type LoadedScenario, loadScenario } from './load-scenario'
import { display, shippedScenarios } from './scenario-files'

/** A record and the scenario it was made with. */
export interface FiledRecord {
  readonly record: GameRecord
  readonly loaded: LoadedScenario
}

/**
 * Reads a record and finds its scenario: the shipped one of its id, or the one at `scenario`. Refuses what is no record,
 * and one made with another version.
 */
export const readRecord = (file: string, scenario?: string): FiledRecord => {
  const record = parseRecord(readText(file))
  if (isProblem(record)) throw recordError(file, record)
  const { id } = record.scenario
  // An id comes out of a file: it names a shipped scenario or nothing, never a path.
  if (scenario === undefined && !shippedScenarios().includes(id)) {
    throw recordError(file, { code: 'scenario-unknown', field: 'scenario.id', detail: id })
  }
  const loaded = loadScenario(scenario ?? id)
  const foreign = scenarioProblem(record, loaded.scenario)
  if (foreign) throw recordError(file, foreign)
  return { record, loaded }
}

/** Reads a record and runs it again with every check; refuses it at the first command or field at fault. */
export const replayRecord = (file: string, scenario?: string): FiledRecord & { game: Replayed } => {
  const filed = readRecord(file, scenario)
  const game = replay(filed.record, filed.loaded.scenario)
  if (isProblem(game)) throw recordError(file, game)
  return { ...filed, game }
}

/** One line that names the file and the command or field at fault. */
export const recordError = (file: string, problem: RecordProblem): RecordError =>
  new RecordError(display(resolve(file)), problem)

/** One JSON object on one line, as a record travels. Refuses a place where no file can be. */
export const writeRecord = (file: string, record: GameRecord): void => {
  try {
    writeFileSync(file, `${JSON.stringify(record)}\n`)
  } catch (error) {
    throw new InputError('file-unwritable', { file, reason: reasonOf(error) })
  }
}

/** Refuses at once a place where the record could not be written at the end. */
export const expectWritable = (file: string): void => {
  const folder = dirname(resolve(file))
  if (!existsSync(folder)) {
    throw new InputError('file-unwritable', { file, reason: `ENOENT ${display(folder)}` })
  }
  if (existsSync(file) && statSync(file).isDirectory()) {
    throw new InputError('file-unwritable', { file, reason: 'EISDIR' })
  }
}

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new InputError('file-unreadable', { file, reason: reasonOf(error) })
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)
