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

/** The lines of a text in which a link to a record stands, each with its number, from 1. */
export const linkLines = (text: string): { readonly line: number; readonly text: string }[] =>
  text
    .split(/\r?\n/)
    .flatMap((line, place) =>
      linkedRecord(line) === null ? [] : [{ line: place + 1, text: line }],
    )
