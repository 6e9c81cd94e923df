import type { Check } from '../check'
import { problem } from '../problem'
import type { Effect, Ranking } from '../scenario'
import { decisionsOf, rightOf } from '../walk'

/** Rankings rank something, and what is right in them names each item once. */
export const answers: Check = function* (draft, at) {
  for (const decision of decisionsOf(draft)) {
    if (decision.kind !== 'ranking') continue
    const listed = decision.of === 'items'
    const enough = listed ? decision.items.length >= 2 : decision.items.length === 0
    if (!enough) yield problem('ranking-items', at(decision, listed ? 'of' : 'items'))
    for (const order of rightOf(decision)) {
      const seen = new Map<string, number>()
      for (const id of order.flat()) seen.set(id, (seen.get(id) ?? 0) + 1)
      for (const [id, count] of seen) {
        if (count > 1) yield problem('item-unordered', at(order), { id, count })
      }
    }
  }
}

/** Every prompt can be answered without Direction's signature. */
export const spending: Check = function* (draft, at) {
  const limit = draft.settings.budget.countersignAbove
  const responses = draft.stimuli.flatMap(({ response }) => (response ? [response] : []))
  for (const decision of [...decisionsOf(draft), ...responses]) {
    let least: number
    if (decision.kind === 'choice') {
      least = Math.min(...decision.options.map(({ effects }) => mostSpent(effects)))
    } else if (decision.kind === 'ranking') {
      least = mostSpent(decision.effects) + cheapestOrder(decision)
    } else {
      const answer = (chosen: readonly string[]): number =>
        decision.items
          .map((item) => mostSpent(chosen.includes(item.id) ? item.chosen : item.left))
          .reduce((a, b) => a + b, 0)
      const picks = [[], ...rightOf(decision)]
      least = mostSpent(decision.effects) + Math.min(...picks.map(answer))
    }
    if (least > limit) yield problem('spend-signature', at(decision), { limit, euros: least })
  }
}

/** With the worst luck. */
const mostSpent = (effects: readonly Effect[]): number =>
  effects.reduce((euros, effect) => {
    if (effect.type === 'spend') return euros + effect.euros
    if (effect.type !== 'chance') return euros
    return euros + Math.max(mostSpent(effect.happens), mostSpent(effect.otherwise ?? []))
  }, 0)

const cheapestOrder = ({ items, early }: Ranking): number => {
  const late = items.reduce((euros, item) => euros + mostSpent(item.late), 0)
  const savings = items
    .map((item) => mostSpent(item.early) - mostSpent(item.late))
    .sort((a, b) => a - b)
  return late + savings.slice(0, early).reduce((a, b) => a + b, 0)
}
