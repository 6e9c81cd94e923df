import { describe, expect, it } from 'vitest'
import { continuityShare, serviceContinuities } from '../../src/scoring/criterion-shares'
import { playPar } from '../../src/scoring/par'
import { continuityReason } from '../../src/scoring/reasons'
import { playAlternative } from '../../src/scoring/regret'
import { scorePolicyGame } from '../../src/scoring/scored-game'
import { dealDraws } from '../../src/simulation/draws'
import type { GameOptions, GameState } from '../../src/simulation/state'
import { makeWorld, type World } from '../../src/simulation/world'
import { times } from '../support/property'
import { shipped } from '../support/shipped'

const ransomware = shipped('ransomware-pra')
const OPTIONS: GameOptions = { difficulty: 'normal', stimuli: true, countdown: 'off' }
const worldOf = (seed: string): World =>
  makeWorld(ransomware, dealDraws(seed, ransomware.id), OPTIONS)

/** What each shorter way to take a rest changes of the plan's result, over the first seeds. */
function shorterRests(seeds: number): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (let index = 0; index < seeds; index += 1) {
    const seed = `seed-${index}`
    const scored = scorePolicyGame(worldOf(seed), seed, 'reference')
    for (const answered of scored.answers) {
      const { kind, row, options } = answered.asked
      if (kind !== 'rest') continue
      for (const choice of ['short', 'none'].filter((one) => options.includes(one))) {
        const { outcome } = playAlternative(scored, answered, { choice })
        const key = `${row} ${choice}`
        found.set(key, [...(found.get(key) ?? []), outcome - scored.score.outcome])
      }
    }
  }
  return found
}

describe('a rest of the plan', () => {
  const worth = shorterRests(times(5, 48))

  it.each([...worth.keys()])('is not worth taking otherwise: %s', (key) => {
    const sorted = [...worth.get(key)!].sort((a, b) => a - b)
    expect(sorted[sorted.length >> 1]).toBeLessThanOrEqual(0)
  })
})

describe('the continuity of a service', () => {
  const world = worldOf('rested')
  const par = playPar(world).state
  const { id } = ransomware.services.find((one) => par.services[one.id]!.idleDowntime > 0)!
  /** Par with so many more minutes of one service's downtime, of which so many while nobody was at work. */
  const moved = (minutes: number, idle: number): GameState => {
    const { downtime, idleDowntime } = par.services[id]!
    const service = {
      ...par.services[id]!,
      downtime: downtime + minutes * 100,
      idleDowntime: idleDowntime + idle * 100,
    }
    return { ...par, services: { ...par.services, [id]: service } }
  }
  const of = (state: GameState) =>
    serviceContinuities(world, state, par).find((one) => one.id === id)!

  it('wins nothing by hours that were not slept, and its reason says so', () => {
    const awake = of(moved(-60, -60))
    expect(awake.credit).toBe(of(par).credit)
    expect(awake.unrestedMinutes).toBe(60)
    expect(continuityReason(world, awake).message.key).toBe('reason.continuity.unrested')
  })

  it('wins by hours of work, and loses by hours slept beyond par’s', () => {
    expect(of(moved(-60, 0)).credit).toBeGreaterThan(of(par).credit)
    expect(of(moved(60, 60)).credit).toBeLessThan(of(par).credit)
  })

  it('wins nothing by coming back before another as critical, which comes back later for it', () => {
    const { criticality } = world.services.get(id)!
    const other = ransomware.services.find(
      (one) => one.id !== id && one.criticality === criticality,
    )!
    const shifted = (service: string, minutes: number) => {
      const { downtime, ...rest } = par.services[service]!
      return { ...rest, downtime: downtime + minutes * 100 }
    }
    const services = { ...par.services, [id]: shifted(id, -60), [other.id]: shifted(other.id, 60) }
    const share = (state: GameState) =>
      continuityShare(world, serviceContinuities(world, state, par))
    expect(share({ ...par, services })).toBe(share(par))
    expect(share(moved(-60, 0))).toBeGreaterThan(share(par))
    expect(share(moved(60, 60))).toBeLessThan(share(par))
  })
})
