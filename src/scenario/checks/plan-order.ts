import type { Check } from '../check'
import { planOrder, verificationPlace } from '../plan-order'
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

/** What a failed verification has done again was open before it. */
export const reworkComesFirst: Check = function* (draft, at) {
  const { rework, rows } = draft
  const verification = rows[verificationPlace(draft)]
  if (!rework || !verification) return
  const place = planOrder(draft)
  if (place(rework.row) > place(verification.key)) {
    yield problem('rework-late', at(rework), { row: rework.row, verification: verification.key })
  }
}
