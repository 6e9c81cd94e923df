import { describe, expect, it } from 'vitest'
import { playOut } from '../../src/session/autoplay'
import { dealDraws } from '../../src/simulation/draws'
import type { Event } from '../../src/simulation/events'
import type { PolicyName } from '../../src/simulation/people'
import type { GameState } from '../../src/simulation/state'
import { makeWorld, type World } from '../../src/simulation/world'
import { type Evening, eveningsIn, lastEvening, lastMorning } from '../../src/view/evening'
import { finexOf } from '../../src/view/finex'
import { symptom } from '../../src/view/symptom'
import { type RoleView, view } from '../../src/view/view'
import { shipped } from '../support/shipped'

const scenario = shipped('ransomware-pra')

interface Moment {
  readonly state: GameState
  readonly view: (role: string) => RoleView
}

/** Every moment of a game played by a policy. */
function momentsOf(policy: PolicyName, seed = 'evening'): { world: World; moments: Moment[] } {
  const world = makeWorld(scenario, dealDraws(seed, scenario.id), {
    difficulty: 'normal',
    stimuli: true,
    countdown: 'off',
  })
  const events: Event[] = []
  const moments: Moment[] = []
  playOut(world, policy, (_move, state, happened) => {
    events.push(...happened)
    const until = events.slice()
    moments.push({ state, view: (role) => view(world, state, until, role) })
  })
  return { world, moments }
}

/** The evenings of a game as a role reads them, each when it comes. */
function eveningsOf(policy: PolicyName, role: string, seed?: string): Evening[] {
  const evenings: Evening[] = []
  for (const moment of momentsOf(policy, seed).moments) {
    const seen = moment.view(role)
    if (eveningsIn(seen) > evenings.length) evenings.push(lastEvening(seen)!)
  }
  return evenings
}

describe('the evenings of a game', () => {
  const plan = eveningsOf('reference', 'dsi')
  const random = eveningsOf('random', 'dsi')

  it('are three, and no two of them say the same', () => {
    expect(plan.map(({ evening }) => evening)).toEqual([1, 2, 3])
    expect(new Set(plan.map(({ front }) => front)).size).toBe(3)
    expect(new Set(plan.map(({ voice }) => voice)).size).toBe(3)
  })

  it('of the plan and of chance are told otherwise on the same seed', () => {
    for (const [index, { front, voice }] of plan.entries()) {
      expect([front, voice]).not.toEqual([random[index]?.front, random[index]?.voice])
    }
  })

  it('say of each service what became of it that day', () => {
    const { moments } = momentsOf('reference')
    const before = moments[0]!.view('dsi')
    const seen = moments.map((one) => one.view('dsi')).find((one) => eveningsIn(one) === 1)!
    for (const { id, turn } of lastEvening(seen)!.services) {
      const felt = (one: RoleView) => symptom(one.services.find((s) => s.id === id)!.status)
      const expected = {
        up: felt(before) === 'up' ? ['kept', 'back'] : ['back'],
        degraded: ['slow', 'still-slow'],
        down: felt(before) === 'up' ? ['lost'] : ['dark', 'lost'],
      }[felt(seen) as 'up' | 'degraded' | 'down']
      expect(expected, id).toContain(turn)
    }
  })

  it('count of a gauge what moved it since the evening before', () => {
    const { start } = scenario.gauges.find(({ id }) => id === 'trust')!
    const trust = plan.map(({ gauges }) => gauges.find(({ id }) => id === 'trust')!)
    expect(trust[0]!.value - trust[0]!.by).toBe(start)
    expect(trust[1]!.value - trust[1]!.by).toBe(trust[0]!.value)
    expect(trust[2]!.value - trust[2]!.by).toBe(trust[1]!.value)
  })

  it('name to each role what it knows alone: the client reads no evidence and no state of the server room', () => {
    for (const { gauges, services } of eveningsOf('reference', 'client').slice(0, 2)) {
      expect(gauges.map(({ id }) => id)).toEqual(['trust'])
      expect(services).toHaveLength(scenario.services.length)
    }
  })
})

describe('the morning after a night', () => {
  it('tells what the night changed, until the next phase is opened', () => {
    const { world, moments } = momentsOf('reference')
    const mornings = moments.flatMap(({ state, view: look }) => {
      const morning = lastMorning(look('dsi'))
      return morning ? [{ morning, state }] : []
    })
    expect(new Set(mornings.map(({ morning }) => morning.from)).size).toBe(2)
    for (const { morning, state } of mornings) {
      expect(morning.to).toBeLessThanOrEqual(state.minute)
      expect(morning.stamina.map(({ role }) => role)).toEqual(world.roles)
      for (const { from, to } of morning.stamina) expect(to).toBeGreaterThanOrEqual(from)
      for (const { by } of morning.gauges) expect(by).not.toBe(0)
    }
  })
})

describe('the clients’ screens at the end', () => {
  const lights = (policy: PolicyName) => {
    const last = momentsOf(policy).moments.at(-1)!
    expect(last.state.ended).toBe('finished')
    const { screens } = finexOf(last.view('dsi'), 60)
    expect(screens).toHaveLength(60)
    return (light: string) => screens.filter((screen) => screen.light === light).length
  }

  it('light again, or at half speed, by the plan; by the worst answers many are gone for good', () => {
    const [plan, worst] = [lights('reference'), lights('worst')]
    expect(plan('left')).toBe(0)
    expect(plan('dark')).toBe(0)
    expect(worst('left')).toBeGreaterThan(20)
    expect(worst('lit')).toBeLessThan(plan('lit'))
  })
})
