import type { Language } from '../scenario/language'
import type { Countdown } from '../scenario/roles'
import type { FacilitatorView } from '../view/facilitator-view'
import type { Bye, Hello, PackedView, PeopleMessage, TeamMade } from './messages'
import type { JournalNews, News } from './news'
import type { Sent } from './seat'
import type { SeatTrouble } from './seat-view'
import type { TeamLine } from './team-line'
import type { Comparison } from './team-score'
import type { Command, Role, Until } from './terms'

/*
 * What is said between a server and whoever runs an exercise, or looks on; README.md beside this file tells who may say
 * what.
 */

/** The commands of a facilitator: pauses and remarks are players' too, the others theirs alone. */
export const FACILITATOR_COMMANDS = [
  'exercise.end',
  'exercise.pause',
  'exercise.resume',
  'role.assign',
  'phase.skip',
  'stimulus.fire',
  'stimulus.skip',
  'stimulus.shift',
  'thread.surface',
  'message.send',
  'document.hand',
  'rating.override',
  'note.add',
  'improvement.set',
] as const satisfies readonly Command['type'][]
export type FacilitatorCommand = Extract<Command, { type: (typeof FACILITATOR_COMMANDS)[number] }>

/** Which teams: by their ids, or all of them. */
export type Teams = 'all' | readonly string[]

/** `POST /f/<exercise>/commands`. Answered with `SentToTeams`. */
export interface FacilitatorSend {
  readonly id: string
  readonly teams: Teams
  readonly command: FacilitatorCommand
}

/** `POST /f/<exercise>/start`: taken roles are played by people, the others by `teammates`. Answered with `SentToTeams`. */
export interface StartTeams {
  readonly id: string
  readonly teams: Teams
}

/** `POST /f/<exercise>/clock`. Answered with `SentToTeams`. */
export interface FacilitatorRun {
  readonly id: string
  readonly teams: Teams
  readonly until?: Until
}

/** By team. */
export type SentToTeams = Readonly<Record<string, Sent>>

/** What is done with the exercise, and is no part of any game. `POST /f/<exercise>/acts`, answered with `Acted`. */
export type ExerciseAct =
  | { type: 'team.add'; name: string }
  | { type: 'team.rename'; team: string; name: string }
  /** Nobody joins any more, or they may again. */
  | { type: 'join.lock'; locked: boolean }
  /** The seat is nobody's, and its roles are free. */
  | { type: 'seat.release'; seat: string }
  /** A row of the plan, by its key, that no team opens before it is open again. */
  | { type: 'gate.set'; row: string; open: boolean }
  /** More seconds for what these teams are asked now. */
  | { type: 'countdown.grant'; teams: Teams; seconds: number }
  | { type: 'countdown.stop'; teams: Teams; stopped: boolean }
  /** What stands on the wall; '' takes it away. */
  | { type: 'board.say'; text: string }
  | { type: 'guest.dismiss'; guest: string }
  | { type: 'debrief.open' }

export interface SendAct {
  readonly id: string
  readonly act: ExerciseAct
}

export interface Acted {
  /** Rows of the exercise when it was answered. */
  readonly n: number
  readonly refusal: { readonly code: ActRefusal; readonly detail: string } | null
}

export type ActRefusal = 'unknown' | 'already' | 'too-many' | 'malformed'

/** Runs the exercise beside who keeps the server, or looks on. */
export type GuestKind = 'facilitator' | 'observer'

/** `POST /f/<exercise>/guests`. Answered with `GuestInvited`. */
export interface InviteGuest {
  readonly id: string
  readonly kind: GuestKind
  readonly name: string
}

export interface GuestInvited {
  readonly guest: string
  /** To be sent as `Authorization: Bearer`; in a link, as `#f=<token>&e=<exercise>`. */
  readonly token: string
}

/** Somebody who was invited. */
export interface Guest {
  /** `[a-z0-9]{1,4}`, begins with `f`. */
  readonly guest: string
  readonly kind: GuestKind
  /** '' once it was erased. */
  readonly name: string
  readonly here: boolean
}

/** Who does something with an exercise: a guest by its name, or who keeps the server. */
export const HOST = 'f'

/** One thing that a facilitator did, as `GET /f/<exercise>/deeds` tells it. */
export interface Deed {
  readonly id: string
  /** Milliseconds since the exercise was made. */
  readonly at: number
  /** `HOST`, or a guest. */
  readonly who: string
  /** Teams that it concerned; none for what concerns the exercise as a whole. */
  readonly teams: readonly string[]
  readonly did:
    | { readonly act: ExerciseAct }
    | { readonly command: Exclude<Command, { type: 'exercise.start' }> }
    | { readonly invited: GuestKind }
    | { readonly started: true }
}

/**
 * What a facilitator's window hears of an exercise with all its teams, on one stream:
 * `GET /f/<exercise>/news?team=<team>&eyes=<role>`.
 */
export type FacilitatorMessage =
  | FacilitatorHello
  | ExerciseMessage
  | LinesMessage<TeamLine>
  | ({ readonly team: string } & PeopleMessage)
  /** The team that is looked at. */
  | {
      readonly type: 'team'
      readonly team: string
      readonly n: number
      readonly view: FacilitatorView
    }
  | {
      readonly type: 'team.news'
      readonly team: string
      readonly n: number
      readonly set: Partial<Omit<FacilitatorView, 'journal'>>
      readonly journal: JournalNews
    }
  /** A role's view, to be read only. */
  | { readonly type: 'eyes'; readonly team: string; readonly view: PackedView }
  | { readonly type: 'eyes.news'; readonly team: string; readonly news: News }
  | ServerMessage
  | ScoresMessage
  | Bye

export interface FacilitatorHello
  extends Pick<Hello, 'protocol' | 'build' | 'epoch' | 'scenario' | 'difficulty' | 'settings'> {
  readonly type: 'hello'
  readonly countdown: Countdown
  readonly exercise: string
  /** Milliseconds since 1970. */
  readonly made: number
  /** '' for who only looks on. */
  readonly seed: string
  readonly you: { readonly who: string; readonly kind: 'host' | GuestKind }
  /** For the wall: `#b=<token>&e=<exercise>`. */
  readonly board: string
  readonly rows: readonly PlanRow[]
  readonly roles: readonly Role[]
  /** Minute of day at which the exercise begins. */
  readonly debex: number
}

/** A row of the plan, as a facilitator and the wall name it. */
export interface PlanRow {
  readonly key: string
  readonly phase: string
  readonly session: number
  readonly number: number
}

/** The exercise as its acts have made it; whole, whenever it has changed. */
export interface ExerciseMessage {
  readonly type: 'exercise'
  /** Rows of the exercise so far. */
  readonly n: number
  readonly locked: boolean
  readonly debrief: boolean
  /** Rows of the plan that nobody opens. */
  readonly gates: readonly string[]
  readonly teams: readonly TeamMade[]
  readonly guests: readonly Guest[]
  /** What stands on the wall. */
  readonly said: string
}

/** Of each team that is named, what has changed of its line; everything of it, the first time. */
export interface LinesMessage<Line> {
  readonly type: 'lines'
  /** Milliseconds, by the server's clock for `TeamLine.waits`. */
  readonly now: number
  readonly set: Readonly<Record<string, Partial<Line>>>
}

/** What the games came to, once the debrief is open: again and again, as one team after the other is scored. */
export interface ScoresMessage {
  readonly type: 'scores'
  readonly comparison: Comparison
  /** What there is to say of the decisions that it names, by language and key; on the wall alone. */
  readonly texts: Readonly<Record<Language, Readonly<Record<string, string>>>> | null
}

/** How the server itself is, whenever it has changed. */
export interface ServerMessage {
  readonly type: 'server'
  /** Where the page is found, likeliest first. */
  readonly addresses: readonly string[]
  /** Why nothing more is stored; `POST /f/<exercise>/reopen` tries again. */
  readonly trouble: SeatTrouble | null
  /** There is little room left on the disk. */
  readonly low: boolean
  /** Seconds that the machine has slept, the last time that it did. */
  readonly slept: number
}
