import type { Decision, Response } from './scenario'

type Rule<Answer> = { readonly plan: Answer; readonly practice: readonly Answer[] }

/** Whether good practice, by this rule, answers otherwise than the plan and does not accept the plan's answer too. */
const contests = <Answer>({ plan, practice }: Rule<Answer>): boolean =>
  practice.length > 0 && !practice.some((one) => JSON.stringify(one) === JSON.stringify(plan))

/** Whether there are games in which good practice contests the plan's answer to this. */
export const isContestable = (decision: Decision | Response): boolean => {
  switch (decision.kind) {
    case 'choice':
      return decision.reference.some(contests)
    case 'ranking':
      return decision.reference.some(contests)
    case 'selection':
      return decision.reference.some(contests)
  }
}
