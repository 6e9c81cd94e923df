import type { Check } from '../check'
import { problem } from '../problem'

/** Numbers, days, and the sessions of one phase never go back. */
export const planGoesForward: Check = function* (draft, at) {
  for (const [index, row] of draft.rows.entries()) {
    const previous = draft.rows[index - 1]
    if (!previous) continue
    const back =
      row.number < previous.number ||
      row.day < previous.day ||
      (row.phase === previous.phase && row.session < previous.session)
    if (back) yield problem('plan-order', at(row), { row: row.key })
  }
}
