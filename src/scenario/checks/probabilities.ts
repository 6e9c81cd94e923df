import type { Check } from '../check'
import { gcd } from '../fraction'
import { problem } from '../problem'
import { DIFFICULTIES } from '../roles'
import type { Probability, Ratio } from '../scenario'
import { effectSites, everyEffect } from '../walk'

/** So that a draw of 32 bits times a term of the fraction stays a safe integer. */
const LARGEST_TERM = 2 ** 20

interface Draw {
  readonly holder: object
  readonly key: string
  readonly base: Probability
  readonly factors: readonly { readonly ratio: Ratio }[]
}

/** No probability is above 1, and the exact fraction of every draw stays small. */
export const probabilities: Check = function* (draft, at) {
  const { verification, stamina, rest } = draft.settings
  const draws: Draw[] = [
    {
      holder: verification,
      key: 'failure',
      base: verification.failure,
      factors: verification.factors,
    },
    ...draft.facts.flatMap((holder): Draw[] =>
      holder.dealt ? [{ holder, key: 'dealt', base: holder.dealt, factors: [] }] : [],
    ),
    ...draft.backups.map(
      (holder): Draw => ({
        holder,
        key: 'infected',
        base: holder.infected,
        factors: holder.factors,
      }),
    ),
    ...draft.stimuli.map(
      (holder): Draw => ({
        holder,
        key: 'probability',
        base: holder.probability,
        factors: holder.kind === 'consequence' ? holder.factors : [],
      }),
    ),
    { holder: stamina.tired, key: 'failure', base: stamina.tired.failure, factors: [] },
    { holder: stamina.exhausted, key: 'failure', base: stamina.exhausted.failure, factors: [] },
    { holder: rest, key: 'shortened', base: rest.shortened, factors: [] },
  ]
  for (const { effects } of effectSites(draft)) {
    for (const holder of everyEffect(effects)) {
      if (holder.type !== 'chance') continue
      draws.push({ holder, key: 'base', base: holder.base, factors: holder.factors ?? [] })
    }
  }
  for (const { holder, key, base, factors } of draws) {
    const bases = ratiosOf(base)
    const above = bases.find(([n, d]) => n > d)
    if (above) yield problem('probability', at(holder, key), { ratio: above.join('/') })
    const product = Math.max(
      ...bases.map((ratio) => largestTerm([ratio, ...factors.map((factor) => factor.ratio)])),
    )
    if (product > LARGEST_TERM) {
      yield problem('denominators', at(holder, key), { product, limit: LARGEST_TERM })
    }
  }
}

const ratiosOf = (probability: Probability): readonly Ratio[] =>
  isRatio(probability) ? [probability] : DIFFICULTIES.map((difficulty) => probability[difficulty])

const isRatio = (probability: Probability): probability is Ratio => Array.isArray(probability)

/** The greater of the two products that could arise, each ratio in lowest terms. */
const largestTerm = (ratios: readonly Ratio[]): number => {
  let above = 1
  let below = 1
  for (const [n, d] of ratios) {
    const common = gcd(n, d)
    above *= Math.max(1, n / common)
    below *= d / common
  }
  return Math.max(above, below)
}
