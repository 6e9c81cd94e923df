import type { Translate } from '../../../i18n/sentences'
import type {
  ActRefusal,
  ExerciseAct,
  ExerciseListed,
  ExerciseMessage,
  FacilitatorCommand,
  MakeExercise,
  Person,
  ServerMessage,
} from '../../../protocol/messages'
import type { Sent } from '../../../protocol/seat'
import type { SeatView } from '../../../protocol/seat-view'
import type { Role, Until } from '../../../protocol/terms'
import type { Language } from '../../../scenario/language'
import type { FacilitatorView } from '../../../view/facilitator-view'
import type { Failure } from '../join/join-model'

/** Why something that the facilitator did was not done. */
export type ConsoleProblem =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'refusal'; readonly refusal: NonNullable<Sent['refusal']> }
  | { readonly kind: 'act'; readonly code: ActRefusal }

/** The exercises of a server, and a new one. */
export interface ListModel {
  readonly busy: boolean
  readonly problem: ConsoleProblem | null
  /** Null before they have been read. */
  readonly exercises: readonly ExerciseListed[] | null
  /** The scenarios that the page knows. */
  readonly scenarios: readonly string[]
}

/** A way into the exercise, to be shown to a camera or read aloud. */
export interface Way {
  /** Of whom: the team's name, or the person's. */
  readonly name: string
  readonly address: string
  /** '' where there is none to type. */
  readonly code: string
}

/** One exercise under way, with the team that is looked at. */
export interface ConsoleModel {
  readonly line: 'connecting' | 'live' | 'lost'
  readonly end: 'outdated' | 'refused' | null
  readonly scenario: string
  readonly seed: string
  readonly exercise: ExerciseMessage | null
  readonly server: ServerMessage | null
  readonly team: string
  readonly people: readonly Person[]
  /** Null before it has been heard. */
  readonly view: FacilitatorView | null
  readonly eyes: { readonly role: Role; readonly view: SeatView | null } | null
  /** The way that is shown; null for none. */
  readonly way: Way | null
  readonly problem: ConsoleProblem | null
  /** Names of those who may seem to say something. */
  readonly actors: readonly string[]
}

export type ConsolePage =
  | { readonly page: 'list'; readonly list: ListModel; readonly actions: ListActions }
  | { readonly page: 'exercise'; readonly console: ConsoleModel; readonly actions: ConsoleActions }

export interface ListActions {
  setLanguage(language: Language): void
  make(wish: MakeExercise): void
  open(exercise: string): void
  dismiss(): void
}

export interface ConsoleActions {
  setLanguage(language: Language): void
  showList(): void
  chooseTeam(team: string): void
  start(): void
  run(until: Until): void
  send(command: FacilitatorCommand): void
  act(act: ExerciseAct): void
  look(role: Role): void
  /** The way into the team by its code. */
  showCode(): void
  /** The way onto a seat that there is. */
  invite(person: Person): void
  hideWay(): void
  dismiss(): void
  reopen(): void
  downloadRecord(): void
  /** Reads the debrief here. */
  showDebrief(): void
}

/** What every part of the console gets. */
export interface ConsoleProps {
  readonly console: ConsoleModel
  readonly view: FacilitatorView
  readonly actions: ConsoleActions
  readonly say: Translate<'exercise'>
}
