import type { Condition } from '../../scenario/scenario'

/** Facts that the seed has dealt, each as true or false; whatever is not in it hangs on what people do. */
export type DealtFacts = ReadonlyMap<string, boolean>

/** What a condition comes to before the first minute: true or false whatever anybody decides; undefined where that decides. */
export function settled(facts: DealtFacts, condition: Condition | undefined): boolean | undefined {
  if (condition === undefined) return true
  if ('fact' in condition) return facts.get(condition.fact)
  if ('not' in condition) {
    const inner = settled(facts, condition.not)
    return inner === undefined ? undefined : !inner
  }
  if ('all' in condition) {
    const parts = condition.all.map((one) => settled(facts, one))
    return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true
  }
  if ('any' in condition) {
    const parts = condition.any.map((one) => settled(facts, one))
    return parts.includes(true) ? true : parts.includes(undefined) ? undefined : false
  }
  return undefined
}

/** What a condition that the seed has not settled still hangs on: the parts that it has settled are left out. */
function stillOpen(facts: DealtFacts, condition: Condition): Condition {
  if ('not' in condition) return { not: stillOpen(facts, condition.not) }
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : null
  if (!parts) return condition
  const open = parts
    .filter((one) => settled(facts, one) === undefined)
    .map((one) => stillOpen(facts, one))
  if (open.length === 1) return open[0]!
  return 'all' in condition ? { all: open } : { any: open }
}

/**
 * The rules of a list that may still hold, with what each then hangs on; one alone, without a condition, where the seed
 * has settled it.
 */
export function openRules<T extends { readonly when?: Condition | undefined }>(
  facts: DealtFacts,
  rules: readonly T[],
): { readonly rule: T; readonly when: Condition | undefined }[] {
  const open: { readonly rule: T; readonly when: Condition | undefined }[] = []
  for (const rule of rules) {
    const truth = settled(facts, rule.when)
    if (truth === false) continue
    open.push({ rule, when: truth === true ? undefined : stillOpen(facts, rule.when!) })
    if (truth === true) break
  }
  return open
}
