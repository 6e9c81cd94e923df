import type { Check } from '../check'
import { problem } from '../problem'
import { conditionSites, everyCondition } from '../walk'

/** Being better prepared never makes the same draw worse, whatever `not`, `all` and `any` stand around it. */
export const preparation: Check = function* (draft, at) {
  const prepared = new Set(draft.facts.filter((fact) => fact.preparation).map(({ id }) => id))
  for (const site of conditionSites(draft)) {
    if (site.of !== 'factor' && site.of !== 'consequence') continue
    for (const { condition, negated } of everyCondition(site.when)) {
      if (!('fact' in condition) || !prepared.has(condition.fact)) continue
      const place = at(condition, 'fact')
      const id = condition.fact
      if (site.of === 'consequence') {
        if (!negated) yield problem('preparation-consequence', place, { id })
        continue
      }
      const [n, d] = site.ratio
      const ratio = `${n}/${d}`
      if (negated && n < d) yield problem('preparation-negated', place, { id, ratio })
      if (!negated && n > d) yield problem('preparation-positive', place, { id, ratio })
    }
  }
}
