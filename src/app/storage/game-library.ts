import type { RecordProblem } from '../../session/record-problem'
import type { GameStore } from '../../session/store'

/** A game in the list; its header is not believed before the game is resumed. */
export interface ListedGame {
  id: string
  header: unknown
  /** Real time, ms since 1970. */
  createdAt: number
  updatedAt: number
  commands: number
  /** What `note` was given last; not believed either. */
  place?: unknown
}

/** A save that could not be resumed, with everything that was there. */
export interface QuarantinedSave {
  game: string
  /** Real time, ms since 1970. */
  at: number
  problem: RecordProblem
  header: unknown
  commands: readonly unknown[]
}

/** The games that this browser keeps. Everything may throw `StoreError`. */
export interface GameLibrary extends GameStore {
  /** Games that have not come to their end, the one played last first, whatever the clock says. */
  unfinished(): Promise<ListedGame[]>
  /** Games that have, in the same order. */
  finished(): Promise<ListedGame[]>
  /** The game has come to its end: there is its debrief to look at, and nothing to go on with. */
  finish(id: string): Promise<void>
  remove(id: string): Promise<void>
  /** Where a game stands, for the list; nothing happens where there is no such game. */
  note(id: string, place: unknown): Promise<void>
  /** Sets commands aside that belong to no game any more; gives what was found. */
  rescue(): Promise<QuarantinedSave[]>
  /** Moves a save out of the way as it is: nothing is ever deleted because it cannot be read. */
  quarantine(id: string, problem: RecordProblem): Promise<QuarantinedSave | null>
  quarantined(): Promise<QuarantinedSave[]>
}
