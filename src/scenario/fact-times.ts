import { planOrder, verificationPlace } from './plan-order'
import type { Condition } from './scenario'
import type { ScenarioDraft } from './scenario-draft'
import { type EffectSite, effectSites, everyEffect } from './walk'

/**
 * For each fact that something sets, the place of the first row whose decisions can find it set. A dealt fact is
 * there from the start; what a row's work or a stimulus sets counts from the next row on.
 */
export const readableFrom = (draft: ScenarioDraft): ReadonlyMap<string, number> =>
  earliest(draft, (effect) => (effect.type === 'fact' ? effect.set : null), dealt(draft))

/** For each hidden document that something reveals, the place of the first row whose decisions can read it. */
export const revealedFrom = (draft: ScenarioDraft): ReadonlyMap<string, number> =>
  earliest(draft, (effect) => (effect.type === 'reveal' ? effect.evidence : null), new Map())

type Name = (effect: EffectSite['effects'][number]) => string | null

const dealt = (draft: ScenarioDraft): Map<string, number> =>
  new Map(draft.facts.flatMap(({ id, dealt }): [string, number][] => (dealt ? [[id, 0]] : [])))

const earliest = (
  draft: ScenarioDraft,
  name: Name,
  times: Map<string, number>,
): ReadonlyMap<string, number> => {
  const asked = repliesFrom(draft)
  for (const site of effectSites(draft)) {
    const place = placeOf(site, draft, asked)
    for (const effect of everyEffect(site.effects)) {
      const id = name(effect)
      if (id !== null) times.set(id, Math.min(times.get(id) ?? place, place))
    }
  }
  return times
}

const repliesFrom = (draft: ScenarioDraft): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const site of effectSites(draft)) {
    // A reply that asks in its turn comes no earlier than the first question of all.
    const place = site.of === 'reply' ? 1 : placeOf(site, draft, times)
    for (const effect of everyEffect(site.effects)) {
      if (effect.type === 'ask')
        times.set(effect.reply, Math.min(times.get(effect.reply) ?? place, place))
    }
  }
  return times
}

const placeOf = (
  site: EffectSite,
  draft: ScenarioDraft,
  asked: ReadonlyMap<string, number>,
): number => {
  const place = planOrder(draft)
  switch (site.of) {
    case 'opening':
      return place(site.row.key)
    case 'closing':
      return place(site.row.key) + 1
    case 'decision':
      return (
        (site.decision === draft.rework ? verificationPlace(draft) : place(site.decision.row)) + 1
      )
    case 'lever':
      return place(site.lever.row) + 1
    case 'overlap':
      return Math.max(...site.rows.map(place))
    case 'verification':
      return verificationPlace(draft) + 1
    case 'reply':
      return asked.get(site.reply.id) ?? draft.rows.length
    case 'stimulus':
      return Math.min(...site.stimulus.rows.map(place)) + 1
    case 'initiative':
      return Math.max(1, opening(site.initiative.when, place))
    case 'surfacing':
      return Math.min(...site.surfacing.rows.map(place)) + 1
    case 'gauge':
    case 'outage':
    case 'duty':
    case 'rest':
      return 1
  }
}

/** The first row in which a condition on the life of rows can hold. */
export const opening = (when: Condition | undefined, place: (row: string) => number): number => {
  if (!when) return 0
  if ('phase' in when) return place(when.phase) + 1
  if ('all' in when) return Math.max(...when.all.map((inner) => opening(inner, place)))
  if ('any' in when) return Math.min(...when.any.map((inner) => opening(inner, place)))
  return 0
}
