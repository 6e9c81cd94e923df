import { describe, expect, it } from 'vitest'
import { compare, type Team } from '../../src/scoring/compare'
import { reportGame } from '../../src/scoring/game-report'
import { type ScoredGame, scoreMoves, scorePolicyGame } from '../../src/scoring/scored-game'
import { nextAutomaticMove } from '../../src/session/autoplay'
import { dealDraws } from '../../src/simulation/draws'
import type { PolicyName } from '../../src/simulation/people'
import type { GameOptions } from '../../src/simulation/state'
import { makeWorld } from '../../src/simulation/world'
import { startMove } from '../support/roles'
import { shipped } from '../support/shipped'

const tutorial = shipped('tutorial')
const OPTIONS: GameOptions = { difficulty: 'normal', stimuli: true, countdown: 'off' }
const worldOf = (seed: string, options = OPTIONS) =>
  makeWorld(tutorial, dealDraws(seed, tutorial.id), options)

const teamOf = (name: string, scored: ScoredGame): Team => ({
  name,
  scored,
  report: reportGame(scored),
})
const team = (name: string, policy: PolicyName, seed = 'one', options = OPTIONS): Team =>
  teamOf(name, scorePolicyGame(worldOf(seed, options), seed, policy))

describe('teams on the same draws', () => {
  const teams = [team('A', 'reference'), team('B', 'worst'), team('C', 'reference')]
  const { sameFate, basis, teams: compared, decisions } = compare(teams)

  it('are compared by their totals', () => {
    expect({ sameFate, basis }).toEqual({ sameFate: true, basis: 'totals' })
    expect(compared.map(({ name }) => name)).toEqual(['A', 'B', 'C'])
    expect(compared[0]).toMatchObject({ gap: 0, total: compared[2]!.total })
    expect(compared[0]!.total).toBeGreaterThan(compared[1]!.total)
    for (const { total, criteria } of compared) {
      expect(Object.values(criteria).reduce((sum, one) => sum + one, 0)).toBeCloseTo(total, 6)
    }
  })

  it('are told where they answered differently', () => {
    expect(decisions.length).toBeGreaterThan(0)
    for (const { answers } of decisions) {
      expect(answers[0]).toEqual(answers[2])
      expect(answers[1]).not.toEqual(answers[0])
    }
  })

  it('are told what each total would have been with the other’s answer', () => {
    for (const { totals, answers } of decisions) {
      teams.forEach((one, index) => {
        if (answers[index]!.answer) expect(totals[index]![index]).toBe(one.report.total)
      })
      // The same answer makes the same total.
      if (answers[0]!.answer) expect(totals[0]![2]).toBe(totals[0]![0])
    }
  })
})

describe('teams on different draws', () => {
  const expectOwnPar = (one: Team, other: Team) => {
    const comparison = compare([one, other])
    expect(comparison).toMatchObject({ sameFate: false, basis: 'own-par', decisions: [] })
    for (const { gap, total, parTotal } of comparison.teams) {
      expect(gap).toBeCloseTo(total - parTotal, 6)
    }
  }

  it('are compared with their own par only: another seed', () => {
    expectOwnPar(team('A', 'novice'), team('B', 'novice', 'two'))
  })

  it('another difficulty', () => {
    expectOwnPar(
      team('A', 'novice'),
      team('B', 'novice', 'one', { ...OPTIONS, difficulty: 'hard' }),
    )
  })

  it('without stimuli', () => {
    expectOwnPar(team('A', 'novice'), team('B', 'novice', 'one', { ...OPTIONS, stimuli: false }))
  })

  it('or under another facilitator', () => {
    const world = worldOf('one')
    let fired = false
    const disturbed = scoreMoves(world, 'one', (state) => {
      if (!state.started) return startMove('novice')
      const stimulus = tutorial.stimuli.find(({ id }) => !state.stimuli[id])
      if (!fired && state.open.length > 0 && stimulus) {
        fired = true
        return {
          by: 'facilitator',
          command: { type: 'stimulus.fire', stimulus: stimulus.id },
        }
      }
      return nextAutomaticMove(world, state)
    })
    expectOwnPar(team('A', 'novice'), teamOf('B', disturbed))
  })
})
