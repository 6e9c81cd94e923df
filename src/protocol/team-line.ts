import type { GameLine } from '../view/game-line'
import type { By, Command, Role } from './terms'

/** One team in the facilitator's table. */
export interface TeamLine extends GameLine {
  /** Commands carried out. */
  readonly n: number
  /** People at its table; `away` are the roles whose people cannot be reached. */
  readonly seats: number
  readonly here: number
  readonly away: readonly Role[]
  /** Milliseconds since 1970 when its game was started; null before. */
  readonly begun: number | null
  readonly waits: Waiting | null
  /** The last thing that a person did. */
  readonly last: LastDeed | null
  /** What was done to its game from outside. */
  readonly interventions: number
}

/** Since when a team waits for somebody; one of the two tells. */
export interface Waiting {
  /** Milliseconds by the server's clock (`LinesMessage.now`); null while time stands. */
  readonly since: number | null
  /** Milliseconds it had waited when time was stopped; 0 while it runs. */
  readonly stood: number
}

export interface LastDeed {
  /** Since DEBEX. */
  readonly minute: number
  readonly by: By
  readonly did: Command['type']
}
