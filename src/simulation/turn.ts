import type { Entry, Happening } from './entry'
import type { GameState } from './state'
import type { World } from './world'

/** One command being carried out: a copy of the state that may be changed, and what happened so far. */
export interface Turn {
  readonly world: World
  readonly state: GameState
  readonly entries: Entry[]
}

export function log(turn: Turn, happening: Happening): void {
  turn.entries.push({ minute: turn.state.minute, ...happening })
}
