import type { Check } from '../check'
import { COUNTED_BY_THE_RULES } from '../gauges'
import { problem } from '../problem'

/** What a gauge cannot be called: what the rules count themselves, and the roles, whose stamina is told beside it. */
export const gauges: Check = function* (draft, at) {
  const taken = new Set<string>([...COUNTED_BY_THE_RULES, ...draft.roles.map(({ id }) => id)])
  for (const gauge of draft.gauges) {
    if (taken.has(gauge.id)) yield problem('gauge-reserved', at(gauge, 'id'), { id: gauge.id })
  }
}
