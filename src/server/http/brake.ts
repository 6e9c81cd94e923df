/** Lets so many things happen within a time, by whoever's name they happen under. */
export interface Brake {
  /** Whether one more may happen now; it is counted where it may. */
  allows(name: string): boolean
  /** The same without counting it. */
  wouldAllow(name: string): boolean
  count(name: string): void
}

/**
 * @param most within `ms`
 * @param now milliseconds, never going back
 */
export function brake(most: number, ms: number, now: () => number): Brake {
  const times = new Map<string, number[]>()
  let swept = now()

  const recent = (name: string): number[] => {
    const since = now() - ms
    // Names that are heard of no more are not kept.
    if (swept < since) {
      swept = now()
      for (const [one, all] of times) if (all.at(-1)! <= since) times.delete(one)
    }
    return (times.get(name) ?? []).filter((time) => time > since)
  }
  const brakes: Brake = {
    wouldAllow: (name) => recent(name).length < most,
    count(name) {
      times.set(name, [...recent(name), now()])
    },
    allows(name) {
      if (!brakes.wouldAllow(name)) return false
      brakes.count(name)
      return true
    },
  }
  return brakes
}
