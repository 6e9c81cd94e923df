import type { Countdown } from '../scenario/roles'

/** What an answer that comes late costs, as the scenario has it. */
export interface CountdownRule {
  /** Real seconds for a round. */
  readonly seconds: number
  /** Real seconds of lateness for one simulated minute of work. */
  readonly secondsPerMinute: number
  /** Simulated minutes that a row costs at most. */
  readonly maxMinutes: number
}

export type CountdownRules = Readonly<Record<Exclude<Countdown, 'off'>, CountdownRule>>

/** The countdown of the round that is played. */
export interface CountdownModel extends CountdownRule {
  readonly kind: Exclude<Countdown, 'off'>
  /** Milliseconds left when this was made; below 0 the answer is late. */
  readonly left: number
  /** When they are used up, on the clock of `performance.now()`; null while it stands. */
  readonly until: number | null
  /** The table has stopped it; a paused exercise stops it too. */
  readonly stopped: boolean
}

export interface CountdownActions {
  /** More time for the round that is played. */
  grantSeconds(seconds: number): void
  stopCountdown(stopped: boolean): void
}
