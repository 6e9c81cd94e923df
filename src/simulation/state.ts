import type { Gauge } from '../scenario/gauges'
import type { Countdown, Cut, Difficulty, Role, ServiceStatus } from '../scenario/roles'
import { forEachRole } from '../scenario/roles'
import type { CompiledScenario } from '../scenario/scenario'
import type { Cause } from './cause'
import type { Holder } from './people'

/**
 * All that the rules read, as plain JSON with safe integers only: no seed, no draws, no journal, no counter.
 * Minutes are simulated minutes since DEBEX. What lies in it is shared from one state to the next and never changed
 * in place: `state-draft.ts` copies what a command changes.
 */
export interface GameState {
  minute: number
  /** Minutes so far in which nobody was at work: asleep, or waiting for copies. */
  idle: number
  started: boolean
  paused: boolean
  /** '' while the exercise lasts, then why it ended. */
  ended: string
  holders: Readonly<Record<Role, Holder>>
  objectives: readonly string[]
  facts: Readonly<Record<string, true>>
  /** Points 0–100. */
  gauges: Readonly<Record<Gauge, number>>
  /** Euros spent out of the crisis budget. */
  spent: number
  /** Thresholds that a gauge has fallen below once. */
  crossed: Readonly<Record<string, true>>
  /** When the clients last heard from the company; later for each office hour of silence that has been paid for. */
  contactAt: number
  roles: Record<Role, Person>
  rows: Record<string, Readonly<RowState>>
  /** The rows whose status is `open`, in the plan's order. */
  open: readonly string[]
  prompts: Record<string, Readonly<Prompt>>
  services: Record<string, Readonly<ServiceState>>
  /** The team's order of restoration; empty until it is ranked. */
  order: readonly string[]
  /** Minutes to add to the next restore session. */
  restoreLonger: number
  /** Verifications failed so far. */
  reworks: number
  rest: Readonly<RestState> | null
  /** Nights put off because it was day, by the row they follow: after which rows. */
  putOff: Readonly<Record<string, readonly string[]>>
  /** Rests answered, by the row they follow. */
  rested: Readonly<Record<string, true>>
  stimuli: Readonly<Record<string, 'fired' | 'skipped'>>
  pending: readonly Readonly<PendingStimulus>[]
  /** Questions that came of consequences; beyond a limit these only inform. */
  consequences: number
  /** The threads that were ever opened. */
  threads: Readonly<Record<string, ThreadState>>
  /** The moments, in the rows that are open, at which a thread may come back. */
  surfacings: readonly PendingSurfacing[]
  /** When the last stimulus reached a role; -1 for never. */
  lastStimulus: Readonly<Record<Role, number>>
  replies: readonly Readonly<AskedReply>[]
  /** What is done, and comes to something when those who were needed for it open. */
  held: readonly HeldEffect[]
  duties: Readonly<Record<string, 'met' | 'neglected'>>
  /** Day each initiative was started. */
  initiatives: Readonly<Record<string, number>>
  /** Documents that can be read, with the variant they were written in ('' for the only one). */
  documents: Readonly<Record<string, string>>
  /** Documents that the facilitator has put into somebody's hands, whoever they are written for. */
  handed: Readonly<Record<string, HandedDocument>>
  /** Rows whose opening in parallel was refused. */
  overlapsRefused: Readonly<Record<string, true>>
  /** Answers that may be given otherwise since something has arrived, by prompt, and those that were taken up again. */
  revisions: Readonly<Record<string, 'offered' | 'taken'>>
  deviations: readonly string[]
  /** Day on which somebody last answered in a teammate's place; missing before that. */
  overruled?: number
}

/** A role as the state holds it. */
export type Person = Readonly<Omit<RoleState, 'tasks'>> & {
  readonly tasks: readonly Readonly<Task>[]
}

export interface RoleState {
  /** Sixtieths of a point: a rate per hour is then a whole number per minute. */
  stamina: number
  /** Minute up to which stamina is counted. */
  since: number
  /** -1, or the minute until which an exhausted person is away. */
  outUntil: number
  /** The first is the one in hand. */
  tasks: Task[]
}

export type TaskKind =
  | 'decision'
  | 'lever'
  | 'response'
  | 'initiative'
  | 'delay'
  | 'rework'
  | 'retry'

export interface Task {
  /** Prompt id, initiative id, or what caused the delay. */
  id: string
  kind: TaskKind
  /** The row whose length it counts in; '' for initiatives and levers, which hold no phase open. */
  row: string
  /** Minutes as drawn; slowed down by fatigue when it starts. */
  minutes: number
  /** Work left, in ticks (see `tasks.ts`); -1 until it starts for the first time. */
  left: number
  /** Ticks in all, of which `left` remain. */
  total: number
  /** Minute from which it runs, -1 while it does not. */
  since: number
  /** For work that a prompt asked for. */
  answered: Answered | null
}

export type Answer =
  | { choice: string }
  /** Every item, first to last. */
  | { ranking: string[] }
  | { selection: string[] }

/** A prompt's answer, with where it was asked. */
export interface Answered {
  row: string
  attempt: number
  /** Id of the decision, lever or stimulus. */
  of: string
  answer: Answer
}

export type RowStatus = 'locked' | 'open' | 'closed' | 'reopened'

export interface RowState {
  status: RowStatus
  openedAt: number
  closedAt: number
  attempt: number
  /** Minutes that each role has worked on it, up to the `since` of a task that runs; a role that has not is missing. */
  worked: Readonly<Record<Role, number>>
  /** Late minutes already charged by the countdown. */
  late: number
  /** Restore rows: milestones passed. */
  milestones: number
}

export type PromptKind = 'decision' | 'lever' | 'response' | 'rework' | 'rest' | 'countersign'

/** A question that somebody is asked: the clock waits for the answer. */
export interface Prompt {
  role: Role
  row: string
  attempt: number
  kind: PromptKind
  /** Id of the decision, lever or stimulus; for a countersignature what is to be signed. */
  of: string
  /** What can be answered: options, items or services, in the scenario's order. */
  options: readonly string[]
  answer: Answer | null
  seconds: number
  /** Spending above the limit: signed, refused, or not asked. */
  signature: '' | 'asked' | 'signed' | 'refused'
  /** Who gave the answer in the role's place; missing where it answered itself. */
  overruledBy?: Role
}

export interface ServiceState {
  status: ServiceStatus
  since: number
  /** Hundredths of a minute of downtime; a degraded minute counts less. */
  downtime: number
  /** The part of it in which nobody was at work, up to the minute since which the status lasts. */
  idleDowntime: number
  /** The game's idle minutes when the status began. */
  idleBefore: number
  /** DMIA clock: minutes with no service at all, not even degraded. */
  outage: number
  /** Backup set chosen. */
  backup: string
  /** Age of the set it was restored from, minutes; 0 until then. */
  dataLoss: number
  /** It came back with the intruder in it; nobody knows yet. */
  tainted: boolean
  /** Minute at which its unattended copy ends; -1 when there is none. */
  copyReady: number
  /** Which of the two warnings of its outage have been given. */
  warned: '' | 'near' | 'crossed'
}

export interface RestState {
  after: string
  kind: 'break' | 'night'
  minutes: number
  /** -1 until no task runs any more. */
  since: number
  /** In shifts the half that sleeps now, the first or the second; 0 where everybody does. */
  shift: 0 | 1 | 2
  /** Who was called out of bed since; missing while nobody was. */
  woken?: readonly Role[]
}

/** Finished work whose effects wait for somebody outside. */
export interface HeldEffect {
  /** Minute at which they open. */
  readonly due: number
  readonly actor: string
  readonly role: Role
  readonly work: Readonly<Pick<Task, 'id' | 'kind' | 'answered'>>
}

/** A question that was put to somebody outside. */
export interface AskedReply {
  reply: string
  /** -1 once it is answered: a question is put once. */
  due: number
}

export interface HandedDocument {
  /** As in `documents`. */
  readonly variant: string
  readonly to: readonly Role[]
}

export interface PendingStimulus {
  id: string
  row: string
  due: number
  /** Held until its sender opens: it does not fall with the end of its row any more. */
  apart: boolean
}

/** What a decision left behind. */
export interface ThreadState {
  /** 0 closed, 1 live, 2 grown, 3 armed. */
  readonly level: number
  readonly openedBy: Cause
  readonly openedAt: number
  /** The surfacings that came, and when. */
  readonly surfaced: readonly { readonly id: string; readonly at: number }[]
  /** It has taken services down once: it does no more. */
  readonly relapsed: boolean
}

export interface PendingSurfacing {
  readonly surfacing: string
  readonly row: string
  readonly due: number
}

/** What is fixed for a whole game and is not part of the state. */
export interface GameOptions {
  difficulty: Difficulty
  /** False for a dry run of the plan: the seed deals no incident, neither stimulus nor infected backup set. */
  stimuli: boolean
  countdown: Countdown
  /** Left out for the whole plan. */
  cut?: Cut
}

const lockedRow: RowState = {
  status: 'locked',
  openedAt: -1,
  closedAt: -1,
  attempt: 1,
  worked: {},
  late: 0,
  milestones: 0,
}

/** The state before `exercise.start`: everything down, nothing dealt. */
export function initialState(scenario: CompiledScenario): GameState {
  const { settings } = scenario
  const byRole = <T>(make: (role: Role) => T) => forEachRole(scenario, make)
  return {
    minute: 0,
    idle: 0,
    started: false,
    paused: false,
    ended: '',
    holders: byRole(() => 'reference' as const),
    objectives: [],
    facts: {},
    gauges: Object.fromEntries(scenario.gauges.map(({ id, start }) => [id, start])),
    spent: 0,
    crossed: {},
    contactAt: 0,
    roles: byRole(() => ({
      stamina: settings.stamina.start * 60,
      since: 0,
      outUntil: -1,
      tasks: [],
    })),
    rows: Object.fromEntries(scenario.rows.map((row) => [row.key, { ...lockedRow }])),
    open: [],
    prompts: {},
    services: Object.fromEntries(
      scenario.services.map((service) => [
        service.id,
        {
          status: 'down' as const,
          since: 0,
          downtime: 0,
          idleDowntime: 0,
          idleBefore: 0,
          outage: 0,
          backup: scenario.backups[0]?.id ?? '',
          dataLoss: 0,
          tainted: false,
          copyReady: -1,
          warned: '' as const,
        },
      ]),
    ),
    order: [],
    restoreLonger: 0,
    reworks: 0,
    rest: null,
    putOff: {},
    rested: {},
    stimuli: {},
    pending: [],
    consequences: 0,
    threads: {},
    surfacings: [],
    lastStimulus: byRole(() => -1),
    replies: [],
    held: [],
    duties: {},
    initiatives: {},
    documents: {},
    handed: {},
    overlapsRefused: {},
    revisions: {},
    deviations: [],
  }
}
