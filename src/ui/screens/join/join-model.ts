import type { Translate } from '../../../i18n/sentences'
import type { Fault, Joined, Person } from '../../../protocol/messages'
import type { Role } from '../../../protocol/terms'
import type { Language } from '../../../scenario/language'
import type { PlayModel } from '../../game-model'
import type { PlayActions, PlayPage } from '../../model'

/** Why something that was asked of the server was not done; `offline`: it was not reached. */
export type Failure = Fault | 'offline'

/** A seat that this device has sat on. */
export interface KeptSeat {
  /** `<exercise>.<team>`. */
  readonly place: string
  readonly seat: string
  readonly token: string
  readonly team: string
  readonly scenario: string
  readonly roles: readonly Role[]
}

/** The door of an exercise: a code, then roles and a name. */
export interface JoinModel {
  readonly language: Language
  readonly code: string
  /** Whether the device waits for an answer. */
  readonly busy: boolean
  readonly failure: Failure | null
  /** Null before a code was taken. */
  readonly joined: Joined | null
  readonly kept: readonly KeptSeat[]
}

export interface JoinActions {
  setLanguage(language: Language): void
  enter(code: string): void
  /** Without a role: to watch. */
  take(roles: readonly Role[], name: string): void
  /** Back to the code. */
  leaveTeam(): void
  sitDown(seat: KeptSeat): void
  forget(seat: KeptSeat): void
  showTitle(): void
}

/** How the seat stands to its table, in the words of the screen. */
export type SeatLine = 'connecting' | 'live' | 'lost'
export type SeatEnd = 'elsewhere' | 'given' | 'released' | 'outdated' | 'gone'

/** What is said beside the game that is played from a seat. */
export interface SeatFacts {
  readonly line: SeatLine
  readonly end: SeatEnd | null
  readonly people: readonly Person[]
  /** Rows of the plan that the facilitator holds back. */
  readonly gates: readonly string[]
  readonly unanswered: number
  /** Things that were under way when the server went back; null where it did not, or it was read. */
  readonly unsent: number | null
  /** The server does not store anything more for now. */
  readonly trouble: boolean
  /** The debrief is open and is being fetched. */
  readonly debrief: boolean
  readonly watching: boolean
}

export interface SeatModel extends PlayPage {
  readonly facts: SeatFacts
  readonly team: string
  /** Null before anything has been heard. */
  readonly play: PlayModel | null
  /** To open the same seat on a second device; null until it is asked for. */
  readonly invitation: { readonly address: string } | null
}

export interface SeatActions extends PlayActions {
  /** The seat is this device's again. */
  takeBack(): void
  readWentBack(): void
  invite(): void
  /** Gives the seat up: its roles are free. */
  leaveSeat(): void
  showJoin(): void
}

export type ExercisePage =
  | { readonly page: 'join'; readonly join: JoinModel; readonly actions: JoinActions }
  | { readonly page: 'seat'; readonly seat: SeatModel; readonly actions: SeatActions }

export interface Spoken {
  readonly say: Translate<'exercise'>
}
