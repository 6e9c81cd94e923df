import type { Check } from '../check'
import { opening } from '../fact-times'
import { planOrder, verificationPlace } from '../plan-order'
import { problem } from '../problem'
import type { Decision, Effect, Stimulus, Thread } from '../scenario'
import type { ScenarioDraft } from '../scenario-draft'
import { conditionSites, effectSites, everyCondition, everyEffect } from '../walk'

/** Rows that lie between two surfacings of one thread, that people have breath for it. */
const ROWS_APART = 3
/** Nothing is lost a second time while the first loss is still being taken in. */
const ROWS_WITHOUT_RELAPSE = 3

/**
 * A thread keeps faith with who plays: it comes back only after the plan could have closed it, never twice in a
 * breath, never less likely for being grown, and each time with a way to close it.
 */
export const threads: Check = function* (draft, at) {
  const place = planOrder(draft)
  const dealt = new Set(draft.facts.filter((fact) => fact.dealt).map(({ id }) => id))
  const stimuli = new Map(draft.stimuli.map((stimulus) => [stimulus.id, stimulus]))
  const told = new Set<string>()
  for (const thread of draft.threads) {
    const { id, surfacings } = thread
    if (thread.dealt !== undefined && !dealt.has(thread.dealt))
      yield problem('thread-dealt', at(thread, 'dealt'), { id: thread.dealt })
    const closable = firstClosing(draft, thread, place)
    const spans = surfacings.map((surfacing) => ({ surfacing, places: surfacing.rows.map(place) }))
    for (const { surfacing, places } of spans) {
      const { chance, relapse, stimulus: named } = surfacing
      for (const [index, [n, d]] of chance.entries()) {
        const [lowN, lowD] = chance[index - 1] ?? [0, 1]
        if (n > d || n * lowD < lowN * d)
          yield problem('thread-chance', at(surfacing, 'chance'), { id: surfacing.id })
      }
      if (Math.min(...places) <= closable)
        yield problem('thread-early', at(surfacing, 'rows'), { id: surfacing.id, thread: id })
      const [first, last] = [Math.min(...places), Math.max(...places)]
      if (relapse && (first < ROWS_WITHOUT_RELAPSE || last > verificationPlace(draft)))
        yield problem('thread-relapse', at(surfacing, 'relapse'), { id: surfacing.id })
      const stimulus = named === undefined ? undefined : stimuli.get(named)
      if (named !== undefined) {
        told.add(named)
        if (stimulus?.kind !== 'surfacing')
          yield problem('thread-stimulus', at(surfacing, 'stimulus'), { id: named })
      }
      if (!offersClosing(draft, thread, stimulus, Math.min(...places), place))
        yield problem('thread-close', at(surfacing), { id: surfacing.id, thread: id })
    }
    if (surfacings.filter(({ relapse }) => relapse).length > 1)
      yield problem('thread-relapse', at(thread), { id })
    spans.sort((a, b) => Math.min(...a.places) - Math.min(...b.places))
    for (const [index, { surfacing, places }] of spans.entries()) {
      const before = spans[index - 1]
      if (before && Math.min(...places) - Math.max(...before.places) < ROWS_APART)
        yield problem('thread-spacing', at(surfacing, 'rows'), {
          id: surfacing.id,
          other: before.surfacing.id,
          rows: ROWS_APART,
        })
    }
  }
  for (const { kind, id } of draft.stimuli) {
    if (kind === 'surfacing' && !told.has(id))
      yield problem('thread-stimulus', at(stimuli.get(id)!), { id })
  }
}

/** A grown thread never helps: read as it stands it may only trigger harm and raise a risk, denied only the contrary. */
export const threadPolarity: Check = function* (draft, at) {
  for (const site of conditionSites(draft)) {
    if (site.of !== 'factor' && site.of !== 'consequence') continue
    for (const { condition, negated } of everyCondition(site.when)) {
      if (!('thread' in condition)) continue
      const [n, d] = site.of === 'factor' ? site.ratio : [1, 1]
      const wrong = site.of === 'consequence' ? negated : negated ? n > d : n < d
      if (wrong) yield problem('thread-polarity', at(condition, 'thread'), { id: condition.thread })
    }
  }
}

const closes = (effects: readonly Effect[], { id }: Thread): boolean =>
  [...everyEffect(effects)].some(
    (effect) => effect.type === 'thread' && effect.thread === id && effect.do === 'close',
  )

/**
 * The place of the first row in which an answer that the plan gives can close it. What the plan never thinks of, it is
 * enough that somebody may close of their own accord: filing what is owed is in no cell.
 */
const firstClosing = (
  draft: ScenarioDraft,
  thread: Thread,
  place: (row: string) => number,
): number => {
  const rows = draft.decisions.flatMap((decision) =>
    plannedEffects(decision).some((effects) => closes(effects, thread))
      ? [place(decision.row)]
      : [],
  )
  if (rows.length > 0) return Math.min(...rows)
  const times = draft.initiatives.flatMap(({ effects, when }) =>
    closes(effects, thread) ? [opening(when, place)] : [],
  )
  return Math.min(...times, draft.rows.length)
}

/** What the plan's answers to a decision bring about, whichever of them is right. */
const plannedEffects = (decision: Decision): (readonly Effect[])[] => {
  switch (decision.kind) {
    case 'choice': {
      const planned = new Set(decision.reference.map(({ plan }) => plan))
      return decision.options.flatMap(({ id, effects }) => (planned.has(id) ? [effects] : []))
    }
    case 'ranking': {
      const early = new Set(
        decision.reference.flatMap(({ plan }) => plan.flat().slice(0, decision.early)),
      )
      return [
        decision.effects,
        ...decision.items.map((item) => (early.has(item.id) ? item.early : item.late)),
      ]
    }
    case 'selection': {
      const planned = new Set(decision.reference.flatMap(({ plan }) => plan))
      return [
        decision.effects,
        ...decision.items.flatMap(({ id, chosen }) => (planned.has(id) ? [chosen] : [])),
      ]
    }
  }
}

/** By an answer to its own stimulus, or by what is asked in the row in which it comes or in a later one. */
const offersClosing = (
  draft: ScenarioDraft,
  thread: Thread,
  stimulus: Stimulus | undefined,
  from: number,
  place: (row: string) => number,
): boolean =>
  stimulus?.response?.options.some(({ effects }) => closes(effects, thread)) ||
  [...effectSites(draft)].some(
    (site) =>
      (site.of === 'decision' &&
        place(site.decision.row) >= from &&
        closes(site.effects, thread)) ||
      (site.of === 'initiative' && closes(site.effects, thread)),
  )
