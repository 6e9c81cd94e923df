import { describe, expect, it } from 'vitest'
import { readObjectives } from '../../src/scoring/objectives'
import { scorePolicyGame } from '../../src/scoring/scored-game'
import { dealDraws } from '../../src/simulation/draws'
import { makeWorld } from '../../src/simulation/world'
import { shipped } from '../support/shipped'

const ransomware = shipped('ransomware-pra')
const world = makeWorld(ransomware, dealDraws('objectives', ransomware.id), {
  difficulty: 'normal',
  stimuli: true,
  countdown: 'off',
})
const RANK = { P: 3, S: 2, M: 1, U: 0 }

describe('the objectives of the roles', () => {
  const of = (policy: 'reference' | 'worst') =>
    readObjectives(world, scorePolicyGame(world, 'objectives', policy).state)

  it('are one for each role', () => {
    const roles = of('reference').map(({ role }) => role)
    expect(roles.sort()).toEqual(['admin', 'client', 'development', 'direction', 'dsi'])
  })

  it('are better met by sound play than by the worst', () => {
    const sum = (policy: 'reference' | 'worst'): number =>
      of(policy).reduce((all, { rating }) => all + RANK[rating], 0)
    expect(sum('reference')).toBeGreaterThan(sum('worst'))
  })

  it('are rated by the first rule that holds', () => {
    const [objective] = ransomware.roleObjectives
    const nothing = { ...scorePolicyGame(world, 'objectives', 'worst').state, facts: {} }
    const last = objective!.ratings[objective!.ratings.length - 1]!
    const down = Object.fromEntries(
      Object.entries(nothing.services).map(([id, one]) => [
        id,
        { ...one, status: 'down' as const },
      ]),
    )
    const state = { ...nothing, services: down, gauges: { trust: 0, evidence: 0 } }
    expect(readObjectives(world, state)[0]!.rating).toBe(last.grade)
  })
})
