import { isDetail } from '../../i18n/event-detail'
import type { Event } from '../../protocol/terms'

/** A stretch in which the clock's hands move on to where something happened. */
export interface Leg {
  /** Minutes since DEBEX. */
  readonly to: number
  /** Real milliseconds that it takes. */
  readonly ms: number
}

/** How time that has passed is shown passing. */
export interface ClockRun {
  readonly legs: readonly Leg[]
  /** Real milliseconds for which the hands stand where something happened. */
  readonly stop: number
}

/** Real milliseconds: for a simulated hour, for a run at least and at most, for a night, and for a stop. */
const PACE = { hour: 1000, least: 1200, most: 6000, night: 3000, stop: 400 }

/**
 * From one minute to a later one, with a stop at each minute in which something is told.
 * @param from minutes since DEBEX
 * @param to minutes since DEBEX, after `from`
 * @param events what happened meanwhile, in order
 * @param night whether the night passes
 */
export function clockRun(
  from: number,
  to: number,
  events: readonly Event[],
  night: boolean,
): ClockRun {
  const told = events.flatMap((event) =>
    !isDetail(event) && event.minute > from && event.minute < to ? [event.minute] : [],
  )
  const marks = [...new Set([...told, to])]
  const stops = marks.length - 1
  const stop = Math.min(PACE.stop, (PACE.most - PACE.least) / Math.max(1, stops))
  const wanted = night
    ? PACE.night
    : Math.max(PACE.least, Math.min(PACE.most, ((to - from) * PACE.hour) / 60))
  const travel = Math.min(wanted, PACE.most - stops * stop)
  const legs = marks.map((mark, index) => ({
    to: mark,
    ms: (travel * (mark - (marks[index - 1] ?? from))) / (to - from),
  }))
  return { legs, stop }
}
