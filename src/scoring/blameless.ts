import type { Effect } from '../scenario/scenario'
import { everyEffect, factsOf } from '../scenario/walk'
import { dutyStatus } from '../simulation/duties'
import { effectsOf, subjectOf } from '../simulation/prompts'
import { isGraded, rightAnswers } from '../simulation/reference'
import { sameAnswer } from '../simulation/same-answer'
import type { World } from '../simulation/world'
import type { GivenAnswer } from './scored-game'

/**
 * What is held against nobody, whatever it cost in this game: rest, what good practice backs, and doing what one owed
 * by law or contract.
 */
export function isBlameless(
  world: World,
  { asked, answer, before }: Pick<GivenAnswer, 'asked' | 'answer' | 'before'>,
): boolean {
  if (asked.kind === 'rest') return true
  const subject = subjectOf(world, asked)
  if (!subject) return false
  if (isGraded(subject)) {
    const { practice } = rightAnswers(world, before, subject)
    if (practice.some((backed) => sameAnswer(backed, answer))) return true
  }
  const set = [...everyEffect(effectsOf(subject, answer) as Effect[])].flatMap((effect) =>
    effect.type === 'fact' ? [effect.set] : [],
  )
  return world.scenario.duties.some(
    ({ id, metBy }) =>
      factsOf(metBy).some((fact) => set.includes(fact)) &&
      dutyStatus(world, before, id) === 'on-track',
  )
}
