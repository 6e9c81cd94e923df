import type { Translate } from '../../../i18n/sentences'
import type {
  ActRefusal,
  Deed,
  ExerciseAct,
  ExerciseMessage,
  FacilitatorCommand,
  FacilitatorHello,
  GuestKind,
  ServerMessage,
  Teams,
} from '../../../protocol/facilitator-messages'
import type {
  ExerciseListed,
  MakeExercise,
  Person,
  ScenarioOffered,
} from '../../../protocol/messages'
import type { Sent } from '../../../protocol/seat'
import type { SeatView } from '../../../protocol/seat-view'
import type { TeamLine } from '../../../protocol/team-line'
import type { Comparison, TeamRegret } from '../../../protocol/team-score'
import type { Role, Until } from '../../../protocol/terms'
import type { Language } from '../../../scenario/language'
import type { FacilitatorView } from '../../../view/facilitator-view'
import type { Failure } from '../join/join-model'

/** Why something that the facilitator did was not done. */
export type ConsoleProblem =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'refusal'; readonly refusal: NonNullable<Sent['refusal']> }
  /** Of several teams some refused, all of them perhaps. */
  | {
      readonly kind: 'some'
      readonly teams: readonly string[]
      readonly refusal: NonNullable<Sent['refusal']>
    }
  | { readonly kind: 'act'; readonly code: ActRefusal }

/** The exercises of a server, and a new one. */
export interface ListModel {
  readonly busy: boolean
  readonly problem: ConsoleProblem | null
  /** Null before they have been read. */
  readonly exercises: readonly ExerciseListed[] | null
  /** The scenarios that the server has, and how long each cut of them takes. */
  readonly scenarios: readonly Pick<ScenarioOffered, 'id' | 'lengths'>[]
}

/** A way into the exercise, to be shown to a camera or read aloud. */
export interface Way {
  /** Of whom: the team's name, or the person's. */
  readonly name: string
  readonly address: string
  /** '' where there is none to type. */
  readonly code: string
}

/** One exercise under way. */
export interface ConsoleModel {
  readonly line: 'connecting' | 'live' | 'lost'
  readonly end: 'outdated' | 'refused' | null
  /** Null before anything has been heard. */
  readonly hello: FacilitatorHello | null
  readonly exercise: ExerciseMessage | null
  readonly server: ServerMessage | null
  /** Of each team, as far as they have been heard. */
  readonly lines: Readonly<Record<string, TeamLine>>
  /** Milliseconds by the server's clock, as of this drawing. */
  readonly now: number
  /** The team that is open; '' for the table of all. */
  readonly team: string
  /** The team that is looked at, open or not; '' for none. */
  readonly picked: string
  readonly people: readonly Person[]
  /** Of the team that is looked at; null before it has been heard. */
  readonly view: FacilitatorView | null
  readonly eyes: { readonly role: Role; readonly view: SeatView | null } | null
  /** Ways in that are shown; none for none. */
  readonly ways: readonly Way[]
  /** Who did what; null before it was asked for. */
  readonly deeds: readonly Deed[] | null
  /** Once the debrief is open, as far as teams have been scored. */
  readonly comparison: Comparison | null
  /** What cost the team that is looked at most; null before it was asked for. */
  readonly regrets: readonly TeamRegret[] | null
  /** The link of somebody who was just invited. */
  readonly invited: { readonly guest: string; readonly address: string } | null
  /** What stands on the wall, for another window. */
  readonly wall: string
  readonly problem: ConsoleProblem | null
  /** Names of those who may seem to say something. */
  readonly actors: readonly string[]
  /** Everything that may come, by its id. */
  readonly stimuli: readonly string[]
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
  /** Opens a team; '' goes back to all of them. */
  openTeam(team: string): void
  /** Looks at a team without opening it. */
  pick(team: string): void
  start(teams: Teams): void
  run(teams: Teams, until: Until): void
  send(teams: Teams, command: FacilitatorCommand): void
  act(act: ExerciseAct): void
  look(role: Role): void
  /** The ways into these teams by their codes. */
  showCodes(teams: Teams): void
  /** The way back onto a seat; of all seats of the team that is looked at, where none is told. */
  invite(person?: Person): void
  hideWays(): void
  inviteGuest(kind: GuestKind, name: string): void
  showGuest(guest: string): void
  readDeeds(): void
  readRegrets(): void
  dismiss(): void
  reopen(): void
  downloadRecord(): void
  downloadAll(): void
  /** Reads the debrief of the team that is open here. */
  showDebrief(): void
}

/** What every part of the console gets. */
export interface PartProps {
  readonly console: ConsoleModel
  readonly hello: FacilitatorHello
  readonly actions: ConsoleActions
  readonly say: Translate<'exercise'>
  /** Whoever only looks on is shown no way to act. */
  readonly may: boolean
}

/** What every part of an open team gets. */
export interface ConsoleProps extends PartProps {
  readonly view: FacilitatorView
  /** To the team that is open. */
  send(command: FacilitatorCommand): void
}
