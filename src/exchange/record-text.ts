import type { GameRecord } from '../session/record'
import type { RecordProblem } from '../session/record-problem'
import { parseRecord, type UncheckedRecord } from '../session/record-schema'
import { linkedRecord } from './link-letters'
import { type LinkProblem, unpackRecord } from './record-link'

/** Reads a record from its own text, or from a link that lies in one: that one comes without its checks. */
export function recordIn(text: string): GameRecord | UncheckedRecord | RecordProblem | LinkProblem {
  const letters = text.trimStart().startsWith('{') ? null : linkedRecord(text)
  return letters === null ? parseRecord(text) : unpackRecord(letters)
}

/** Files with many links, one a line, by their names. */
export const LISTS = /\.(txt|csv)$/i
/** Ten thousand links. */
export const LIST_BYTES = 50_000_000

/** Of the lines of a text in which a link to a record stands: its number, from 1, and the letters of the record. */
export function* linkLines(
  text: string,
): Generator<{ readonly line: number; readonly letters: string }> {
  for (const [place, line] of text.split(/\r?\n/).entries()) {
    const letters = linkedRecord(line)
    if (letters !== null) yield { line: place + 1, letters }
  }
}
