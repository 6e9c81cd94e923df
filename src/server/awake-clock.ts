/** Time as those who play have it: none passes while the machine sleeps. */
export interface AwakeClock {
  /** Milliseconds, never going back. */
  now(): number
  /** To be called every second. @returns seconds that the machine has slept since the last time, 0 for none */
  tick(): number
}

/** A second that takes longer than this, ms, was slept through. */
const GAP = 5_000

/**
 * @param mono milliseconds, never going back
 * @param wall milliseconds since 1970: it shows a sleep through which the other one stood still
 */
export function awakeClock(mono: () => number, wall: () => number): AwakeClock {
  let slept = 0
  let last = { mono: mono(), wall: wall() }
  return {
    now: () => mono() - slept,
    tick() {
      const gap = { mono: mono() - last.mono, wall: wall() - last.wall }
      last = { mono: mono(), wall: wall() }
      if (gap.mono > GAP) slept += gap.mono
      const longest = Math.max(gap.mono, gap.wall)
      return longest > GAP ? Math.round(longest / 1000) : 0
    },
  }
}
