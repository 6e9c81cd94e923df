import type { GameLog } from '../../session/shared-session'
import { StoreError, type StoreTrouble } from '../../session/store'
import { type Journal, JournalError } from '../journal/journal'

/** One game's stream of a journal, as a game that others may play too needs it. */
export const gameLog = (journal: Journal, stream: string): GameLog => ({
  append: (n, row) => inGameWords(journal.append(stream, n, row)),
  read: (from) => inGameWords(journal.read(stream, from)),
})

const TROUBLES: Readonly<Record<JournalError['reason'], StoreTrouble>> = {
  full: 'full',
  denied: 'denied',
  newer: 'newer',
  failed: 'failed',
  // Another process has the folder: from here nothing can be stored.
  'in-use': 'failed',
}

/** What a journal's trouble is to those who play. */
export const troubleOf = (error: unknown): StoreTrouble =>
  error instanceof JournalError
    ? TROUBLES[error.reason]
    : error instanceof StoreError
      ? error.trouble
      : 'failed'

async function inGameWords<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    throw error instanceof JournalError ? new StoreError(troubleOf(error), error) : error
  }
}
