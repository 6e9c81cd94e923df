import type { Check } from '../check'
import { problem } from '../problem'
import { decisionsOf, effectSites, everyEffect, reasonSites } from '../walk'

/** Within what they name, ids are unique. */
export const duplicates: Check = function* (draft, at) {
  const decisions = decisionsOf(draft)
  const choices = [
    ...decisions,
    ...draft.levers,
    ...draft.stimuli.flatMap(({ response }) => (response ? [response] : [])),
  ]
  const families: (readonly { readonly id: string }[])[] = [
    draft.roles,
    draft.gauges,
    draft.gauges.flatMap(({ thresholds }) => thresholds),
    draft.services,
    draft.backups,
    draft.facts,
    draft.actors,
    draft.replies,
    draft.duties,
    draft.milestones,
    draft.stimuli,
    draft.threads,
    draft.threads.flatMap(({ surfacings }) => surfacings),
    draft.initiatives,
    draft.roleObjectives,
    draft.paper?.evenings.flatMap(({ fronts }) => fronts) ?? [],
    draft.paper?.evenings.flatMap(({ voices }) => voices) ?? [],
    draft.evidence,
    decisions,
    draft.levers,
    ...choices.map((choice) => ('options' in choice ? choice.options : choice.items)),
    ...draft.evidence.map(({ variants }) => variants ?? []),
    ...[...reasonSites(draft)].map(({ reason }) => reason ?? []),
    // One answer draws each chance once: a second of the same name would always agree with the first.
    ...[...effectSites(draft)].map(({ effects }) =>
      [...everyEffect(effects)].filter((effect) => effect.type === 'chance'),
    ),
  ]
  for (const family of families) {
    const seen = new Map<string, object>()
    for (const item of family) {
      const first = seen.get(item.id)
      if (first) {
        const { file, line } = at(first, 'id')
        yield problem('duplicate-id', at(item, 'id'), { id: item.id, file, other: line })
      } else seen.set(item.id, item)
    }
  }
  const objectives = new Set<string>()
  for (const [index, id] of draft.exerciseObjectives.entries()) {
    if (objectives.has(id)) {
      const { file, line } = at(draft.exerciseObjectives, draft.exerciseObjectives.indexOf(id))
      yield problem('duplicate-id', at(draft.exerciseObjectives, index), { id, file, other: line })
    }
    objectives.add(id)
  }
  const rows = new Set<string>()
  for (const row of draft.rows) {
    if (rows.has(row.key)) yield problem('duplicate-row', at(row), { row: row.key })
    rows.add(row.key)
  }
  const rests = new Set<string>()
  for (const rest of draft.rests) {
    if (rests.has(rest.after))
      yield problem('duplicate-rest', at(rest, 'after'), { row: rest.after })
    rests.add(rest.after)
  }
}
