import type { Event } from '../protocol/terms'
import type { Difficulty, Role } from '../scenario/roles'
import type { RoleView } from '../view/view'
import type { CountdownModel } from './countdown-model'

/** A game as the people at this screen see it. */
export interface PlayModel {
  readonly game: string
  readonly scenario: string
  readonly seed: string
  readonly difficulty: Difficulty
  /** Roles played by people at this screen. */
  readonly held: readonly Role[]
  readonly active: Role
  /** One for each held role. */
  readonly views: Readonly<Partial<Record<Role, RoleView>>>
  /** The main courante that this table shares. */
  readonly journal: readonly Event[]
  /** What stands from here on in the journal is new since the clock last ran. */
  readonly newsFrom: number
  readonly busy: boolean
  /** Null without one, and while nothing is owed here. */
  readonly countdown: CountdownModel | null
}
