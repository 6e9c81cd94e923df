import type { Check } from '../check'
import { problem } from '../problem'
import { ruleLists } from '../walk'

/** The last rule of a list has no condition, all others have one. */
export const lastRules: Check = function* (draft, at) {
  for (const rules of ruleLists(draft)) {
    for (const [index, rule] of rules.entries()) {
      const last = index === rules.length - 1
      if (last && rule.when) yield problem('last-rule', at(rule, 'when'))
      if (!last && !rule.when) yield problem('rule-unreachable', at(rule))
    }
  }
}
