import type { JournalClock } from '../../src/server/journal/journal-clock'

export interface StillClock extends JournalClock {
  /** Lets time pass, and everything happen that is due in it. */
  pass(ms: number): Promise<void>
  /** Time passes and nothing happens: the machine sleeps. */
  sleep(ms: number): void
}

/** A clock that goes on when a test says so, or somebody waits. */
export function stillClock(start = 1_790_000_000_000): StillClock {
  let now = start
  const works = new Set<{ readonly ms: number; due: number; readonly work: () => Promise<void> }>()
  const pass = async (ms: number): Promise<void> => {
    const until = now + ms
    for (;;) {
      const [next] = [...works].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)
      if (!next) break
      now = next.due
      next.due += next.ms
      await next.work()
    }
    now = until
  }
  return {
    now: () => now,
    every(ms, work) {
      const one = { ms, due: now + ms, work }
      works.add(one)
      return () => works.delete(one)
    },
    wait: pass,
    pass,
    sleep(ms) {
      now += ms
      for (const one of works) one.due += ms
    },
  }
}
