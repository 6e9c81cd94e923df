import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { GameRecord } from '../../src/session/record'
import { isProblem } from '../../src/session/record-problem'
import { parseRecord } from '../../src/session/record-schema'

export type Kept = 'reference' | 'novice' | 'worst' | 'random' | 'mixed'

/** Where a golden record lies, for whoever opens it as a file. */
export const keptFile = (name: Kept): string =>
  fileURLToPath(new URL(`./${name}.json`, import.meta.url))

/** A golden record, read as any record is. */
export const keptRecord = (name: Kept): GameRecord => {
  const record = parseRecord(readFileSync(keptFile(name), 'utf8'))
  if (isProblem(record)) throw new Error(`${name}: ${record.code} ${record.field}`)
  return record
}
