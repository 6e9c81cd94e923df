import type { Check } from '../check'
import { problem } from '../problem'
import type { Decision } from '../scenario'
import { workWindow } from '../work-window'

/** The lead's answers by the plan span the row, every other acting role's take 40 to 80 % of the row's minimum. */
export const referenceMinutes: Check = function* (draft, at) {
  for (const row of draft.rows) {
    if (row.waiting.includes(row.lead)) {
      yield problem('lead-waiting', at(row, 'lead'), { row: row.key, role: row.lead })
    }
    for (const decision of draft.decisions.filter((one) => one.row === row.key)) {
      const { role } = decision
      const [low, high] = workWindow(row, role)
      for (const answer of planAnswers(decision)) {
        const [min, max] = answer.minutes
        if (role === row.lead) {
          if (min === low && max === high) continue
          yield problem('lead-minutes', at(answer, 'minutes'), {
            role,
            row: row.key,
            min: low,
            max: high,
          })
        } else if (min < low || max > high) {
          yield problem('acting-minutes', at(answer, 'minutes'), {
            role,
            row: row.key,
            min,
            max,
            low,
            high,
          })
        }
      }
    }
  }
}

/** Whatever some condition makes the plan's answer, with its minutes. */
const planAnswers = (
  decision: Decision,
): readonly { readonly minutes: readonly [number, number] }[] => {
  if (decision.kind !== 'choice') return [decision]
  const named = new Set(decision.reference.map(({ plan }) => plan))
  return decision.options.filter(({ id }) => named.has(id))
}
