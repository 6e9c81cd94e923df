import type { Role } from '../scenario/roles'
import { subjectOf } from '../simulation/prompts'
import type { Answer } from '../simulation/state'
import type { World } from '../simulation/world'
import type { DecisionReport, DeviationReport, GameReport } from './game-report'
import { type Regret, sameAnswer } from './regret'

/** Why a line of the plan is to be looked at again. */
export type ReviewOrigin =
  /** A deliberate deviation that did no worse than the plan on other fates. */
  | 'deviation-upheld'
  | 'deviation-refuted'
  /** The team did what doctrine says, against the plan. */
  | 'doctrine'
  /** The team did what the plan says, and something else would have earned more in this game. */
  | 'costly-plan'

/** A line of the plan to review, with what speaks against it. */
export interface ReviewItem {
  origin: ReviewOrigin
  prompt: string
  of: string
  role: Role
  row: string
  /** Text key of the plan's words. */
  cell: string
  answer: Answer
  reference: Answer
  /** What would have been better in this game; the answer itself where nothing is known to be. */
  better: Answer
  /** Points that it would have been better by. */
  points: number
  /** Doctrine that contradicts the plan, as it is cited; '' for none. */
  doctrine: string
  /** Mean result over other fates, with the team's answer and the plan's. */
  means: { answer: number; reference: number } | null
  /** The team's reason, as it was typed. */
  said: string
}

/** An advantage smaller than this says nothing against the plan. */
const WORTH_A_LOOK = 0.5
const COSTLY_LINES = 5

/** The plan's lines that this game contests: it is contestable, by evidence. */
export function planToReview(
  world: World,
  report: GameReport,
  regrets: readonly Regret[],
): ReviewItem[] {
  const { decisions, deviations } = report
  const asked = decisions.filter(({ kind }) => kind === 'decision')
  const deviated = asked.flatMap((decision) => {
    const verdict = deviations.find(({ prompt }) => prompt === decision.prompt)
    return verdict ? [ofDeviation(decision, verdict)] : []
  })
  const doctrine = asked.flatMap((decision) => {
    const cited = doctrineOf(world, decision)
    const known = deviations.some(({ prompt }) => prompt === decision.prompt)
    if (!cited || known || sameAnswer(decision.answer, decision.reference)) return []
    return [{ ...itemOf('doctrine', decision), doctrine: cited }]
  })
  const costly = regrets
    .filter(({ cost }) => cost >= WORTH_A_LOOK)
    .sort((a, b) => b.cost - a.cost)
    .flatMap((regret) => {
      const decision = asked.find(({ prompt }) => prompt === regret.prompt)
      if (!decision || !sameAnswer(decision.answer, decision.reference)) return []
      return [{ ...itemOf('costly-plan', decision), better: regret.best, points: regret.cost }]
    })
  return [...deviated, ...doctrine, ...costly.slice(0, COSTLY_LINES)]
}

function ofDeviation(decision: DecisionReport, verdict: DeviationReport): ReviewItem {
  const { meanOutcome, meanReference, upheld, said } = verdict
  return {
    ...itemOf(upheld ? 'deviation-upheld' : 'deviation-refuted', decision),
    means: { answer: meanOutcome, reference: meanReference },
    said,
  }
}

function itemOf(origin: ReviewOrigin, decision: DecisionReport): ReviewItem {
  const { prompt, id, role, phase, session, cell, answer, reference } = decision
  return {
    origin,
    prompt,
    of: id,
    role,
    row: `${phase}/${session}`,
    cell,
    answer,
    reference,
    better: answer,
    points: 0,
    doctrine: '',
    means: null,
    said: '',
  }
}

function doctrineOf(world: World, { kind, id, answer }: DecisionReport): string {
  const subject = subjectOf(world, { kind, of: id })
  if (!subject || !('kind' in subject)) return ''
  if (subject.kind !== 'choice') return subject.doctrine ?? ''
  const choice = 'choice' in answer ? answer.choice : ''
  return subject.options.find((option) => option.id === choice)?.doctrine ?? ''
}
