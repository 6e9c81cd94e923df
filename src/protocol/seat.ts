import type { News } from './news'
import type { SeatView } from './seat-view'
import type { Command, Refusal, Role, Until } from './terms'

/**
 * A place at a table, for one person or one device: what its roles may see, and the one way to act. On this device or
 * far from the table it is the same to whoever sits on it.
 */
export interface Seat {
  /** What this seat sees now. Until something changes for it, the same object. */
  view(): SeatView
  /**
   * Gives a command. The table decides in whose name: of a role of this seat, or of the host where the seat has the
   * owner's powers. Resolves when it is stored, or with the refusal; a refused command changes nothing.
   */
  send(command: SeatCommand, options: SendOptions): Promise<Sent>
  /** Lets time run to the next thing that needs somebody: the one way to time. Refused (`moved`) unless `seen` is now. */
  run(options: RunOptions): Promise<Sent>
  /** The owner's ways with the table itself, which are no part of the game. Refused (`not-yours`) to other seats. */
  act(act: TableAct): Sent
  /** The whole game as a record to be read and checked; null until the debrief is open. */
  record(): object | null
  /** Called once for everything that changes what this seat sees, in order. Returns the way to stop it. */
  follow(listener: (news: News) => void): () => void
  /** Leaves the seat: nothing is heard any more, and what is sent is refused (`closed`). */
  close(): void
}

export interface SendOptions {
  /** The sender's own name for the command: repeated by this seat, it returns its first result. */
  readonly id: string
  /** A role of this seat; needed only where the command does not tell. */
  readonly as?: Role
  /** `SeatView.n` when the sender decided: a phase is opened (`moved`) from what is on the table now, or not at all. */
  readonly seen?: number
}

export interface RunOptions {
  readonly id: string
  readonly seen: number
  /**
   * What it halts at, beside an answer owed by somebody here and the end of what runs; `answer` where it is not told.
   * With anything else time runs on over what teammates played by a policy answer at once.
   */
  readonly until?: Until
}

/** A command as its sender gives it: how long an answer took is measured by the table. Time has its own way. */
export type SeatCommand =
  | Exclude<Command, { type: 'prompt.answer' | 'clock.advance' }>
  | Omit<Extract<Command, { type: 'prompt.answer' }>, 'seconds'>

export type TableAct =
  /** More seconds for what is asked now. */
  | { type: 'countdown.grant'; seconds: number }
  /** The countdown stands, or goes on. */
  | { type: 'countdown.stop'; stopped: boolean }
  /** A phase, by its row key, that nobody opens before the gate is taken away. */
  | { type: 'gate.set'; row: string; open: boolean }

/** Why a table does not take a command; the sentence is `refusal.<code>` in the locales. */
export interface TableRefusal {
  /**
   * `conflict`: another window plays the game. `moved`: the game is not where its sender saw it. `gate`: the
   * facilitator holds this phase back. `closed`: the seat was left.
   */
  readonly code: 'conflict' | 'moved' | 'gate' | 'closed'
  readonly detail: string
}

export interface Sent {
  /** Commands carried out when the answer was given. */
  readonly n: number
  /** Null when the command was carried out. */
  readonly refusal: Refusal | TableRefusal | null
}
