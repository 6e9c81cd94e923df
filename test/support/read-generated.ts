import type { CompiledScenario } from '../../src/scenario/scenario'
import { type ScoredGame, scoreMoves } from '../../src/scoring/scored-game'
import type { Move } from '../../src/session/policy'
import { type GeneratedGame, playGenerated, worldOf } from './generated-game'

/** A generated game as scoring reads it; what was refused in it is no part of it. */
export function readGenerated(scenario: CompiledScenario, game: GeneratedGame): ScoredGame {
  const world = worldOf(scenario, game)
  const moves: Move[] = []
  playGenerated(world, game.numbers, ({ move, result }) => {
    if (result.refusal === null) moves.push(move)
  })
  let n = 0
  return scoreMoves(world, game.seed, () => {
    n += 1
    return moves[n - 1] ?? null
  })
}
