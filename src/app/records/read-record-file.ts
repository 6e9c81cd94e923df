import { readText } from '../../exchange/text-bytes'
import type { GameRecord } from '../../session/record'
import { RECORD_BYTES, type RecordProblem, recordTooLarge } from '../../session/record-problem'
import { parseRecord } from '../../session/record-schema'

/** Reads a file as a record; null when the browser cannot read it. */
export async function readRecordFile(file: File): Promise<GameRecord | RecordProblem | null> {
  if (file.size > RECORD_BYTES) return recordTooLarge
  try {
    return parseRecord(readText(new Uint8Array(await file.arrayBuffer())))
  } catch {
    return null
  }
}
