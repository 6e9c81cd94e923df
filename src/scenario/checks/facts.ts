import type { Check } from '../check'
import { readableFrom } from '../fact-times'
import { planOrder, verificationPlace } from '../plan-order'
import { problem } from '../problem'
import { conditionSites, effectSites, everyCondition, everyEffect, factsOf } from '../walk'

/** Every fact is set or dealt, and read; a dealt one is never set. */
export const facts: Check = function* (draft, at) {
  const dealt = new Set(draft.facts.filter((fact) => fact.dealt).map(({ id }) => id))
  const set = new Set<string>()
  for (const { effects } of effectSites(draft)) {
    for (const effect of everyEffect(effects)) {
      if (effect.type !== 'fact') continue
      set.add(effect.set)
      if (dealt.has(effect.set))
        yield problem('fact-dealt-set', at(effect, 'set'), { id: effect.set })
    }
  }
  const read = new Set([draft.settings.restore.testedFact])
  for (const row of draft.rows) for (const { fact } of row.expects) read.add(fact)
  for (const { dealt } of draft.threads) if (dealt !== undefined) read.add(dealt)
  for (const { when } of conditionSites(draft)) for (const id of factsOf(when)) read.add(id)
  for (const fact of draft.facts) {
    if (!set.has(fact.id) && !fact.dealt) yield problem('fact-never-set', at(fact), { id: fact.id })
    if (!read.has(fact.id)) yield problem('fact-never-read', at(fact), { id: fact.id })
  }
}

/** What decides a reference, a grade or what a document says can have been set before. */
export const factsInTime: Check = function* (draft, at) {
  const from = readableFrom(draft)
  const place = planOrder(draft)
  const known = new Set(draft.facts.map(({ id }) => id))
  for (const site of conditionSites(draft)) {
    let limit: { readonly place: number; readonly row: string } | null = null
    if (site.of === 'decision') {
      const row = site.decision.row
      const rework = site.decision === draft.rework
      limit = { place: rework ? verificationPlace(draft) + 1 : place(row), row }
    } else if (site.of === 'variant' && !site.evidence.hidden) {
      limit = { place: place(site.evidence.row), row: site.evidence.row }
    } else if (site.of === 'response') {
      // Within its last row, a stimulus comes after what that row's first tasks did.
      const last = [...site.stimulus.rows].sort((a, b) => place(b) - place(a))[0] ?? ''
      limit = { place: place(last) + 1, row: last }
    }
    if (!limit) continue
    for (const { condition } of everyCondition(site.when)) {
      if (!('fact' in condition) || !known.has(condition.fact)) continue
      const earliest = from.get(condition.fact)
      // A fact that nothing sets is told once, where it is declared.
      if (earliest !== undefined && earliest > limit.place) {
        yield problem('fact-early', at(condition, 'fact'), { id: condition.fact, row: limit.row })
      }
    }
  }
}
