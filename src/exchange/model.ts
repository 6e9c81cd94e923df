import type { Language } from '../scenario/language'
import type { Role } from '../scenario/roles'

/** Where a task comes from: said at the table, decided in a phase, drawn from a judgement, or done in the exercise. */
export type TaskOrigin =
  | 'improvement'
  | 'decision'
  | 'judgement'
  | 'work'
  | 'response'
  | 'initiative'

export interface ExchangeTask {
  /** Unique in the exercise and the same at every export. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly owner: Role
  readonly ownerName: string
  /** `YYYY-MM-DD`, or '' where no calendar date is known. */
  readonly start: string
  readonly due: string
  /** The due date as it was typed, or in words. */
  readonly dueText: string
  readonly status: 'todo' | 'doing' | 'done'
  readonly origin: TaskOrigin
  readonly originText: string
  /** `12. Revue post-incident`, '' for what belongs to no phase. */
  readonly phase: string
}

export interface ExchangeMessage {
  readonly id: string
  /** `team` inside the company, `clients` and `public` outside. */
  readonly channel: 'team' | 'clients' | 'public'
  readonly channelName: string
  readonly from: Role
  readonly fromName: string
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly phase: string
  /** Minutes since DEBEX, and the same as day and time of day. */
  readonly minute: number
  readonly moment: string
}

/** One line of the main courante. */
export interface JournalRow {
  readonly n: number
  readonly minute: number
  readonly day: number
  readonly clock: string
  readonly type: string
  readonly who: string
  readonly phase: string
  readonly text: string
  /** True, but nobody tells it at a situation point. */
  readonly detail: boolean
}

export interface GanttBar {
  readonly id: string
  readonly label: string
  readonly lane: string
  readonly kind: 'phase' | 'work' | 'rest'
  /** Minutes since DEBEX. */
  readonly from: number
  readonly to: number
}

export interface Gantt {
  readonly title: string
  readonly bars: readonly GanttBar[]
  /** Stimuli. */
  readonly marks: readonly {
    readonly id: string
    readonly label: string
    readonly minute: number
  }[]
  readonly end: number
  /** Minute of day 1 at which the exercise starts. */
  readonly debex: number
}

export interface OrgChart {
  readonly title: string
  readonly nodes: readonly OrgNode[]
  readonly links: readonly {
    readonly from: string
    readonly to: string
    /** Somebody who is asked and answers, not somebody who reports. */
    readonly outside: boolean
  }[]
}

export interface OrgNode {
  readonly id: string
  readonly label: string
  readonly detail: string
  /** Row of the chart, from the top. */
  readonly level: number
  readonly outside: boolean
}

/** A line of a list of stimuli (chronogramme), ready to be read. */
export interface ChronogrammeLine {
  /** `phase data-restore/2`, `rest data-restore/1`, `stimulus cleaner`; '' in what is only told. */
  readonly reference: string
  /** Minutes since DEBEX. */
  readonly minute: number
  /** The seed deals the minute, not before `minute`. */
  readonly dealt: boolean
  readonly from: string
  readonly to: string
  readonly channel: string
  readonly subject: string
  readonly message: string
  readonly expected: string
  readonly phase: string
  readonly condition: string
  /** Minutes of work in the plan; null where there are none. */
  readonly minutes: readonly [number, number] | null
  readonly probability: string
}

export type ChronogrammeKind = 'plan' | 'dealt' | 'played'

export interface Chronogramme {
  readonly kind: ChronogrammeKind
  readonly title: string
  readonly language: Language
  readonly lines: readonly ChronogrammeLine[]
}

/** An appointment of the exercise; floating local time, as the exercise is where it is held. */
export interface Appointment {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Minutes since DEBEX. */
  readonly from: number
  readonly to: number
}

/** Everything of one exercise that may leave as a file, in one language. */
export interface Exercise {
  readonly language: Language
  readonly title: string
  readonly company: string
  readonly scenario: { readonly id: string; readonly version: string }
  readonly seed: string
  /** Names the game: ids of its messages and tasks are unique with it. */
  readonly fingerprint: string
  /** `YYYY-MM-DD` of day 1, or ''. */
  readonly firstDay: string
  readonly debex: number
  readonly elapsedMinutes: number
  readonly improvements: readonly ExchangeTask[]
  readonly tasks: readonly ExchangeTask[]
  readonly messages: readonly ExchangeMessage[]
  readonly journal: readonly JournalRow[]
  readonly played: Chronogramme
  readonly gantts: { readonly plan: Gantt; readonly played: Gantt }
  readonly team: OrgChart
  readonly appointments: readonly Appointment[]
}
