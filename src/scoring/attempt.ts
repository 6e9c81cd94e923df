import type { Role } from '../scenario/roles'
import type { CompiledScenario } from '../scenario/scenario'
import { type BareGame, type GameRecord, startIn } from '../session/record'
import { isProblem, type RecordProblem } from '../session/record-problem'
import { reportGame } from './game-report'
import type { ObjectiveResult } from './objectives'
import type { CriterionId } from './score'
import { scoreAnew } from './scored-game'

/** What one attempt came to, to be set beside another by the same people: each is measured by its own par. */
export interface Attempt {
  readonly seed: string
  readonly total: number
  /** What the plan comes to with the same luck. */
  readonly par: number
  /** Of the roles that people held, where the program held others; else null. */
  readonly own: number | null
  readonly criteria: readonly { readonly id: CriterionId; readonly points: number }[]
  readonly objectives: readonly ObjectiveResult[]
}

/** Plays an earlier game again and reads what it came to; refuses one that does not play. */
export function readAttempt(game: BareGame, scenario: CompiledScenario): Attempt | RecordProblem {
  const scored = scoreAnew(game, scenario)
  if (isProblem(scored)) return scored
  const { total, par, own, criteria, objectives } = reportGame(scored)
  return {
    seed: game.seed,
    total,
    par: par.total,
    own: own?.total ?? null,
    criteria: criteria.map(({ id, points }) => ({ id, points })),
    objectives,
  }
}

/** The roles that people took when a game began. */
export const heldIn = (record: Pick<GameRecord, 'commands'>): Role[] =>
  Object.entries(startIn(record)?.holders ?? {}).flatMap(([role, by]) =>
    by === 'player' ? [role] : [],
  )
