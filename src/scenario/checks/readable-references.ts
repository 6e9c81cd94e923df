import type { Check } from '../check'
import { revealedFrom } from '../fact-times'
import { planOrder, verificationPlace } from '../plan-order'
import { type Problem, problem } from '../problem'
import type { Role } from '../roles'
import type { Evidence } from '../scenario'
import type { ScenarioDraft } from '../scenario-draft'
import type { Locate } from '../source'
import {
  decisionsOf,
  type EffectSite,
  effectSites,
  everyEffect,
  type Rules,
  truthsOf,
} from '../walk'

/** Whoever answers can have read what the reference depends on, or knows it: it was an act of their own. */
export const readableReferences: Check = function* (draft, at) {
  const place = planOrder(draft)
  const revealed = revealedFrom(draft)
  const acts = actsOf(draft)
  const readable = (document: Evidence, limit: number): boolean =>
    !document.hidden || (revealed.get(document.id) ?? draft.rows.length) <= limit

  for (const decision of decisionsOf(draft)) {
    const { role, reads } = decision
    const limit = decision === draft.rework ? verificationPlace(draft) : place(decision.row)
    const documents: Evidence[] = []
    for (const [index, id] of reads.entries()) {
      const document = draft.evidence.find((one) => one.id === id)
      if (!document) continue
      const where = at(reads, index)
      if (!document.for.includes(role)) yield problem('reads-closed', where, { id, role })
      else if (place(document.row) > limit)
        yield problem('reads-later', where, { id, row: document.row })
      else if (!readable(document, limit)) yield problem('reads-unrevealed', where, { id })
      documents.push(document)
    }
    yield* unreadable(decision.reference, documents, role, acts(role), at)
  }
  for (const { response, addressee, rows } of draft.stimuli) {
    if (!response) continue
    const limit = Math.min(...rows.map(place))
    const open = draft.evidence.filter(
      (document) =>
        document.for.includes(addressee) &&
        place(document.row) <= limit &&
        readable(document, limit),
    )
    yield* unreadable(response.reference, open, addressee, acts(addressee), at)
  }
}

/** A document tells a fact or a thread when it varies with it, or when it only exists once something revealed it. */
const unreadable = (
  reference: Rules,
  documents: readonly Evidence[],
  role: Role,
  acts: readonly string[],
  at: Locate,
): Problem[] => {
  const told = new Set([
    ...acts,
    ...documents.flatMap(({ variants }) =>
      (variants ?? []).flatMap(({ when }) => (when ? truthsOf(when) : [])),
    ),
  ])
  const found = documents.some(({ hidden, variants }) => hidden && !variants)
  return reference.flatMap((rule) => {
    if (!rule.when || found) return []
    const id = truthsOf(rule.when).find((truth) => !told.has(truth))
    return id === undefined ? [] : [problem('reference-unreadable', at(rule, 'when'), { id, role })]
  })
}

/** The facts that a role's own acts set. */
const actsOf = (draft: ScenarioDraft): ((role: Role) => string[]) => {
  const actors = new Map<string, Set<Role | ''>>()
  for (const site of effectSites(draft)) {
    for (const effect of everyEffect(site.effects)) {
      if (effect.type !== 'fact') continue
      actors.set(effect.set, (actors.get(effect.set) ?? new Set()).add(actorOf(site)))
    }
  }
  return (role) => [...actors].flatMap(([fact, by]) => (by.has(role) ? [fact] : []))
}

/** Who acts where these effects happen; '' for the world. */
const actorOf = (site: EffectSite): Role | '' => {
  switch (site.of) {
    case 'decision':
      return site.decision.role
    case 'lever':
      return site.lever.role
    case 'initiative':
      return site.initiative.role
    case 'stimulus':
      return site.effects === site.stimulus.effects ? '' : site.stimulus.addressee
    case 'opening':
    case 'closing':
    case 'overlap':
    case 'gauge':
    case 'outage':
    case 'duty':
    case 'rest':
    case 'verification':
    case 'reply':
    case 'surfacing':
      return ''
  }
}

/** Decisions whose reference varies. */
export const evidenceDependent = (draft: ScenarioDraft): number =>
  draft.decisions.filter(({ reference }) => reference.length > 1).length
