import { type Draws, dealDraws } from '../simulation/draws'
import { sameAnswer } from '../simulation/same-answer'
import type { GameState } from '../simulation/state'
import { initialState } from '../simulation/state'
import { makeWorld, type World } from '../simulation/world'
import { playScript } from './counterfactual-run'
import type { Judgement } from './judgement'
import { playPar, startOfPar } from './par'
import { score } from './score'

/** Other fates that a contested answer is tried on. */
export const DEVIATION_SEEDS = 32

/**
 * What came of a deliberate deviation. `backed`: plan or practice says so anyway, and nothing was to be proved.
 * `upheld`: better than the plan on other fates by more than chance explains, so that it grades P. `refuted`: the token
 * is spent.
 */
export type DeviationOutcome = 'backed' | 'upheld' | 'refuted'

export interface DeviationVerdict {
  prompt: string
  verdict: DeviationOutcome
  /** Mean result (0–100) over the other fates with the team's answer and with the plan's, two decimals; 0 if backed. */
  meanOutcome: number
  meanReference: number
  /** Square of the standard error of the mean difference between the two, four decimals. */
  squaredError: number
}

/** A game of the plan on another fate: what an answer is set beside. */
export interface OtherGame {
  world: World
  par: GameState
  outcome: number
}

/** The plan on other fates in which everything is so that was dealt so: what the team could read stays true. */
export function otherGames(world: World, seed: string): OtherGame[] {
  return Array.from({ length: DEVIATION_SEEDS }, (_, index) => {
    const { scenario, options } = world
    const luck = dealDraws(`${seed}/other-${index + 1}`, scenario.id)
    const other = makeWorld(scenario, sameFacts(world.draws, luck), options)
    const { state, judgements } = playPar(other)
    return { world: other, par: state, outcome: score(other, state, judgements, state).outcome }
  })
}

/** Facts from the one, everything else from the other. */
const sameFacts = (facts: Draws, luck: Draws): Draws => ({
  draw: (name) => (name.startsWith('fact/') ? facts : luck).draw(name),
})

/**
 * Judges a deliberate deviation by evidence: the plan plays other fates with the same facts, once as it says and once
 * with this answer changed. The plan is contestable, by more than two standard errors.
 */
export function judgeDeviation(
  {
    prompt,
    answer,
    reference,
    practice,
  }: Pick<Judgement, 'prompt' | 'answer' | 'reference' | 'practice'>,
  others: () => readonly OtherGame[],
): DeviationVerdict {
  if ([reference, ...practice].some((backed) => sameAnswer(backed, answer))) {
    return { prompt, verdict: 'backed', meanOutcome: 0, meanReference: 0, squaredError: 0 }
  }
  const games = others()
  const pairs = games.map(({ world, par, outcome }) => {
    const start = [startOfPar(world.scenario)]
    const branch = playScript(world, initialState(world.scenario), start, { prompt, answer })
    const tried = score(world, branch.state, branch.judgements, par).outcome
    return { tried: Math.round(tried * 100), planned: Math.round(outcome * 100) }
  })
  const n = pairs.length
  const mean = (of: (pair: (typeof pairs)[number]) => number): number =>
    Math.round(pairs.reduce((sum, pair) => sum + of(pair), 0) / n) / 100
  const differences = pairs.map(({ tried, planned }) => tried - planned)
  const sum = differences.reduce((all, one) => all + one, 0)
  const squares = differences.reduce((all, one) => all + one * one, 0)
  // (n − 1) n² times the square of the standard error; whole numbers, so that two machines agree.
  const spread = n * squares - sum * sum
  return {
    prompt,
    verdict: sum > 0 && sum * sum * (n - 1) > 4 * spread ? 'upheld' : 'refuted',
    meanOutcome: mean(({ tried }) => tried),
    meanReference: mean(({ planned }) => planned),
    squaredError: Math.round(spread / ((n - 1) * n * n)) / 10_000,
  }
}

/** The judgements with every upheld deviation graded P. */
export function upholdDeviations(
  judgements: readonly Judgement[],
  verdicts: readonly DeviationVerdict[],
): Judgement[] {
  const upheld = new Set(
    verdicts.filter(({ verdict }) => verdict === 'upheld').map(({ prompt }) => prompt),
  )
  return judgements.map((one) =>
    upheld.has(one.prompt) ? { ...one, grade: 'P' as const, points: one.max } : one,
  )
}
