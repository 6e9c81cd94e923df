import type { Check } from '../check'
import { problem } from '../problem'
import type { Decision } from '../scenario'

/** The lead's reference spans the row; every other acting role's takes 40 to 80 % of the row's minimum. */
export const referenceMinutes: Check = function* (draft, at) {
  for (const row of draft.rows) {
    if (row.waiting.includes(row.lead)) {
      yield problem('lead-waiting', at(row, 'lead'), { row: row.key, role: row.lead })
    }
    const [least, most] = row.minutes
    for (const decision of draft.decisions.filter((one) => one.row === row.key)) {
      const { role } = decision
      for (const answer of referenceAnswers(decision)) {
        const [min, max] = answer.minutes
        if (role === row.lead) {
          if (min === least && max === most) continue
          yield problem('lead-minutes', at(answer, 'minutes'), {
            role,
            row: row.key,
            min: least,
            max: most,
          })
        } else if (100 * min < 40 * least || 100 * max > 80 * least) {
          const low = Math.ceil((40 * least) / 100)
          const high = Math.floor((80 * least) / 100)
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

/** Whatever some condition makes the reference, with its minutes. */
const referenceAnswers = (
  decision: Decision,
): readonly { readonly minutes: readonly [number, number] }[] => {
  if (decision.kind !== 'choice') return [decision]
  const references = new Set(decision.reference.map(({ option }) => option))
  return decision.options.filter(({ id }) => references.has(id))
}
