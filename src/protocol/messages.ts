import type { Language } from '../scenario/language'
import type { Countdown, Cut, Difficulty } from '../scenario/roles'
import type { News } from './news'
import type { RunOptions, SeatCommand, SendOptions } from './seat'
import type { SeatView } from './seat-view'
import type { PolicyName, Role } from './terms'

/*
 * What is said over the wire, as JSON; README.md beside this file tells who says it where. A device believes its
 * server; what a server is told is read by `requests.ts`.
 */

/** What `GET /room.json` answers where exercises are hosted. */
export interface Room {
  readonly protocol: number
  /** Version of the program and of its files. */
  readonly build: string
}

// Before a seat is taken.

/** How an exercise is run, fixed when it is made. */
export interface ExerciseSettings {
  /** Who may pause and go on, beside the facilitator. */
  readonly pausing: 'anybody' | 'facilitator'
  /** Who may let time run, beside the facilitator. */
  readonly pace: 'anybody' | 'opener' | 'facilitator'
  /** Who plays the roles that nobody has taken when the exercise starts. */
  readonly teammates: PolicyName
}

/** `POST /api/exercises`, by who keeps the server. Answered with `ExerciseMade`. */
export interface MakeExercise {
  /** A shipped scenario's id, or that of the one that the server was given. */
  readonly scenario: string
  /** Drawn where it is not told. */
  readonly seed?: string
  readonly difficulty: Difficulty
  readonly options: {
    readonly stimuli: boolean
    readonly countdown: Countdown
    /** Missing for the whole plan; `malformed` where the scenario has no such cut. */
    readonly cut?: Cut
  }
  readonly objectives?: readonly string[]
  /** Names of the teams, one at least. */
  readonly teams: readonly string[]
  readonly settings?: Partial<ExerciseSettings>
}

export interface ExerciseMade {
  readonly exercise: string
  readonly teams: readonly TeamMade[]
  /** The seed that was typed is one that a player can guess. */
  readonly guessable: boolean
}

export interface TeamMade {
  readonly team: string
  readonly name: string
  /** What its players type, or read from the QR: `CODE_LENGTH` of `CODE_LETTERS`. */
  readonly code: string
}

/** One of `GET /api/scenarios`, by who keeps the server: what exercises can be made of here. */
export interface ScenarioOffered {
  readonly id: string
  readonly title: Readonly<Record<Language, string>>
  /** Minutes that each cut takes, as they are announced; a scenario may have no shorter cut. */
  readonly lengths: Readonly<Partial<Record<Cut, number>>>
}

/** One of `GET /api/exercises`, by who keeps the server. */
export interface ExerciseListed {
  readonly exercise: string
  readonly scenario: string
  /** ms since 1970. */
  readonly made: number
  readonly teams: readonly TeamMade[]
  readonly debrief: boolean
  /** The build that it was made with, where its rules are others than this server's: it is neither played nor changed here. */
  readonly other: { readonly build: string; readonly rules: string } | null
}

/** `POST /api/join`. Answered with `Joined`. */
export interface Join {
  readonly code: string
}

export interface Joined {
  readonly exercise: string
  readonly team: string
  readonly name: string
  readonly scenario: string
  readonly roles: readonly { readonly role: Role; readonly free: boolean }[]
  /** To take seats with, for `TIMES.ticket`. */
  readonly ticket: string
  /** What there is to say of the scenario and its roles, by language and key. */
  readonly texts: Readonly<Record<Language, Readonly<Record<string, string>>>>
}

/** `POST /api/seats`. Answered with `SeatTaken`. */
export interface TakeSeat {
  /** Of `join`, or of an invitation to the seat that it names. */
  readonly ticket: string
  /** None: a place to watch from. An invitation has its own. */
  readonly roles?: readonly Role[]
  readonly name?: string
}

export interface SeatTaken {
  readonly exercise: string
  readonly team: string
  /** `[a-z0-9]{1,16}`. */
  readonly seat: string
  readonly roles: readonly Role[]
  /** To be sent as `Authorization: Bearer`, and known to this device alone. */
  readonly token: string
}

// From a seat.

/** `POST /t/<exercise>.<team>/commands`. Answered with `Sent`. */
export interface SendCommand extends SendOptions {
  readonly command: SeatCommand
}

/** `POST /t/<exercise>.<team>/clock`. Answered with `Sent`. */
export type RunClock = RunOptions

/**
 * To take a seat that there is, as `#s=<ticket>`: `POST /t/<exercise>.<team>/ticket` for a second device of one's own,
 * `POST /f/<exercise>/seats/<seat>` to hand it over.
 */
export interface Ticket {
  readonly ticket: string
}

// To a seat: `GET /t/<exercise>.<team>/news?after=<cursor>&language=<language>`.

/** What a device hears of its seat, in this order: `hello`, then a whole `view` or what it missed. */
export type SeatMessage =
  | Hello
  | TextMessage
  /** All of it, where nothing is known on the other side. */
  | { readonly type: 'view'; readonly view: PackedView }
  | { readonly type: 'news'; readonly news: News }
  | PeopleMessage
  /** A row that nobody opens before the facilitator lets it be opened. */
  | { readonly type: 'gates'; readonly closed: readonly string[] }
  /** The debrief is open: `record`, `scenario` and all texts are answered from now on. */
  | { readonly type: 'debrief' }
  | Bye

/** First on every stream. */
export interface Hello {
  readonly type: 'hello'
  readonly protocol: number
  readonly build: string
  /** Names this history: of another one nothing that is known holds any more. */
  readonly epoch: string
  /** Commands carried out: who knows of more has seen what is not so any more. */
  readonly n: number
  readonly seat: string
  readonly roles: readonly Role[]
  /** Sees, and says nothing. */
  readonly watching: boolean
  readonly scenario: string
  readonly difficulty: Difficulty
  readonly settings: ExerciseSettings
}

/** What has to be said of what follows; keys that were sent are not sent again on one stream. */
export interface TextMessage {
  readonly type: 'texts'
  readonly language: Language
  readonly texts: Readonly<Record<string, string>>
}

/** Who sits where, as of open streams: whoever cannot be reached is not here. */
export interface PeopleMessage {
  readonly type: 'people'
  readonly seats: readonly Person[]
}

export interface Person {
  readonly seat: string
  readonly roles: readonly Role[]
  /** '' where none was told, or it was erased. */
  readonly name: string
  readonly here: boolean
}

/**
 * The last on a stream. `elsewhere`: another window has the seat's stream now, `given`: another device has the seat, and
 * this one's token opens nothing any more, `released`: the seat was taken back, `closing`: the server goes, come again,
 * `slow`: too much was left unread, come again.
 */
export interface Bye {
  readonly type: 'bye'
  readonly why: 'elsewhere' | 'given' | 'released' | 'closing' | 'slow'
}

/** A view as it is sent: what a role alone has read is not sent twice. */
export type PackedView = Omit<SeatView, 'journal'> & {
  readonly journal: SeatView['journal'] | null
}

/** A view as it goes over the wire: for one role the main courante is sent once. */
export const packed = (view: SeatView): PackedView =>
  view.roles.length === 1 ? { ...view, journal: null } : view

/** A view as it was before it was packed. */
export const unpacked = (view: PackedView): SeatView => ({
  ...view,
  journal: view.journal ?? view.views[view.roles[0]!]?.journal ?? [],
})

/** What is answered with a status of 400 or more. */
export interface Faulted {
  readonly error: Fault
}

/**
 * 400 `malformed` · 401 `token` · 403 `origin`, `host` · 404 `unknown`, `code` · 405 `method` · 409 `taken` ·
 * 410 `ticket`, `other-rules` · 413 `too-large` · 415 `type` · 423 `locked` · 429 `too-many` · 503 `trouble`: ask again.
 */
export type Fault =
  | 'malformed'
  | 'token'
  | 'origin'
  | 'host'
  | 'unknown'
  | 'code'
  | 'method'
  | 'taken'
  | 'ticket'
  | 'other-rules'
  | 'too-large'
  | 'type'
  | 'locked'
  | 'too-many'
  | 'trouble'
