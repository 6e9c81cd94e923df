import type { GameReport } from './game-report'
import { ownYardsticks } from './own-score'
import { playBeside } from './par'
import { score } from './score'
import type { ScoredGame } from './scored-game'

/** What chance and the plan come to on the same luck, 0–100: of one's own roles where others held the rest, else of the team. */
export interface Yardsticks {
  chance: number
  plan: number
}

/** What the score that is told first stands beside: answers drawn at random, and the plan's. */
export function yardsticks(scored: ScoredGame, report: GameReport): Yardsticks {
  if (report.own) return ownYardsticks(scored, report.own)
  const { world, par, script } = scored
  const run = playBeside(world, script, 'random')
  return {
    chance: score(world, run.state, run.judgements, par.state).total,
    plan: report.par.total,
  }
}
