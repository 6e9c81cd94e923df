import type { Stretch } from '../../../view/time-axis'

/** Narrower than this nothing can be told apart. */
const LEAST = 30

const within = (whole: Stretch, from: number, length: number): Stretch => {
  const kept = Math.max(length, LEAST)
  // Halves are rounded: a minute short of the whole is the whole.
  if (kept >= whole.to - whole.from - 2) return whole
  const start = Math.min(Math.max(from, whole.from), whole.to - kept)
  return { from: Math.round(start), to: Math.round(start + kept) }
}

/** Half as much, or twice as much, around the same middle. */
export function zoomed(shown: Stretch, whole: Stretch, way: 'in' | 'out'): Stretch {
  const length = (shown.to - shown.from) * (way === 'in' ? 1 / 2 : 2)
  return within(whole, (shown.from + shown.to - length) / 2, length)
}

/** A third of what is shown earlier or later. */
export function moved(shown: Stretch, whole: Stretch, way: 'earlier' | 'later'): Stretch {
  const length = shown.to - shown.from
  const step = (length / 3) * (way === 'earlier' ? -1 : 1)
  return within(whole, shown.from + step, length)
}

/** A stretch with a little room on both sides. */
export function around(span: Stretch, whole: Stretch): Stretch {
  const room = Math.max(10, (span.to - span.from) / 12)
  return within(whole, span.from - room, span.to - span.from + 2 * room)
}

/** Day `day` of the exercise, from DEBEX on the first. */
export const dayWindow = (day: number, debex: number, whole: Stretch): Stretch =>
  within(
    whole,
    Math.max(0, (day - 1) * 1440 - debex),
    Math.min(1440, day * 1440 - debex, whole.to - ((day - 1) * 1440 - debex)),
  )

/** Days that the whole touches. */
export const daysOf = (whole: Stretch, debex: number): number[] =>
  Array.from({ length: Math.ceil((debex + whole.to) / 1440) }, (_, index) => index + 1)

const STEPS = [15, 30, 60, 120, 180, 360]
const MOST_TICKS = 14

/** Minutes between two round times of the clock, so that a dozen at most fall into a stretch. */
export const stepOf = ({ from, to }: Stretch): number =>
  STEPS.find((one) => (to - from) / one <= MOST_TICKS) ?? 720
