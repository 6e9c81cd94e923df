import type { AnswerTimes } from '../../host/answer-timer'
import { keepGamePart, readGamePart } from './game-extras'
import { browserStorage, type KeyedStorage } from './local-storage'

/** Keeps the answering time of a game over a reload or a crash, which must not give it anew. */
export interface AnswerTimerStorage {
  /** Null where nothing sound is kept for this game. */
  recall(): AnswerTimes | null
  /** Keeps what `times` gives whenever it is told to, every few seconds, and when the page may be gone the next moment. */
  keep(times: () => AnswerTimes): Keeping
}

interface Keeping {
  /** Something has changed. */
  now(): void
  /** Keeps them a last time. */
  end(): void
}

/** No more than this is given anew by a machine that stops without a word, ms. */
const BETWEEN = 5000

/** Where the browser denies storage nothing is recalled, and keeping does nothing. */
export function answerTimerStorage(
  game: string,
  storage: KeyedStorage | null = browserStorage(),
): AnswerTimerStorage {
  return {
    recall() {
      const kept = readGamePart('answering', game, storage)
      return isKept(kept) ? kept : null
    },
    keep(times) {
      const left = new AbortController()
      const { signal } = left
      const write = () => {
        if (!signal.aborted) keepGamePart('answering', game, times(), storage)
      }
      // A phone may end a hidden page without a word; some browsers hide none that is reloaded.
      document.addEventListener('visibilitychange', write, { signal })
      window.addEventListener('pagehide', write, { signal })
      const timer = setInterval(write, BETWEEN)
      return {
        now: write,
        end() {
          write()
          clearInterval(timer)
          left.abort()
        },
      }
    },
  }
}

function isKept(value: unknown): value is AnswerTimes {
  if (typeof value !== 'object' || value === null) return false
  const { stopped, spent } = value as Partial<Record<string, unknown>>
  return (
    typeof stopped === 'boolean' &&
    typeof spent === 'object' &&
    spent !== null &&
    !Array.isArray(spent) &&
    Object.values(spent).every(Number.isSafeInteger)
  )
}
