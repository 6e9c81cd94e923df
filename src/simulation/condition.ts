import type { Condition, Ratio } from '../scenario/scenario'
import { isAsleep } from './asleep'
import type { GameState } from './state'
import type { World } from './world'

/** Whether a condition holds now; `undefined` always does. */
export function holds(world: World, state: GameState, condition: Condition | undefined): boolean {
  if (condition === undefined) return true
  if ('fact' in condition) return state.facts[condition.fact] === true
  if ('not' in condition) return !holds(world, state, condition.not)
  if ('all' in condition) return condition.all.every((part) => holds(world, state, part))
  if ('any' in condition) return condition.any.some((part) => holds(world, state, part))
  if ('gauge' in condition) return gaugeValue(world, state, condition.gauge) < condition.below
  if ('service' in condition) {
    const service = state.services[condition.service]
    return service !== undefined && condition.is.includes(service.status)
  }
  if ('phase' in condition) {
    const row = state.rows[condition.phase]
    return (
      row !== undefined &&
      (condition.is === 'open' ? row.status === 'open' : row.status === 'closed')
    )
  }
  if ('thread' in condition) {
    return (state.threads[condition.thread]?.level ?? 0) >= condition.atLeast
  }
  if ('document' in condition) return state.documents[condition.document] !== undefined
  if ('asleep' in condition) return isAsleep(world, state, condition.asleep)
  return state.minute >= condition.after
}

function gaugeValue(world: World, state: GameState, gauge: string): number {
  if (gauge === 'budget') return world.scenario.settings.budget.euros - state.spent
  return state.gauges[gauge]!
}

/** The first rule whose condition holds; the compiler makes sure that the last one has none. */
export function firstRule<T extends { when?: Condition }>(
  world: World,
  state: GameState,
  rules: readonly T[],
): T {
  return rules.find((rule) => holds(world, state, rule.when)) ?? rules[rules.length - 1]!
}

/** The ratios of the factors that hold now. */
export function ratiosOf(
  world: World,
  state: GameState,
  factors: readonly { when: Condition; ratio: Ratio }[],
): Ratio[] {
  return factors.filter(({ when }) => holds(world, state, when)).map(({ ratio }) => ratio)
}
