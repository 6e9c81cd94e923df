import type { Check } from '../check'
import { problem } from '../problem'
import { decisionsOf } from '../walk'

/** Good practice is cited where it answers otherwise than the plan, and whatever is cited is practice in some game. */
export const practice: Check = function* (draft, at) {
  const responses = draft.stimuli.flatMap(({ response }) => (response ? [response] : []))
  for (const decision of [...decisionsOf(draft), ...responses]) {
    const beside = decision.reference.flatMap<unknown>(({ plan, practice: backed }) =>
      backed.filter((one) => JSON.stringify(one) !== JSON.stringify(plan)),
    )
    if (decision.kind !== 'choice') {
      if (beside.length > 0 && !decision.source) yield problem('practice-source', at(decision))
      if (beside.length === 0 && decision.source)
        yield problem('practice-never', at(decision, 'source'))
      continue
    }
    const backed = new Set(decision.reference.flatMap((rule) => rule.practice))
    for (const option of decision.options) {
      if (beside.includes(option.id) && !option.source) yield problem('practice-source', at(option))
      if (option.source && !backed.has(option.id))
        yield problem('practice-never', at(option, 'source'))
    }
  }
}
