import type { Role } from '../scenario/roles'
import { subjectOf } from '../simulation/prompts'
import { sameAnswer } from '../simulation/same-answer'
import type { Answer } from '../simulation/state'
import type { World } from '../simulation/world'
import type { Followed } from '../simulation/worth'
import type { DecisionReport, DeviationReport, GameReport } from './game-report'
import type { Regret } from './regret'

/** Why a line of the plan is to be looked at again. */
export type ReviewOrigin =
  /** A deliberate deviation: better than the plan on other fates, not so, or backed by good practice anyway. */
  | 'deviation-upheld'
  | 'deviation-refuted'
  | 'deviation-backed'
  /** Good practice answers otherwise than the plan. */
  | 'contested'
  /** The team did what the plan says, and something else would have earned more in this game. */
  | 'costly-plan'

/** A line of the plan to review, with what speaks against it. */
export interface ReviewItem {
  origin: ReviewOrigin
  prompt: string
  kind: 'decision' | 'response'
  of: string
  role: Role
  row: string
  /** Text key of the plan's words; '' where it has none. */
  cell: string
  answer: Answer
  reference: Answer
  /** What good practice answers, with where it is written. */
  practice: readonly Answer[]
  sources: readonly string[]
  followed: Followed
  /** What would have been better in this game; the answer itself where nothing is known to be. */
  better: Answer
  /** Points that it would have been better by. */
  points: number
  /** Mean result over other fates, with the team's answer and the plan's, and the square of the standard error of their difference. */
  means: { answer: number; reference: number; squaredError: number } | null
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
    return verdict ? [ofDeviation(world, decision, verdict)] : []
  })
  const contested = decisions
    .filter((decision) => decision.contested && decision.kind !== 'rework')
    .map((decision) => itemOf(world, 'contested', decision))
  const costly = regrets
    .filter((one) => one.cost >= WORTH_A_LOOK && !one.isBlameless)
    .sort((a, b) => b.cost - a.cost)
    .flatMap((regret) => {
      const decision = asked.find(({ prompt }) => prompt === regret.prompt)
      // What is contested anyway is not held against the plan a second time.
      if (!decision || decision.contested || !sameAnswer(decision.answer, decision.reference))
        return []
      const item = itemOf(world, 'costly-plan', decision)
      return [{ ...item, better: regret.best, points: regret.cost }]
    })
  return [...deviated, ...contested, ...costly.slice(0, COSTLY_LINES)]
}

function ofDeviation(world: World, decision: DecisionReport, report: DeviationReport): ReviewItem {
  const { verdict, meanOutcome, meanReference, squaredError, said } = report
  return {
    ...itemOf(world, `deviation-${verdict}`, decision),
    means:
      verdict === 'backed' ? null : { answer: meanOutcome, reference: meanReference, squaredError },
    said,
  }
}

function itemOf(world: World, origin: ReviewOrigin, decision: DecisionReport): ReviewItem {
  const { prompt, id, role, phase, session, cell, answer, reference, practice, followed } = decision
  return {
    origin,
    prompt,
    kind: decision.kind === 'response' ? 'response' : 'decision',
    of: id,
    role,
    row: `${phase}/${session}`,
    cell,
    answer,
    reference,
    practice,
    sources: sourcesOf(world, decision),
    followed,
    better: answer,
    points: 0,
    means: null,
    said: '',
  }
}

/** Where it is written what good practice answers here, each once. */
function sourcesOf(world: World, { kind, id, practice }: DecisionReport): string[] {
  const subject = subjectOf(world, { kind, of: id })
  if (!subject || !('kind' in subject) || practice.length === 0) return []
  const cited =
    subject.kind === 'choice'
      ? subject.options.flatMap(({ id: option, source }) =>
          source && practice.some((one) => 'choice' in one && one.choice === option)
            ? [source]
            : [],
        )
      : subject.source
        ? [subject.source]
        : []
  return [...new Set(cited)]
}
