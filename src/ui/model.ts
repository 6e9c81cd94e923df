import type { SeatCommand, TableRefusal } from '../protocol/seat'
import type { SeatTrouble } from '../protocol/seat-view'
import type { Refusal, Until } from '../protocol/terms'
import type { Language } from '../scenario/language'
import type { Role } from '../scenario/roles'
import type { PromptView } from '../view/prompt-view'
import type { BoardActions, BoardModel, BoardTrouble } from './board-model'
import type { CountdownActions } from './countdown-model'
import type { CourseModel } from './course-model'
import type { LearningActions } from './learning-model'
import type { Preferences } from './preferences'
import type { Screen, Stake } from './screen'
import type { Declared, DeployerProblem } from './screens/accessibility/declaration'
import type { DebriefActions } from './screens/debrief/debrief-model'
import type { Sealed, Unsealed } from './screens/play/answer-draft'
import type { TypedCodesActions } from './screens/play/typed-codes-model'
import type { RecordActions, RecordProblem, RecordsModel } from './screens/replay/record-model'
import type { SetupChoice } from './screens/setup/setup-model'
import type { TransferActions, TransferModel } from './screens/transfer/transfer-model'

/** Everything that the screens show. The application makes it; nothing here is kept by a component. */
export interface AppModel {
  readonly screen: Screen
  readonly language: Language
  readonly preferences: Preferences
  /** The first steps were shown, or skipped. */
  readonly taught: boolean
  readonly scenarios: readonly string[]
  /** Those of them that were made in this browser. */
  readonly copies: readonly string[]
  /** Of those that the game comes with: whether it shows the way, and the minutes that it takes who plays alone. */
  readonly announced: Readonly<
    Record<string, { readonly teaches: boolean; readonly alone: number }>
  >
  /** The scenario that the title proposes. */
  readonly scenario: string
  /** Stored games: those that can be gone on with, then those that are over, of each the one played last first. */
  readonly stored: readonly StoredModel[]
  /** Saves that could not be read and were set aside. */
  readonly quarantined: number
  readonly notice: Notice | null
  /** Another screen was asked for, and takes its time. */
  readonly underWay: boolean
  /** Whether a newer version of the game waits to be installed; `held` while another window plays a game. */
  readonly update: 'none' | 'ready' | 'held'
  /** Who answers for the game’s accessibility where it is offered; null where nobody declares it. */
  readonly declared: Declared | null
  /** Exercises are hosted where the page comes from. */
  readonly hosted: boolean
  /** The drawn table; null while the plan, the rack and the clock are plain. */
  readonly board: BoardModel | null
  /** Asks whether to leave although this would be lost; null while nothing is asked. */
  readonly leaving: Stake | null
  /** Null where no LMS shows the game. */
  readonly course: CourseModel | null
  /** Null until something is done with records. */
  readonly records: RecordsModel | null
  /** How the last export or import went. */
  readonly transfer: TransferModel
}

export interface StoredModel {
  readonly id: string
  /** '' for one that is not here. */
  readonly scenario: string
  readonly seed: string
  /** There is its debrief to look at, and nothing to go on with. */
  readonly over: boolean
  /** Null where it was never noted. */
  readonly place: GamePlace | null
  /** Real time, ms since 1970: to be read, not to order by. */
  readonly playedAt: number
}

/** Where a game stands, for who looks for it in a list. */
export interface GamePlace {
  /** Roles that people play. */
  readonly held: readonly Role[]
  /** Number of the phase that was opened last; 0 before the first. */
  readonly phase: number
  readonly phases: number
  readonly day: number
  readonly minuteOfDay: number
}

/** Something to tell that is no part of the game; it stays until dismissed or until something succeeds. */
export type Notice =
  | { readonly kind: 'refusal'; readonly refusal: Refusal | TableRefusal }
  | { readonly kind: 'trouble'; readonly trouble: SeatTrouble }
  /** With `recovery` what is left of a save can be downloaded. */
  | { readonly kind: 'record'; readonly problem: RecordProblem; readonly recovery: boolean }
  | DeployerProblem
  | { readonly kind: 'link'; readonly fields: readonly string[] }
  | { readonly kind: 'record-link'; readonly code: 'cut' | 'damaged' | 'link-version' }
  | { readonly kind: 'file' }
  /** Another window plays the game that was to be deleted. */
  | { readonly kind: 'elsewhere' }
  /** The drawn table cannot be shown. */
  | { readonly kind: 'table'; readonly trouble: BoardTrouble }
  /** Another window has installed a new version: parts of this one may be gone. */
  | { readonly kind: 'replaced' }
  /** A scenario made here with an earlier version of the game. */
  | { readonly kind: 'outdated'; readonly scenario: string }
  /** `part`: a part of the program could not be loaded, which only a new page may put right. */
  | { readonly kind: 'failure'; readonly detail: string; readonly part: boolean }

/** What a person can do. Each may end in a notice. */
export interface Actions
  extends CountdownActions,
    DebriefActions,
    LearningActions,
    RecordActions,
    BoardActions,
    TransferActions,
    TypedCodesActions {
  setLanguage(language: Language): void
  setPreferences(preferences: Preferences): void
  /** The first steps are not shown again on this device. */
  endFirstSteps(): void
  dismissNotice(): void
  /** Installs the version that waits, and reloads the page; `anyway` although another window plays. */
  applyUpdate(anyway: boolean): void
  /** Loads the page anew. */
  reload(): void
  showTitle(): void
  /** Says good-bye to the LMS that shows the game. */
  finishCourse(): void
  /** Answers `leaving`. */
  leave(go: boolean): void
  chooseScenario(scenario: string): void
  /** Forgets a scenario that was made here. */
  removeCopy(scenario: string): void
  prepare(scenario: string): void
  /** Whether something is chosen otherwise than the set-up proposed. */
  noteSetup(changed: boolean): void
  start(choice: SetupChoice): void
  newSeed(): string
  /** Goes on with a stored game, or shows its debrief again. */
  resume(id: string): void
  /** Deletes a stored game. */
  giveUp(id: string): void
  /** Tries again to store what could not be stored. */
  keepUp(): void
  /** Goes on here with a game that another window plays. */
  takeOver(): void
  selectRole(role: Role): void
  /** `as` where the command does not tell whose it is. */
  send(command: SeatCommand, as?: Role): void
  /** Seals an answer. */
  answer(prompt: PromptView, sealed: Sealed): void
  /** Lets time run as far as that, or to an answer owed before it. */
  runClock(until: Until, runsOn?: boolean): void
  /** Time is shown passing no longer, but how the game stands. */
  skipClock(): void
  /** What was begun in a game and not sealed, as it was kept last. */
  unsealed(game: string): Unsealed
  keepUnsealed(game: string, unsealed: Unsealed): void
  endExercise(): void
  /** The last scene of the game has been seen. */
  endFinex(): void
  downloadRecord(): void
  downloadSetAside(): void
  /** The set-up with the seed of the game just summed up. */
  playSeedAgain(): void
  /** The set-up with the seed that the debrief proposes next. */
  playNextSeed(): void
}

/** What a notice offers: some of it only where the game stands in this browser. */
export type NoticeActions = Pick<Actions, 'dismissNotice' | 'reload'> &
  Partial<Pick<Actions, 'downloadRecord' | 'keepUp' | 'takeOver' | 'retryBoard'>>

/** What the play screen shows beside the game itself, wherever the game's table stands. */
export type PlayPage = Pick<
  AppModel,
  'language' | 'preferences' | 'taught' | 'notice' | 'board' | 'declared'
>

/** What people do on the play screen, wherever the game's table stands. */
export type PlayActions = CountdownActions &
  BoardActions &
  NoticeActions &
  Pick<
    Actions,
    | 'setLanguage'
    | 'setPreferences'
    | 'endFirstSteps'
    | 'selectRole'
    | 'send'
    | 'answer'
    | 'runClock'
    | 'skipClock'
    | 'endFinex'
    | 'unsealed'
    | 'keepUnsealed'
  >
