import { describe, expect, it } from 'vitest'
import type { Role } from '../../src/scenario/roles'
import { reportGame } from '../../src/scoring/game-report'
import { ownScore } from '../../src/scoring/own-score'
import { type ScoredGame, scoreMoves, scorePolicyGame } from '../../src/scoring/scored-game'
import { nextAutomaticMove } from '../../src/session/autoplay'
import { allHeldBy, type Move, nextPolicyMove } from '../../src/session/policy'
import { dealDraws } from '../../src/simulation/draws'
import type { Holder, PolicyName } from '../../src/simulation/people'
import { makeWorld, type World } from '../../src/simulation/world'
import { shipped } from '../support/shipped'

const scenario = shipped('ransomware-pra')
const worldOf = (seed: string): World =>
  makeWorld(scenario, dealDraws(seed, scenario.id), {
    difficulty: 'normal',
    stimuli: true,
    countdown: 'off',
  })

const startWith = (holders: Record<Role, Holder>): Move => ({
  by: 'host',
  command: { type: 'exercise.start', holders, objectives: [] },
})

/** A game in which one role plays by a policy and all others by another. */
const played = (seed: string, role: Role, policy: PolicyName, others: PolicyName): ScoredGame => {
  const world = worldOf(seed)
  return scoreMoves(world, seed, (state) =>
    state.started
      ? nextAutomaticMove(world, state)
      : startWith({ ...allHeldBy(scenario, others), [role]: policy }),
  )
}

describe('the score of one’s own role', () => {
  it('is full for the plan’s answers but for time that others cost, whatever the rest of the table does', () => {
    for (const others of ['reference', 'novice', 'worst'] as const) {
      const own = ownScore(played('own', 'admin', 'reference', others), ['admin'])
      const short = own.parts.filter(({ points, max }) => points < max).map(({ id }) => id)
      expect(others === 'reference' ? short : short.filter((id) => id !== 'time')).toEqual([])
      expect(own.total, others).toBeGreaterThan(95)
      expect(own.result.played).toBe(own.result.plan)
    }
  })

  it('is low for the worst answers at a table that keeps to the plan', () => {
    for (const role of ['dsi', 'direction', 'admin'] as const) {
      const own = ownScore(played('own', role, 'worst', 'reference'), [role])
      expect(own.total, role).toBeLessThan(30)
      expect(own.result.plan).toBeGreaterThanOrEqual(own.result.worst)
    }
  })

  it('gives the result’s share to the decisions where plan and worst come to the same', () => {
    const game = played('own', 'admin', 'reference', 'reference')
    const none = ownScore(game, [])
    expect(none.parts.map(({ id, max }) => [id, max])).toEqual([
      ['decisions', 80],
      ['stimuli', 10],
      ['time', 10],
      ['result', 0],
    ])
  })

  it('of all roles together counts every decision as the team’s does', () => {
    const game = scorePolicyGame(worldOf('whole'), 'whole', 'novice')
    const { decisions } = Object.fromEntries(
      game.score.criteria.map(({ id, points, max }) => [id, points / max]),
    )
    const { points, max } = ownScore(game, game.world.roles).parts[0]!
    expect(points / max).toBeCloseTo(decisions!, 2)
  })

  it('is reported where people hold some of the roles, and not of a whole table', () => {
    const reportOf = (people: readonly Role[]) => {
      const world = worldOf('people')
      const holders = Object.fromEntries(
        world.roles.map((role) => [role, people.includes(role) ? 'player' : 'reference'] as const),
      )
      const asPlan = allHeldBy(scenario, 'reference')
      const game = scoreMoves(world, 'people', (state) =>
        state.started
          ? (nextPolicyMove(world, { ...state, holders: asPlan }) ??
            nextAutomaticMove(world, state))
          : startWith(holders),
      )
      return reportGame(game, [])
    }
    expect(reportOf(['dsi', 'direction']).own?.roles).toEqual(['dsi', 'direction'])
    expect(reportOf(worldOf('people').roles).own).toBeNull()
    expect(reportOf([]).own).toBeNull()
  })
})
