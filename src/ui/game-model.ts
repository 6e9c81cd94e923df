import type { SeatView } from '../protocol/seat-view'
import type { Event } from '../protocol/terms'
import type { Difficulty, Role } from '../scenario/roles'
import type { RoleView } from '../view/view'
import type { CountdownModel } from './countdown-model'

/** What the people at a screen may do with the game, beside looking at it. */
export interface Powers {
  /** Answer, and whatever else is their roles'. */
  readonly act: boolean
  readonly pause: boolean
  /** Let time run. */
  readonly run: boolean
  /** Give more time to answer, or stop the countdown. */
  readonly countdown: boolean
}

/** Of those whose table it is. */
export const OWN_TABLE: Powers = { act: true, pause: true, run: true, countdown: true }

/** Where the clock's hands go. */
export interface ClockHand {
  /** Minutes since DEBEX. */
  readonly to: number
  /** Real milliseconds until they are there; 0 where they stand for a moment. */
  readonly ms: number
}

/** A game as the people at this screen see it. */
export interface PlayModel {
  readonly game: string
  readonly scenario: string
  /** '' where it is not told. */
  readonly seed: string
  readonly difficulty: Difficulty
  /** Roles played by people at this screen. */
  readonly held: readonly Role[]
  readonly active: Role
  /** One for each held role. */
  readonly views: Readonly<Partial<Record<Role, RoleView>>>
  /** What teammates have answered, and somebody here may answer in their place. */
  readonly overrulable: SeatView['overrulable']
  /** The main courante that this table shares. */
  readonly journal: readonly Event[]
  /** What stands from here on in the journal is new since the clock last ran. */
  readonly newsFrom: number
  /** Null unless time is being shown passing: what is shown is then a moment that has gone by. */
  readonly clock: ClockHand | null
  readonly busy: boolean
  readonly may: Powers
  /** Null without one, and while nothing is owed here. */
  readonly countdown: CountdownModel | null
}
