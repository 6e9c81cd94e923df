import type { PromptKind, Role } from './terms'

/** What a team's game came to, once the debrief is open. */
export interface TeamScore {
  readonly team: string
  /** Points, 0–100. */
  readonly total: number
  /** What the plan would have come to with the same luck, and under the same interventions. */
  readonly par: number
  /** Total less par: what is left once luck is taken away. */
  readonly gap: number
  readonly conformity: number
  readonly outcome: number
  readonly minutes: number
  readonly interventions: number
  /** Points by criterion. */
  readonly criteria: Readonly<Record<string, number>>
  readonly decisions: readonly ScoredDecision[]
}

export interface ScoredDecision {
  readonly prompt: string
  readonly kind: PromptKind
  readonly of: string
  readonly role: Role
  /** What was chosen; '' for an order or several things at once. */
  readonly choice: string
  readonly points: number
  readonly max: number
}

/** Teams beside each other. */
export interface Comparison {
  /** Scored so far, of all. */
  readonly done: number
  readonly of: number
  readonly teams: readonly Omit<TeamScore, 'decisions'>[]
  readonly median: number
  readonly criteria: readonly Spread[]
  /** Those in which teams differ most, first. */
  readonly decisions: readonly DecisionSpread[]
}

/** How far teams lie apart. */
export interface Spread {
  readonly id: string
  readonly max: number
  readonly least: number
  readonly median: number
  readonly most: number
}

export interface DecisionSpread extends Pick<ScoredDecision, 'prompt' | 'kind' | 'of' | 'role'> {
  /** Mean share of the points, 0–1. */
  readonly mean: number
  /** By what was chosen, the most frequent first; none where it is no choice of one. */
  readonly choices: readonly {
    readonly choice: string
    readonly teams: number
    /** Share of the points, 0–1. */
    readonly worth: number
  }[]
}

/** One of the answers that cost a team most: everything else played on as it was. */
export interface TeamRegret {
  readonly prompt: string
  readonly kind: PromptKind
  readonly of: string
  readonly role: Role
  /** Points. */
  readonly cost: number
}
