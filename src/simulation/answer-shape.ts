import { spendingOf } from './effects/index'
import { answerEffects, subjectOf } from './prompts'
import { type Refusal, refuse } from './refusal'
import type { Answer, Prompt } from './state'
import type { World } from './world'

/** Why this cannot be the answer to a prompt: its form, its budget, or spending that was refused; null where it can. */
export function answerRefusal(world: World, prompt: Prompt, given: Answer): Refusal | null {
  const shape = shapeRefusal(world, prompt, given)
  if (shape) return shape
  const limit = world.scenario.settings.budget.countersignAbove
  if (prompt.signature === 'refused' && spendingOf(answerEffects(world, prompt, given)) > limit) {
    return refuse('spending-refused', String(limit))
  }
  return null
}

/** Whether an answer has the form that its prompt asks for. */
function shapeRefusal(world: World, prompt: Prompt, given: Answer): Refusal | null {
  const subject = subjectOf(world, prompt)
  const kind = subject && 'kind' in subject ? subject.kind : 'choice'
  if (kind === 'ranking') {
    if (!('ranking' in given)) return refuse('malformed', 'ranking')
    const ranked = new Set(given.ranking)
    const complete =
      ranked.size === given.ranking.length &&
      ranked.size === prompt.options.length &&
      prompt.options.every((option) => ranked.has(option))
    return complete ? null : refuse('ranking-incomplete')
  }
  if (kind === 'selection') {
    if (!('selection' in given)) return refuse('malformed', 'selection')
    return selectionRefusal(world, prompt, given.selection)
  }
  if (!('choice' in given)) return refuse('malformed', 'choice')
  return prompt.options.includes(given.choice) ? null : refuse('choice-unknown', given.choice)
}

function selectionRefusal(world: World, prompt: Prompt, selection: string[]): Refusal | null {
  const decision = world.decisions.get(prompt.of)
  if (decision?.kind !== 'selection') return refuse('malformed', 'selection')
  if (new Set(selection).size !== selection.length) return refuse('selection-unknown')
  let cost = 0
  for (const chosen of selection) {
    const item = decision.items.find((one) => one.id === chosen)
    if (!item) return refuse('selection-unknown', chosen)
    cost += item.cost
  }
  return cost <= decision.budget.limit ? null : refuse('over-budget', String(decision.budget.limit))
}
