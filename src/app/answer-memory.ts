import type { AnswerTimes } from './answer-clock'
import { browserShelf, readShelf, type Shelf, writeShelf } from './browser-shelf'

/** Keeps the answering time of a game over a reload, which must not give it anew. */
export interface AnswerMemory {
  /** Null where nothing sound is kept for this game. */
  recall(): AnswerTimes | null
  /** Keeps them whenever the page may be gone the next moment, and a last time when the function that this gives is called. */
  keep(times: () => AnswerTimes): () => void
}

/** One game at a time has a place: the one that was played last. */
const KEY = 'pra/answering'

export function answerMemory(game: string, shelf: Shelf | null = browserShelf()): AnswerMemory {
  return {
    recall() {
      const kept = readShelf(shelf, KEY)
      return isKept(kept) && kept.game === game ? kept : null
    },
    keep(times) {
      const write = () => writeShelf(shelf, KEY, { game, ...times() })
      // A phone may end a hidden page without a word; some browsers hide none that is reloaded.
      const left = new AbortController()
      const { signal } = left
      document.addEventListener('visibilitychange', write, { signal })
      window.addEventListener('pagehide', write, { signal })
      return () => {
        if (!signal.aborted) write()
        left.abort()
      }
    },
  }
}

function isKept(value: unknown): value is AnswerTimes & { game: string } {
  if (typeof value !== 'object' || value === null) return false
  const { game, stopped, spent } = value as Partial<Record<string, unknown>>
  if (typeof game !== 'string' || typeof stopped !== 'boolean') return false
  return (
    typeof spent === 'object' &&
    spent !== null &&
    !Array.isArray(spent) &&
    Object.values(spent).every(Number.isSafeInteger)
  )
}
