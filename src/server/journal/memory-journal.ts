import { exerciseOf, type Journal, type JournalListener, type JournalRow, rowText } from './journal'

/**
 * A journal that is gone with its process: for tests, and for trying an exercise out. Nothing goes wrong with it.
 * @param now milliseconds, as `Date.now`
 */
export function memoryJournal(now: () => number): Journal {
  /** Rows as text: what a caller does with a row afterwards is not kept. */
  const streams = new Map<string, { at: number; text: string }[]>()
  const exercises = new Map<string, { readonly began: number; last: number }>()
  const listeners = new Set<JournalListener>()
  const opened = now()

  const timeIn = (exercise: string): number => {
    const times = exercises.get(exercise) ?? { began: now(), last: 0 }
    exercises.set(exercise, times)
    times.last = Math.max(times.last, now() - times.began)
    return times.last
  }

  return {
    async append(stream, expectedN, row) {
      const exercise = exerciseOf(stream)
      const text = rowText(row)
      const rows = streams.get(stream) ?? []
      if (rows.length !== expectedN) return 'conflict'
      streams.set(stream, rows)
      rows.push({ at: timeIn(exercise), text })
      for (const listener of [...listeners]) listener(stream, expectedN)
      return 'stored'
    },
    async read(stream, from = 0) {
      exerciseOf(stream)
      const rows = streams.get(stream) ?? []
      return rows.slice(from).map(({ at, text }): JournalRow => ({ at, row: JSON.parse(text) }))
    },
    async streams(prefix = '') {
      return [...streams.keys()].filter((name) => name.startsWith(prefix)).sort()
    },
    watch(listener) {
      const own: JournalListener = (stream, n) => listener(stream, n)
      listeners.add(own)
      return () => listeners.delete(own)
    },
    async time(exercise) {
      const times = exercises.get(exercise)
      if (!times) return { now: 0, since: 0 }
      const { began, last } = times
      return { now: Math.max(last, now() - began), since: Math.max(0, opened - began) }
    },
    async check() {},
    async reopen() {
      for (const listener of [...listeners]) listener('*', 0)
    },
    async forget(exercise) {
      const own = [...streams.keys()].filter((stream) => exerciseOf(stream) === exercise)
      for (const stream of own) streams.delete(stream)
      return exercises.delete(exercise)
    },
    async close() {
      listeners.clear()
    },
  }
}
