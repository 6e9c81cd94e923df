/** A stretch of the exercise, minutes since DEBEX. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A round time of the clock on an axis. */
export interface Tick {
  /** Since DEBEX. */
  readonly minute: number
  /** Of the clock, 0–1439; at midnight `day` begins. */
  readonly minuteOfDay: number
  readonly day: number
}

/** Where a minute lies on an axis that shows a stretch from `left` on, over `width`. */
export const timeAxis =
  ({ from, to }: Stretch, left: number, width: number) =>
  (minute: number): number =>
    left + ((minute - from) * width) / (to - from)

/** The times of the clock in a stretch that are so many minutes apart; `debex` is the minute of day 1 at which it starts. */
export function clockTicks({ from, to }: Stretch, debex: number, step = 360): Tick[] {
  const ticks: Tick[] = []
  for (let now = Math.ceil((debex + from) / step) * step; now <= debex + to; now += step) {
    ticks.push({ minute: now - debex, minuteOfDay: now % 1440, day: Math.floor(now / 1440) + 1 })
  }
  return ticks
}

/** Where two of them run side by side. */
export function overlapsOf(stretches: readonly Stretch[]): Stretch[] {
  return stretches.flatMap((one, index) =>
    stretches.slice(index + 1).flatMap((other) => {
      const from = Math.max(one.from, other.from)
      const to = Math.min(one.to, other.to)
      return from < to ? [{ from, to }] : []
    }),
  )
}
