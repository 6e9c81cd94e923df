import type { Check } from '../check'
import { problem } from '../problem'
import { SIDES } from '../roles'
import { everyCondition } from '../walk'

/** The paper comes out every evening, and prints nothing that it cannot know: what was dealt, threads, documents, accounts. */
export const paper: Check = function* (draft, at) {
  if (!draft.paper) return
  const { evenings } = draft.paper
  const nights = draft.rests.filter(({ kind }) => kind === 'night').length
  if (evenings.length !== nights + 1) {
    const params = { count: evenings.length, wanted: nights + 1 }
    yield problem('paper-evenings', at(draft.paper, 'evenings'), params)
  }
  const dealt = new Set(draft.facts.filter((fact) => fact.dealt).map(({ id }) => id))
  const open = new Set(
    draft.gauges
      .filter(({ visibleTo }) => SIDES.every((side) => visibleTo.includes(side)))
      .map(({ id }) => id),
  )
  for (const { id, when } of evenings.flatMap(({ fronts, voices }) => [...fronts, ...voices])) {
    if (!when) continue
    for (const { condition } of everyCondition(when)) {
      const hidden =
        ('fact' in condition && dealt.has(condition.fact)) ||
        ('gauge' in condition && !open.has(condition.gauge)) ||
        'thread' in condition ||
        'document' in condition
      if (hidden) yield problem('paper-hidden', at(condition), { id })
    }
  }
}
