import { describe, expect, it } from 'vitest'
import { GRADES } from '../../src/scenario/roles'
import { debriefOf } from '../../src/scoring/debrief'
import { reportGame } from '../../src/scoring/game-report'
import { scoreRecord } from '../../src/scoring/scored-game'
import type { GameRecord } from '../../src/session/record'
import { isProblem } from '../../src/session/record-problem'
import { sharesBy } from '../../src/ui/screens/debrief/breakdown'
import { keptRecord } from '../golden/records'
import { improvement, withDebrief } from '../support/exercise'
import { shipped } from '../support/shipped'

const read = (record: GameRecord) => {
  const scored = scoreRecord(record, shipped('ransomware-pra'))
  if (isProblem(scored)) throw new Error(scored.code)
  return scored
}

describe('the points of answers, shared out', () => {
  it('sum up to all points, whether by phase or by role', () => {
    const { decisions } = reportGame(read(keptRecord('novice')), [])
    const counted = decisions.filter(({ counts }) => counts)
    for (const nameOf of [
      ({ phase }: (typeof decisions)[number]) => phase,
      ({ role }: (typeof decisions)[number]) => role,
    ]) {
      const shares = [...sharesBy(decisions, nameOf).values()]
      const sum = (of: (share: (typeof shares)[number]) => number) =>
        Math.round(shares.reduce((all, share) => all + of(share), 0) * 100)
      const points = counted.reduce((all, one) => all + one.points, 0)
      expect(sum(({ points }) => points)).toBe(Math.round(points * 100))
      const graded = shares.flatMap(({ grades }) => GRADES.map((grade) => grades[grade]))
      expect(graded.reduce((all, one) => all + one, 0)).toBe(counted.length)
    }
  })
})

describe('a proposal that the table takes over', () => {
  it('keeps its place and its origin, in the table’s own words', () => {
    const record = keptRecord('novice')
    const before = read(record)
    const proposed = debriefOf(before, [], reportGame(before, [])).improvements
    const taken = proposed.find(({ origin }) => origin === 'finding')!
    const decided = proposed.find(({ origin }) => origin === 'decision')!
    const after = read(
      withDebrief(
        record,
        improvement(taken.id, 'In our words', '30 days'),
        improvement(decided.id, 'Decided, and now dated', '2027-04-01'),
        improvement('own', 'Nobody proposed it', ''),
      ),
    )
    const plan = debriefOf(after, [], reportGame(after, [])).improvements
    expect(plan.map(({ id }) => id)).toEqual(['own', ...proposed.map(({ id }) => id)])
    expect(plan.find(({ id }) => id === taken.id)).toMatchObject({
      origin: 'recorded',
      action: 'In our words',
      amends: taken,
    })
    expect(plan.find(({ id }) => id === decided.id)).toMatchObject({ amends: decided })
    expect(plan[0]).toMatchObject({ origin: 'recorded', amends: null })
  })
})
