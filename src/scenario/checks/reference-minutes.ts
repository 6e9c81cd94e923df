import type { Check } from '../check'
import { type Problem, problem } from '../problem'
import type { Decision } from '../scenario'
import type { Locate } from '../source'
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
    const asked = draft.decisions.filter((one) => one.row === row.key)
    const reflex = asked.find((one) => one.reflex)
    if (reflex) yield* reflexMinutes(reflex, at)
    const [
      {
        minutes: [least, most],
      } = NOTHING,
    ] = reflex ? planAnswers(reflex) : []
    for (const decision of asked.filter((one) => one !== reflex)) {
      const { role } = decision
      const window = workWindow(row, role)
      const [low, high] =
        role === reflex?.role && role === row.lead ? [window[0] - least, window[1] - most] : window
      const longest = Math.floor((PRACTICE_MOST * row.minutes[1]) / 100)
      for (const answer of practiceAnswers(decision)) {
        const [, max] = answer.minutes
        if (max > longest)
          yield problem('practice-minutes', at(answer, 'minutes'), {
            row: row.key,
            max,
            most: longest,
          })
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

const NOTHING = { minutes: [0, 0] } as const
/** What is done in the first minutes. */
const REFLEX = [2, 10] as const

/** A reflex takes minutes, whatever it is; by the plan always the same, for the lead's own work is the rest of the row. */
function* reflexMinutes(reflex: Decision, at: Locate): Generator<Problem> {
  const answers = reflex.kind === 'choice' ? reflex.options : [reflex]
  const [low, high] = REFLEX
  for (const answer of answers) {
    if (answer.minutes[0] >= low && answer.minutes[1] <= high) continue
    yield problem('reflex-minutes', at(answer, 'minutes'), { low, high })
  }
  const [first, ...others] = planAnswers(reflex)
  for (const one of others) {
    if (first?.minutes.join() !== one.minutes.join())
      yield problem('reflex-minutes', at(one, 'minutes'), { low, high })
  }
}

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
