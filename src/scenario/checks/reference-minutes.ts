import type { Check } from '../check'
import { problem } from '../problem'
import type { Decision } from '../scenario'
import { workWindow } from '../work-window'

/** How much longer than the row's maximum what good practice asks for may take, in hundredths. */
const PRACTICE_MOST = 125

/**
 * The lead's answers by the plan span the row, every other acting role's take 40 to 80 % of the row's minimum; what
 * good practice answers instead may take a quarter more than the row's maximum.
 */
export const referenceMinutes: Check = function* (draft, at) {
  for (const row of draft.rows) {
    if (row.waiting.includes(row.lead)) {
      yield problem('lead-waiting', at(row, 'lead'), { row: row.key, role: row.lead })
    }
    for (const decision of draft.decisions.filter((one) => one.row === row.key)) {
      const { role } = decision
      const [low, high] = workWindow(row, role)
      const most = Math.floor((PRACTICE_MOST * row.minutes[1]) / 100)
      for (const answer of practiceAnswers(decision)) {
        const [, max] = answer.minutes
        if (max > most)
          yield problem('practice-minutes', at(answer, 'minutes'), { row: row.key, max, most })
      }
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

type Timed = { readonly minutes: readonly [number, number] }

/** Whatever some condition makes the plan's answer, with its minutes. */
const planAnswers = (decision: Decision): readonly Timed[] => {
  if (decision.kind !== 'choice') return [decision]
  const named = new Set(decision.reference.map(({ plan }) => plan))
  return decision.options.filter(({ id }) => named.has(id))
}

/** Whatever only good practice answers. */
const practiceAnswers = (decision: Decision): readonly Timed[] => {
  if (decision.kind !== 'choice') return []
  const named = new Set(decision.reference.flatMap(({ practice }) => practice))
  const planned = planAnswers(decision)
  return decision.options.filter((option) => named.has(option.id) && !planned.includes(option))
}
