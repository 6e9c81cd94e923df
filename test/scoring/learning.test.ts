import { describe, expect, it } from 'vitest'
import { readCohort } from '../../src/scoring/cohort'
import { addSums, noSums, sumsOf } from '../../src/scoring/cohort-sums'
import { countLearning, learningQuestions } from '../../src/scoring/learning'
import { scoreRecord } from '../../src/scoring/scored-game'
import { isProblem } from '../../src/session/record-problem'
import { parseRecord } from '../../src/session/record-schema'
import { loadScenario } from '../../src/shipped/load-scenario'
import { dealDraws } from '../../src/simulation/draws'
import { occurs } from '../../src/simulation/stimuli'
import { makeWorld } from '../../src/simulation/world'
import { keptRecord } from '../golden/records'
import { peopleRecord } from '../support/people-record'
import { shipped } from '../support/shipped'

const scenario = shipped('ransomware-pra')
const options = { difficulty: 'normal', stimuli: true, countdown: 'off' } as const
const stimulusOf = (id: string) => scenario.stimuli.find((one) => one.id === id)!

describe('the questions before a game and after it', () => {
  const draws = (['easy', 'normal', 'hard'] as const).flatMap((difficulty) =>
    Array.from({ length: 30 }, (_, index) => ({
      seed: `seed-${index}`,
      options: { ...options, difficulty },
    })),
  )

  it('are eight and eight, never the same sentence twice, of what the seed does not deal', () => {
    for (const language of ['fr', 'en'] as const) {
      const texts = loadScenario('ransomware-pra').texts(language)
      for (const luck of draws) {
        const { before, after } = learningQuestions(scenario, luck)
        expect([before.length, after.length]).toEqual([8, 8])
        const said = [...before, ...after].map(({ of }) => texts[`stimulus.${of}.message`])
        expect(new Set(said).size).toBe(16)
        const world = makeWorld(scenario, dealDraws(luck.seed, scenario.id), luck.options)
        for (const { of, options: offered, right, why } of [...before, ...after]) {
          const stimulus = stimulusOf(of)
          if (stimulus.kind === 'exogenous') expect(occurs(world, stimulus)).toBe(false)
          expect(offered).toEqual(expect.arrayContaining([...right]))
          expect(texts[why]).toBeTruthy()
        }
        // What people bring on themselves would be told ahead: one at most, where a seed deals nearly all else.
        const own = before.filter(({ of }) => stimulusOf(of).kind !== 'exogenous')
        expect(own.length).toBeLessThanOrEqual(1)
      }
    }
  })

  it('test the same objectives on both sides, and ask nothing that came in the game', () => {
    let same = 0
    for (const luck of draws) {
      const { before, after } = learningQuestions(scenario, luck)
      const roles = (side: typeof before) => side.map(({ role }) => role).sort()
      if (roles(before).join() === roles(after).join()) same += 1
      const met = new Set(after.slice(0, 3).map(({ of }) => of))
      const now = learningQuestions(scenario, luck, met)
      expect(now.before).toEqual(before)
      expect(now.after.some(({ of }) => met.has(of))).toBe(false)
    }
    // Where a role has no other situation left, another role's stands in.
    expect(same / draws.length).toBeGreaterThan(0.95)
  })
})

describe('what was answered', () => {
  const before = { 'date-asked': 'next-point', cleaner: '', 'no-such-stimulus': 'x' }
  const after = { 'staff-leak': 'call-and-brief', 'night-login': 'close-then-mfa' }

  it('counts as right where plan or practice answer so; what cannot be asked counts as nothing', () => {
    expect(countLearning(scenario, before)).toEqual([
      { role: 'direction', asked: 1, right: 1 },
      { role: 'dsi', asked: 1, right: 0 },
    ])
  })

  it('is read from a record beside the game, or named where it is not as it must be', () => {
    const record = { ...keptRecord('mixed'), learning: { before, after, more: 1 } }
    const read = parseRecord(JSON.stringify(record))
    if (isProblem(read)) throw new Error(read.code)
    expect(read.learning).toEqual({ before, after })
    expect(scoreRecord(read, scenario)).not.toHaveProperty('code')
    for (const learning of [7, { before: { a: 1 } }, { after: ['a'] }]) {
      expect(parseRecord(JSON.stringify({ ...record, learning }))).toMatchObject({
        code: 'field',
        field: expect.stringMatching(/^learning/),
      })
    }
  })

  it('shows in a cohort as shares before and after, of those who answered on both sides', () => {
    const scored = scoreRecord(
      peopleRecord(scenario, { seed: 's', options, roles: ['dsi'], as: ['novice'], name: 'n' }),
      scenario,
    )
    if (isProblem(scored)) throw new Error(scored.code)
    const sums = noSums()
    for (const learning of [{ before, after }, { before }, { after }, undefined]) {
      addSums(sums, sumsOf('a', scored, learning))
    }
    const { learning } = readCohort(sums, { random: [], novice: [], reference: [] })
    expect(learning).toEqual({
      ...{ people: 1, before: 0.5, after: 1 },
      roles: [
        { role: 'direction', before: 1, after: 1 },
        { role: 'dsi', before: 0, after: 1 },
      ],
    })
    const none = readCohort(sumsOf('a', scored), { random: [], novice: [], reference: [] })
    expect(none.learning).toBeNull()
  })
})
