import { describe, expect, it } from 'vitest'
import { confidenceOf } from '../../src/scoring/confidence'
import { reportGame } from '../../src/scoring/game-report'
import { type ScoredGame, scoreMoves } from '../../src/scoring/scored-game'
import { nextAutomaticMove } from '../../src/session/autoplay'
import type { Move } from '../../src/session/policy'
import { dealDraws } from '../../src/simulation/draws'
import type { Confidence } from '../../src/simulation/fields'
import type { GameState } from '../../src/simulation/state'
import { makeWorld } from '../../src/simulation/world'
import { startMove } from '../support/roles'
import { shipped } from '../support/shipped'

const tutorial = shipped('tutorial')
const world = makeWorld(tutorial, dealDraws('sure', tutorial.id), {
  difficulty: 'normal',
  stimuli: true,
  countdown: 'off',
})

/** A novice's game in which the answers are signed in turn as this says, as far as it goes. */
function signed(order: readonly (Confidence | null)[]): ScoredGame {
  let given = 0
  return scoreMoves(world, 'sure', (state: GameState): Move | null => {
    if (!state.started) return startMove('novice')
    const move = nextAutomaticMove(world, state)
    if (move?.command.type !== 'prompt.answer') return move
    const confidence = order[given] ?? null
    given += 1
    return confidence ? { ...move, command: { ...move.command, confidence } } : move
  })
}

const many = Array.from({ length: 40 }, (_, index) => (index % 3 === 0 ? 'to-confirm' : 'sure'))

describe('confidence beside correctness', () => {
  it('counts every signed answer that is judged once, as right where it is rated P or S', () => {
    const reading = signed(many)
    const found = confidenceOf(reading.judgements, reading.events)!
    const { sure, 'to-confirm': toConfirm } = found.counts
    expect(found.signed).toBe(reading.judgements.length)
    expect(sure.right + sure.wrong + toConfirm.right + toConfirm.wrong).toBe(found.signed)
    expect(sure.wrong + toConfirm.wrong).toBeGreaterThan(0)
    // The mean of the squares, answer by answer.
    const squares = found.answers.map(
      ({ confidence, isRight }) => (Number(isRight) - (confidence === 'sure' ? 0.9 : 0.6)) ** 2,
    )
    const mean = squares.reduce((sum, one) => sum + one, 0) / squares.length
    expect(Math.abs(found.brier / 100 - mean)).toBeLessThan(0.0051)
    for (const { prompt, isRight } of found.answers) {
      const { grade } = reading.judgements.find((one) => one.prompt === prompt)!
      expect(isRight).toBe(grade === 'P' || grade === 'S')
    }
  })

  it('says nothing of fewer than eight answers, nor of games in which nobody said', () => {
    const at = (count: number) => reportGame(signed(many.slice(0, count))).confidence
    expect(at(7)).toBeNull()
    expect(at(0)).toBeNull()
    expect(at(20)).not.toBeNull()
  })

  it('changes no point of the score', () => {
    expect(signed(many).score).toEqual(signed([]).score)
  })
})
