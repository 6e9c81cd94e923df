import type { Decision, Lever, Response } from '../scenario/scenario'
import { firstRule } from './condition'
import { subjectOf, WAIT } from './prompts'
import { sameAnswer } from './same-answer'
import type { Answer, GameState, Prompt } from './state'
import type { World } from './world'

/** What is right now: the plan's answer, and those of good practice where it answers otherwise, or as well. */
export interface RightAnswers {
  readonly plan: Answer
  readonly practice: readonly Answer[]
}

/** What the plan, read with the evidence at hand, would answer now. */
export const referenceAnswer = (world: World, state: GameState, prompt: Prompt): Answer =>
  rightAnswersTo(world, state, prompt).plan

/** What good practice would answer now: as the plan does, unless it contests the point. */
export function practiceAnswer(world: World, state: GameState, prompt: Prompt): Answer {
  const right = rightAnswersTo(world, state, prompt)
  return isContested(right) ? right.practice[0]! : right.plan
}

/** What good practice stands behind beside the plan's answer; none where it does not contest the plan. */
export function backedByPractice(
  world: World,
  state: GameState,
  prompt: Prompt,
): readonly Answer[] {
  return rightAnswersTo(world, state, prompt).practice
}

function rightAnswersTo(world: World, state: GameState, prompt: Prompt): RightAnswers {
  const subject = subjectOf(world, prompt)
  if (!subject) {
    // The plan's way to take a rest stands first, and so does the signature.
    return { plan: { choice: prompt.options[0]! }, practice: [] }
  }
  return isGraded(subject)
    ? rightAnswers(world, state, subject)
    : { plan: { choice: WAIT }, practice: [] }
}

/** What the scenario holds right in this state. */
export function rightAnswers(
  world: World,
  state: GameState,
  subject: Decision | Response,
): RightAnswers {
  switch (subject.kind) {
    case 'choice': {
      const { plan, practice } = firstRule(world, state, subject.reference)
      return { plan: { choice: plan }, practice: practice.map((choice) => ({ choice })) }
    }
    case 'ranking': {
      const { plan, practice } = firstRule(world, state, subject.reference)
      const ranked = (groups: readonly (readonly string[])[]) => ({ ranking: groups.flat() })
      return { plan: ranked(plan), practice: practice.map(ranked) }
    }
    case 'selection': {
      const { plan, practice } = firstRule(world, state, subject.reference)
      const selected = (items: readonly string[]) => ({ selection: [...items] })
      return { plan: selected(plan), practice: practice.map(selected) }
    }
  }
}

/** Whether good practice answers otherwise than the plan does, and does not accept the plan's answer too. */
export const isContested = ({ plan, practice }: RightAnswers): boolean =>
  practice.length > 0 && !practice.some((one) => sameAnswer(one, plan))

/** Whether answers to it are graded; levers are not. */
export const isGraded = (subject: Decision | Response | Lever): subject is Decision | Response =>
  'kind' in subject
