import type { Check } from '../check'
import { compare, decimal, type Fraction, fraction, sum } from '../fraction'
import { problem } from '../problem'
import { DIFFICULTIES, type Difficulty } from '../roles'
import type { Stimulus } from '../scenario'

/** As many exogenous stimuli are expected as the settings say, in all and where the plan leaves a role waiting. */
export const expectedStimuli: Check = function* (draft, at) {
  const { expected, minimum } = draft.settings.stimuli
  const exogenous = draft.stimuli.filter(({ kind }) => kind === 'exogenous')
  for (const difficulty of DIFFICULTIES) {
    const total = sum(exogenous.map((stimulus) => probabilityOf(stimulus, difficulty)))
    if (compare(total, fraction(expected[difficulty])) === 0) continue
    yield problem('stimuli-expected', at(expected, difficulty), {
      difficulty,
      sum: decimal(total),
      expected: expected[difficulty],
    })
  }
  for (const wish of minimum) {
    const rows = new Set(wish.rows)
    const total = sum(
      exogenous
        .filter(({ addressee }) => addressee === wish.role)
        .map((stimulus) => {
          const { n, d } = probabilityOf(stimulus, 'normal')
          const among = stimulus.rows.filter((row) => rows.has(row)).length
          return { n: n * BigInt(among), d: d * BigInt(stimulus.rows.length) }
        }),
    )
    if (compare(total, fraction(wish.count)) >= 0) continue
    yield problem('stimuli-minimum', at(wish), {
      role: wish.role,
      sum: decimal(total),
      count: wish.count,
    })
  }
}

const probabilityOf = ({ probability }: Stimulus, difficulty: Difficulty): Fraction => {
  const [n, d] = Array.isArray(probability) ? probability : probability[difficulty]
  return fraction(n, d)
}

/** The stimuli of a deck are dealt day by day, each as likely as the others of its day. */
export const decks: Check = function* (draft, at) {
  const dayOf = new Map(draft.rows.map(({ key, day }) => [key, day]))
  const dealt = draft.stimuli.flatMap((stimulus) =>
    stimulus.kind === 'exogenous' && stimulus.deck !== undefined
      ? [{ stimulus, days: new Set(stimulus.rows.map((row) => dayOf.get(row))) }]
      : [],
  )
  for (const { stimulus, days } of dealt) {
    if (days.size > 1) {
      yield problem('deck-days', at(stimulus, 'rows'), { id: stimulus.id })
      continue
    }
    const [day] = days
    const beside = dealt.filter(
      (one) =>
        one.stimulus.kind === 'exogenous' &&
        one.stimulus.deck === stimulus.deck &&
        one.days.has(day),
    ).length
    const unfair = DIFFICULTIES.some(
      (difficulty) => compare(probabilityOf(stimulus, difficulty), fraction(1, beside)) !== 0,
    )
    if (unfair)
      yield problem('deck-share', at(stimulus, 'probability'), { id: stimulus.id, count: beside })
  }
}
