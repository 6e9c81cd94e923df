import type { Check } from '../check'
import { problem } from '../problem'
import type { Condition, Selection } from '../scenario'
import { decisionsOf, everyCondition, type Rules, rightOf } from '../walk'

/** Beyond so many different atoms the cases are not all tried. */
const MOST_ATOMS = 12

/** A selection's reference keeps within its budget, takes all that is required then, and nothing harmful. */
export const selections: Check = function* (draft, at) {
  for (const decision of decisionsOf(draft)) {
    if (decision.kind !== 'selection') continue
    const { limit } = decision.budget
    for (const items of rightOf(decision)) {
      const cost = decision.items
        .filter(({ id }) => items.includes(id))
        .reduce((total, item) => total + item.cost, 0)
      if (cost > limit) yield problem('selection-budget', at(items), { cost, limit })
    }
    const told = new Set<string>()
    for (const holding of cases(decision)) {
      const rule = firstThatHolds(decision.reference, holding)
      if (!rule) continue
      for (const item of decision.items) {
        const kind =
          typeof item.class === 'string' ? item.class : firstThatHolds(item.class, holding)?.class
        const taken = rule.plan.includes(item.id)
        const code =
          kind === 'required' && !taken
            ? 'selection-required'
            : kind === 'harmful' && taken
              ? 'selection-harmful'
              : null
        const once = `${code} ${item.id} ${decision.reference.indexOf(rule)}`
        if (!code || told.has(once)) continue
        told.add(once)
        yield problem(code, at(rule.plan), { id: item.id, case: [...holding].join(' + ') || '∅' })
      }
    }
  }
}

/** Every way in which the conditions that the decision reads can hold together. */
function* cases(decision: Selection): Generator<ReadonlySet<string>> {
  const lists: Rules[] = [decision.reference]
  for (const item of decision.items) if (typeof item.class !== 'string') lists.push(item.class)
  const atoms = new Set(
    lists
      .flat()
      .flatMap(({ when }) =>
        when ? [...everyCondition(when)].flatMap(({ condition }) => atomOf(condition) ?? []) : [],
      ),
  )
  const names = [...atoms].slice(0, MOST_ATOMS)
  for (let mask = 0; mask < 2 ** names.length; mask += 1) {
    yield new Set(names.filter((_, bit) => Math.floor(mask / 2 ** bit) % 2 === 1))
  }
}

/** A name for a condition that holds no other. */
const atomOf = (condition: Condition): string | null => {
  if ('not' in condition || 'all' in condition || 'any' in condition) return null
  if ('fact' in condition) return condition.fact
  return Object.values(condition).join(' ')
}

const holds = (condition: Condition, holding: ReadonlySet<string>): boolean => {
  if ('not' in condition) return !holds(condition.not, holding)
  if ('all' in condition) return condition.all.every((inner) => holds(inner, holding))
  if ('any' in condition) return condition.any.some((inner) => holds(inner, holding))
  return holding.has(atomOf(condition) ?? '')
}

const firstThatHolds = <Rule extends Rules[number]>(
  rules: readonly Rule[],
  holding: ReadonlySet<string>,
): Rule | undefined => rules.find(({ when }) => !when || holds(when, holding))
