import { setTimeout as sleep } from 'node:timers/promises'

/** The time as a journal needs it; tests have one that stands still. */
export interface JournalClock {
  /** Milliseconds since 1970. It may jump: a machine sleeps, somebody sets its clock. */
  now(): number
  /** Does some work again and again, every so many milliseconds; the work must not fail. @returns a function that ends it */
  every(ms: number, work: () => Promise<void>): () => void
  wait(ms: number): Promise<void>
}

export const systemClock: JournalClock = {
  now: Date.now,
  every(ms, work) {
    const timer = setInterval(() => void work(), ms)
    // Keeping the folder is no reason to keep a process that has nothing else to do.
    timer.unref()
    return () => clearInterval(timer)
  },
  wait: (ms) => sleep(ms),
}
