import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { playScript } from '../../src/scoring/counterfactual-run'
import {
  allRegrets,
  alternatives,
  baselineOf,
  costliest,
  mostWorthwhile,
  playAlternative,
  withoutEffect,
} from '../../src/scoring/regret'
import { type ScoredGame, scorePolicyGame } from '../../src/scoring/scored-game'
import { hashOf } from '../../src/session/hash'
import { dealDraws } from '../../src/simulation/draws'
import type { PolicyName } from '../../src/simulation/people'
import { sameAnswer } from '../../src/simulation/same-answer'
import type { GameOptions } from '../../src/simulation/state'
import { makeWorld } from '../../src/simulation/world'
import { generatedGame } from '../support/generated-game'
import { holdsFor } from '../support/property'
import { readGenerated } from '../support/read-generated'
import { shipped } from '../support/shipped'

const OPTIONS: GameOptions = { difficulty: 'normal', stimuli: true, countdown: 'off' }
const tutorial = shipped('tutorial')
const ransomware = shipped('ransomware-pra')

const played = (policy: PolicyName, seed: string): ScoredGame => {
  const world = makeWorld(ransomware, dealDraws(seed, ransomware.id), OPTIONS)
  return scorePolicyGame(world, seed, policy)
}

/** A few answers from all over a game. */
const some = <T>(things: readonly T[], count: number): T[] =>
  things.filter((_, index) => index % Math.max(1, Math.ceil(things.length / count)) === 0)

/** The state to which a game comes, played on by the reference policy where it was broken off. */
const endOf = ({ world, state }: ScoredGame): string => hashOf(playScript(world, state, []).state)

function expectUnchanged(scored: ScoredGame, count: number): void {
  const end = endOf(scored)
  const baseline = baselineOf(scored)
  for (const answered of some(scored.answers, count)) {
    const again = playAlternative(scored, answered, answered.answer)
    expect(hashOf(again.state), answered.prompt).toBe(end)
    expect(again.total).toBe(baseline.total)
    expect(again.changes).toEqual(baseline.changes)
  }
}

describe('an answer that is not changed', () => {
  it('costs nothing and leads to the same end, whatever people and facilitator did', () => {
    holdsFor(
      60,
      fc.property(generatedGame({ min: 60, max: 300 }), (game) => {
        expectUnchanged(readGenerated(tutorial, game), 6)
      }),
    )
    holdsFor(
      12,
      fc.property(generatedGame({ min: 150, max: 300 }), (game) => {
        expectUnchanged(readGenerated(ransomware, game), 4)
      }),
    )
  })

  it.each(['reference', 'novice', 'random', 'worst'] as const)(
    'leads to the same end in a whole game of the %s policy',
    (policy) => {
      const scored = played(policy, 'unchanged')
      expect(scored.state.ended).toBe('finished')
      expect(endOf(scored)).toBe(hashOf(scored.state))
      expectUnchanged(scored, 12)
    },
  )
})

describe('every alternative', () => {
  it('is played to its end, in generated games too', () => {
    holdsFor(
      12,
      fc.property(generatedGame({ min: 80, max: 250 }), (game) => {
        const scored = readGenerated(tutorial, game)
        for (const answered of some(scored.answers, 4)) {
          for (const answer of alternatives(scored.world, answered)) {
            expect(playAlternative(scored, answered, answer).state.ended).not.toBe('')
          }
        }
      }),
    )
  })

  it('is another answer, and one that was open', () => {
    const scored = played('random', 'alternatives')
    for (const answered of scored.answers) {
      const tried = alternatives(scored.world, answered)
      expect(tried.length).toBeGreaterThan(1)
      for (const [index, one] of tried.entries()) {
        expect(tried.findIndex((other) => sameAnswer(one, other))).toBe(index)
        if ('choice' in one) expect(answered.asked.options).toContain(one.choice)
      }
    }
  })
})

describe('the regrets of a game', () => {
  const scored = played('novice', 'regrets')
  const regrets = allRegrets(scored)

  it('are one for each answer to a decision, stimulus, lever or rest', () => {
    expect(regrets.map(({ prompt }) => prompt)).toEqual(scored.answers.map(({ prompt }) => prompt))
    const judged = scored.judgements.map(({ prompt }) => prompt)
    expect(judged.filter((prompt) => regrets.every((one) => one.prompt !== prompt))).toEqual([])
  })

  it('cost what the best alternative would have earned more, never less than nothing', () => {
    const { total } = scored.score
    for (const { cost, alternatives: tried, best, played: given } of regrets) {
      const most = Math.max(total, ...tried.map((one) => one.total))
      expect(cost).toBeCloseTo(most - total, 6)
      expect(cost).toBeGreaterThanOrEqual(0)
      if (cost === 0) expect(best).toEqual(given)
      else expect(tried.find(({ answer }) => answer === best)?.total).toBe(most)
    }
  })

  it('name what would have been otherwise, and count the answers after which little is', () => {
    const alternativesOf = regrets.flatMap((one) => one.alternatives)
    for (const { differs, isFelt, outcome } of alternativesOf) {
      const { minutes, services, gauges, duties } = differs
      const most = (values: Record<string, number>) =>
        Math.max(0, ...Object.values(values).map(Math.abs))
      const felt = services.length + duties.length > 0 || most(minutes) >= 5 || most(gauges) >= 3
      expect(isFelt).toBe(felt || Math.abs(outcome - scored.score.outcome) >= 0.195)
    }
    expect(alternativesOf.some(({ differs }) => differs.services.length > 0)).toBe(true)
    const { prompts, of } = withoutEffect(regrets)
    expect(of).toBe(regrets.length)
    expect(prompts).toEqual(
      regrets
        .filter(({ alternatives: tried }) => {
          const felt = tried.filter((one) => one.isFelt).length
          return felt < tried.length / 2
        })
        .map(({ prompt }) => prompt),
    )
  })

  it('are told dearest and best first, five at most', () => {
    const dear = costliest(regrets)
    expect(dear.length).toBeLessThanOrEqual(5)
    expect(dear.map(({ cost }) => cost)).toEqual(
      regrets
        .filter((one) => !one.isBlameless)
        .map(({ cost }) => cost)
        .sort((a, b) => b - a)
        .slice(0, dear.length),
    )
    const good = mostWorthwhile(regrets)
    expect(good.every(({ merit }) => merit > 0)).toBe(true)
  })

  it('are listed as costly nowhere where they are rest, backed by good practice, or a duty done', () => {
    const every = played('practice', 'unchanged')
    const tried = allRegrets(every)
    const backed = tried.filter(({ isBlameless }) => isBlameless)
    expect(new Set(backed.map(({ kind }) => kind))).toContain('rest')
    expect(backed.map(({ of }) => of)).toContain('first-survey')
    const listed = costliest(tried, tried.length)
    expect(backed.filter((one) => listed.includes(one))).toEqual([])
    for (const { contested, followed, prompt } of every.judgements) {
      if (contested && followed === 'practice') {
        expect(backed.map((one) => one.prompt)).toContain(prompt)
      }
    }
  })

  it('can be stopped on the way', () => {
    const first = allRegrets(scored, [], (done) => done < 3)
    expect(first).toEqual(regrets.slice(0, 3))
  })
})

describe('a phase opened after another', () => {
  it('is not opened beside it when the other lasts longer', () => {
    const scored = played('reference', 'sequence')
    const answered = scored.answers.find(({ asked }) => asked.of === 'first-survey')!
    for (const answer of alternatives(scored.world, answered)) {
      const { state } = playAlternative(scored, answered, answer)
      const rows = ransomware.rows.map(({ key }) => state.rows[key]!)
      rows.slice(1).forEach((row, index) => {
        expect(row.openedAt).toBeGreaterThanOrEqual(rows[index]!.closedAt)
      })
    }
  })
})
