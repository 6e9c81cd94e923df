import type { GameRecord } from '../session/record'
import { parseRecord, type RecordProblem } from '../session/record-shape'

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

/** Hands a text over as a file to save. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers start reading after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** `ransomware-pra-fanal-tilleul-42.pra.json`. */
export const recordName = ({ scenario, seed }: Pick<GameRecord, 'scenario' | 'seed'>): string =>
  `${scenario.id}-${seed.replace(/[^\w-]+/g, '_')}.pra.json`
