import type { Check } from '../check'
import { problem } from '../problem'
import { roleIds } from '../roles'

/** In every row each role has exactly one decision, or one lever where the plan waits; one decision is heavy. */
export const cells: Check = function* (draft, at) {
  for (const row of draft.rows) {
    for (const role of roleIds(draft)) {
      const waiting = row.waiting.includes(role)
      const decisions = draft.decisions.filter(
        (one) => one.row === row.key && one.role === role && !one.reflex,
      )
      const levers = draft.levers.filter((one) => one.row === row.key && one.role === role)
      const params = { row: row.key, role }
      const wrong = waiting ? decisions : levers
      const right = waiting ? levers : decisions
      for (const one of wrong) {
        yield problem(waiting ? 'cell-waiting' : 'cell-lever-acting', at(one, 'role'), params)
      }
      for (const one of right.slice(1)) {
        yield problem('cell-twice', at(one, 'role'), { ...params, other: right[0]?.id ?? '' })
      }
      if (right.length + wrong.length === 0) yield problem('cell-empty', at(row), params)
    }
    const all = draft.decisions.filter((one) => one.row === row.key)
    const [, second] = all.filter(({ reflex }) => reflex)
    if (second) yield problem('reflex-twice', at(second, 'reflex'), { row: row.key })
    const heavy = all.filter(({ weight }) => weight === 'heavy')
    if (all.length > 0 && heavy.length !== 1) {
      const place = heavy[1] ? at(heavy[1], 'weight') : at(row)
      yield problem('heavy-count', place, { row: row.key, count: heavy.length })
    }
  }
}
