import type { Difficulty, Role } from '../scenario/roles'
import type { CompiledScenario } from '../scenario/scenario'
import { type GameRecord, type RecordHeader, startIn } from '../session/record'
import { isProblem, type RecordProblem } from '../session/record-problem'
import { recordAnew } from '../session/replay'
import { type GameReport, reportGame } from './game-report'
import type { ObjectiveResult } from './objectives'
import type { CriterionId } from './score'
import { scoreRecord } from './scored-game'

/** A game without what it claims of itself: how it was dealt, and what was done. */
export type BareGame = RecordHeader & Pick<GameRecord, 'commands'>

/** What one attempt came to, to be set beside another by the same people: each is measured by its own par. */
export interface Attempt {
  readonly seed: string
  readonly difficulty: Difficulty
  readonly total: number
  /** What the plan comes to with the same luck. */
  readonly par: number
  /** Of the roles that people held, where the program held others; else null. */
  readonly own: number | null
  readonly criteria: readonly { readonly id: CriterionId; readonly points: number }[]
  readonly objectives: readonly ObjectiveResult[]
}

/** What a report says of an attempt. */
export const attemptOf = (
  { total, par, own, criteria, objectives }: GameReport,
  { seed, difficulty }: Pick<RecordHeader, 'seed' | 'difficulty'>,
): Attempt => ({
  ...{ seed, difficulty, total, par: par.total, own: own?.total ?? null },
  criteria: criteria.map(({ id, points }) => ({ id, points })),
  objectives,
})

/** Plays an earlier game again and reads what it came to; refuses one that does not play. */
export function readAttempt(game: BareGame, scenario: CompiledScenario): Attempt | RecordProblem {
  const record = recordAnew(game, scenario)
  if (isProblem(record)) return record
  const scored = scoreRecord(record, scenario)
  return isProblem(scored) ? scored : attemptOf(reportGame(scored), record)
}

/** The roles that people took when a game began. */
export const heldIn = (record: Pick<GameRecord, 'commands'>): Role[] =>
  Object.entries(startIn(record)?.holders ?? {}).flatMap(([role, by]) =>
    by === 'player' ? [role] : [],
  )
