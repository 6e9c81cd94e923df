import { describe, expect, it } from 'vitest'
import { messageText } from '../../src/i18n/debrief-wording'
import { coordinationCost } from '../../src/scoring/coordination-cost'
import { reportGame } from '../../src/scoring/game-report'
import { scoreMoves, scorePolicyGame } from '../../src/scoring/scored-game'
import { nextAutomaticMove } from '../../src/session/autoplay'
import { dealDraws } from '../../src/simulation/draws'
import type { Event } from '../../src/simulation/events'
import { owedPrompts } from '../../src/simulation/prompts'
import { makeWorld } from '../../src/simulation/world'
import { debriefLocale } from '../support/debrief-locale'
import { startMove } from '../support/roles'
import { shipped } from '../support/shipped'

const ransomware = shipped('ransomware-pra')
const options = { difficulty: 'normal', stimuli: true, countdown: 'off' } as const
const world = makeWorld(ransomware, dealDraws('coordination', ransomware.id), options)
const { needs, tolerated, minutesPerNeed } = ransomware.settings.coordination!

const lacked = (missing: readonly string[]): Event => ({
  type: 'coordination.lacked',
  minute: 300,
  row: 'service-priorities/1',
  minutes: (missing.length - tolerated) * minutesPerNeed,
  needs: [...missing],
  cause: { kind: 'answer', id: 'service-priorities/1/dsi/priorities', role: 'dsi' },
})
const known = (fact: string): Event => ({
  type: 'fact.set',
  minute: 100,
  fact,
  cause: { kind: 'luck', id: fact, role: null },
})

/** The game of the reference policy, with these tools chosen in phase 3. */
const withTools = (selection: string[]) =>
  scoreMoves(world, 'coordination', (state) => {
    const asked = owedPrompts(world, state).find(([, { of }]) => of === 'coordination-tools')
    if (asked && !asked[1].answer) {
      const command = { type: 'prompt.answer', prompt: asked[0], answer: { selection } } as const
      return { by: 'dsi', command: { ...command, seconds: 1 } }
    }
    return state.started ? nextAutomaticMove(world, state) : startMove('reference')
  })

describe('what the choice of tools cost', () => {
  it('is nothing beside the plan for who chose as the plan', () => {
    const { coordination } = reportGame(scorePolicyGame(world, 'coordination', 'reference'), [])
    expect(coordination!.minutes).toBe(coordination!.parMinutes)
    expect(coordination!.remarks[0]!.key).toMatch(/^coordination\.(same|none)$/)
  })

  it('is more for who chose nothing, and says what was missing', () => {
    const { coordination } = reportGame(withTools([]), [])
    expect(coordination!.minutes).toBeGreaterThan(coordination!.parMinutes)
    expect(coordination!.needs[0]!.phases).toBeGreaterThan(5)
    expect(coordination!.outages).toEqual([])
    expect(coordination!.remarks.map(({ key }) => key)).toEqual([
      'coordination.cost',
      'coordination.per-hour',
      'coordination.needs',
    ])
  })

  it('is told phase by phase and for an hour of work, beside the plan’s tools and telephone and paper', () => {
    const { coordination } = reportGame(scorePolicyGame(world, 'coordination', 'reference'), [])
    const sumOf = (name: 'minutes' | 'parMinutes' | 'bareMinutes', of = coordination!): number =>
      of.phases.reduce((all, one) => all + one[name], 0)
    expect(sumOf('minutes')).toBe(coordination!.minutes)
    expect(sumOf('parMinutes')).toBe(coordination!.parMinutes)
    const { chosen, plan, bare } = coordination!.perHour!
    expect(chosen).toBe(plan)
    expect(bare).toBeGreaterThan(plan)

    // Who chose nothing has telephone and paper.
    const nothing = reportGame(withTools([]), []).coordination!
    expect(nothing.phases.every((one) => one.minutes === one.bareMinutes)).toBe(true)
    expect(nothing.perHour!.chosen).toBe(nothing.perHour!.bare)
  })

  it('names a chosen tool that was down, with what it would have saved', () => {
    const missing = needs.slice(0, tolerated + 3)
    const covered = ransomware.tools.find(({ id }) => id === 'teams')!.covers
    const events = [known('tool-teams'), lacked(missing)]
    const cost = coordinationCost(world, events, [], [])!
    const without = missing.filter((need) => covered.includes(need)).length
    expect(without).toBeGreaterThan(0)
    expect(cost.outages).toEqual([
      { tool: 'teams', minutes: Math.min(3, without) * minutesPerNeed },
    ])
    expect(coordinationCost(world, [lacked(missing)], [], [])!.outages).toEqual([])
  })

  it('is said in both languages', async () => {
    const cost = coordinationCost(world, [known('tool-teams'), lacked(needs)], [], [])!
    for (const language of ['fr', 'en'] as const) {
      const locale = await debriefLocale(language)
      const said = cost.remarks.map((one) => messageText(locale, one))
      expect(said).toHaveLength(3)
      expect(said.join(' ')).toContain('Microsoft Teams')
      expect(said.join(' ')).not.toMatch(/\{\{|coordination\.|need\./)
    }
  })

  it('is of no matter in a scenario without tools', () => {
    const tutorial = shipped('tutorial')
    const other = makeWorld(tutorial, dealDraws('x', tutorial.id), options)
    expect(coordinationCost(other, [], [], [])).toBeNull()
  })
})
