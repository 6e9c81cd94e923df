import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import {
  type FileJournal,
  type FileJournalOptions,
  fileJournal,
} from '../../src/server/journal/file-journal'
import { stillClock } from './still-clock'

/** A folder that goes with the test. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pra-journal-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A journal without a reserve, on a clock that stands still, closed when the test ends. */
export async function journalIn(
  folder: string,
  options: FileJournalOptions = {},
): Promise<FileJournal> {
  const journal = await fileJournal(folder, { clock: stillClock(), reserve: 0, ...options })
  onTestFinished(() => journal.close())
  return journal
}

export const logOf = (folder: string, exercise: string): string =>
  join(folder, 'exercises', `${exercise}.jsonl`)

/** All of a log's lines; one without its end is an error. */
export function linesOf(folder: string, exercise: string): string[] {
  const text = readFileSync(logOf(folder, exercise), 'utf8')
  if (!text.endsWith('\n')) throw new Error(`the log ends in ${JSON.stringify(text.slice(-80))}`)
  return text.split('\n').slice(0, -1)
}
