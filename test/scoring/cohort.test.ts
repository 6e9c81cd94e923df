import { describe, expect, it } from 'vitest'
import { readCohort, spreadOf } from '../../src/scoring/cohort'
import { addSums, type CohortSums, noSums, sumsOf } from '../../src/scoring/cohort-sums'
import { type ScoredGame, scoreRecord } from '../../src/scoring/scored-game'
import { isProblem } from '../../src/session/record-problem'
import { peopleRecord } from '../support/people-record'
import { shipped } from '../support/shipped'

const scenario = shipped('tutorial')
const nobody = { random: [], novice: [], reference: [] }

const played = (name: string, as: 'reference' | 'novice' | 'worst'): ScoredGame => {
  const record = peopleRecord(scenario, {
    ...{ seed: `seed-${name.length % 3}`, name, as: [as] },
    options: { difficulty: 'normal', stimuli: true, countdown: 'off' },
    roles: scenario.roles.map(({ id }) => id),
  })
  const scored = scoreRecord(record, scenario)
  if (isProblem(scored)) throw new Error(scored.code)
  return scored
}

/** One decision with so much earned here (x) and elsewhere (y) by each. */
const decided = (points: readonly (readonly [number, number])[]): CohortSums => {
  const sums = noSums()
  for (const [x, y] of points) {
    addSums(sums, {
      ...noSums(),
      decisions: {
        one: {
          ...{ of: 'one', kind: 'decision', role: 'dsi', row: '1/1', isChoice: true, heavy: true },
          ...{ answered: 1, split: { [x > 0.5 ? 'a' : 'b']: 1 } },
          ...{ x, xx: x * x, y, yy: y * y, xy: x * y },
        },
      },
    })
  }
  return sums
}

describe('a cohort', () => {
  it('comes to the same whichever way its parts are added up', () => {
    const games = (['reference', 'novice', 'worst', 'novice'] as const).map((as, place) =>
      sumsOf(`${place}`, played('x'.repeat(place), as)),
    )
    const whole = noSums()
    for (const one of games) addSums(whole, one)
    const [left, right] = [noSums(), noSums()]
    for (const one of games.slice(0, 2)) addSums(left, one)
    for (const one of games.slice(2)) addSums(right, one)
    addSums(left, right)
    const plain = (sums: CohortSums) => JSON.stringify(readCohort(sums, nobody), rounded)
    expect(plain(left)).toBe(plain(whole))
    expect(readCohort(whole, nobody).games).toBe(4)
  })

  it('counts of each decision who answered what, and what it earned', () => {
    const [one] = readCohort(
      decided([
        [1, 1],
        [1, 0.5],
        [0, 0.5],
      ]),
      nobody,
    ).decisions
    expect(one).toMatchObject({ answered: 3, earned: 2 / 3, discrimination: null })
    expect(one!.split).toEqual([
      { answer: 'a', count: 2 },
      { answer: 'b', count: 1 },
    ])
  })

  it('tells a question that those who do well get right from one that has nothing to do with it', () => {
    const many = Array.from({ length: 20 }, (_, place) => place)
    const telling = decided(many.map((place) => [place / 20, place / 20]))
    const against = decided(many.map((place) => [place / 20, 1 - place / 20]))
    const alike = decided(many.map(() => [1, 0.5]))
    const of = (sums: CohortSums) => readCohort(sums, nobody).decisions[0]!.discrimination
    expect(of(telling)).toBeCloseTo(1, 6)
    expect(of(against)).toBeCloseTo(-1, 6)
    expect(of(alike)).toBeNull()
  })

  it('ranks by the distance to the plan with the same luck, and shares a rank where that is equal', () => {
    const game = (file: string, total: number, par: number) => ({
      ...{ file, seed: file, difficulty: 'normal', total, par, own: null, roles: [] },
    })
    const sums = { ...noSums(), games: [game('a', 60, 90), game('b', 50, 70), game('c', 70, 90)] }
    const ranking = readCohort(sums, nobody).ranking.map(({ file, rank }) => [file, rank])
    expect(ranking).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
    ])
  })

  it('says how figures lie', () => {
    expect(spreadOf([5, 1, 4, 2, 3])).toEqual({
      ...{ count: 5, least: 1, quarter: 2, median: 3, threeQuarters: 4, most: 5 },
    })
    expect(spreadOf([])).toMatchObject({ count: 0, median: 0 })
  })
})

/** Sums of fractions differ in their last digit by the order in which they are added. */
const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toFixed(9)) : value
