import { dealDraws } from '../simulation/draws'
import type { Answer } from '../simulation/state'
import { initialState } from '../simulation/state'
import { makeWorld, type World } from '../simulation/world'
import { playScript } from './counterfactual-run'
import type { Judgement } from './judgement'
import { playPar, startOfPar } from './par'
import { score } from './score'

/** Other fates that a contested answer is tried on. */
export const DEVIATION_SEEDS = 32

export interface DeviationVerdict {
  prompt: string
  /** Mean result (0–100) over the other draws, with the team's answer and with the plan's. */
  meanOutcome: number
  meanReference: number
  /** No worse than the plan: the answer grades P. */
  upheld: boolean
}

/**
 * Judges a deliberate deviation by evidence: the reference policy plays other draws, once as the plan says and once
 * with this answer changed. The plan is contestable.
 */
export function judgeDeviation(
  world: World,
  seed: string,
  prompt: string,
  answer: Answer,
): DeviationVerdict {
  let withAnswer = 0
  let withReference = 0
  for (let i = 1; i <= DEVIATION_SEEDS; i += 1) {
    const other = makeWorld(
      world.scenario,
      dealDraws(`${seed}/other-${i}`, world.scenario.id),
      world.options,
    )
    const par = playPar(other)
    withReference += score(other, par.state, par.judgements, par.state).outcome
    const run = playScript(other, initialState(other.scenario), [startOfPar(other.scenario)], {
      prompt,
      answer,
    })
    withAnswer += score(other, run.state, run.judgements, par.state).outcome
  }
  const mean = (sum: number): number => Math.round((sum * 100) / DEVIATION_SEEDS) / 100
  return {
    prompt,
    meanOutcome: mean(withAnswer),
    meanReference: mean(withReference),
    upheld: withAnswer >= withReference,
  }
}

/** The judgements with every upheld deviation graded P. */
export function upholdDeviations(
  judgements: readonly Judgement[],
  verdicts: readonly DeviationVerdict[],
): Judgement[] {
  const upheld = new Set(verdicts.filter((one) => one.upheld).map(({ prompt }) => prompt))
  return judgements.map((one) =>
    upheld.has(one.prompt) ? { ...one, grade: 'P' as const, points: one.max } : one,
  )
}
