import type { TeamRegret, TeamScore } from '../../protocol/team-score'
import type { GameRecord } from '../../session/record'

/** What a thread that scores is asked for: the score of a record, or what its answers cost. */
export interface ScoreJob {
  readonly n: number
  readonly kind: 'score' | 'regrets'
  readonly record: GameRecord
}

export type ScoreDone =
  | { readonly n: number; readonly kind: 'score'; readonly score: Omit<TeamScore, 'team'> }
  | { readonly n: number; readonly kind: 'regrets'; readonly regrets: readonly TeamRegret[] }
  | { readonly n: number; readonly kind: 'failed'; readonly why: string }
