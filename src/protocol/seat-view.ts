import type { OverrulableView } from '../view/overrule-view'
import type { RoleView } from '../view/view'
import type { Event, Mode, Role } from './terms'

/** What keeps a game from being stored, or this seat from its table. The game goes on in memory, save after a conflict. */
export type SeatTrouble = 'full' | 'denied' | 'newer' | 'failed' | 'conflict'

/** All that a seat may know, as ids and numbers: never text, seed, luck, or what other roles keep to themselves. */
export interface SeatView {
  /** Commands carried out so far. */
  readonly n: number
  /** Name of the game at its table. */
  readonly game: string
  /** Roles of this seat, in the plan's order. */
  readonly roles: readonly Role[]
  readonly mode: Mode
  readonly trouble: SeatTrouble | null
  readonly countdown: CountdownView | null
  /** One for each role of the seat. */
  readonly views: Readonly<Partial<Record<Role, RoleView>>>
  /** What teammates played by the program have answered and may be overruled in; of the owner's seat alone. */
  readonly overrulable: readonly OverrulableView[]
  /** The main courante as the roles of this seat read it together. */
  readonly journal: readonly Event[]
}

/** The time left to answer what is owed first. Null without a countdown, and while nothing is owed here. */
export interface CountdownView {
  readonly kind: 'relaxed' | 'pressing'
  /** Real seconds for a round. */
  readonly seconds: number
  /** Real seconds of lateness for one simulated minute of work. */
  readonly secondsPerMinute: number
  /** Simulated minutes that lateness costs a row at most. */
  readonly maxMinutes: number
  /** Milliseconds left when this was told; less than 0 when it is late. */
  readonly left: number
  /** Whether it runs on from there: not while the exercise is paused, or the countdown stopped. */
  readonly runs: boolean
  readonly stopped: boolean
}
