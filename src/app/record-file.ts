import type { GameRecord } from '../session/record'
import type { RecordProblem } from '../session/record-problem'
import { parseRecord } from '../session/record-schema'

/** A record of a whole game takes some 100 kB. */
const MOST_BYTES = 20_000_000

/** Reads a file as a record; null when the browser cannot read it. */
export async function readRecordFile(file: File): Promise<GameRecord | RecordProblem | null> {
  if (file.size > MOST_BYTES) return { code: 'not-record', field: '', detail: '' }
  try {
    return parseRecord(await file.text())
  } catch {
    return null
  }
}
