import * as z from 'zod/mini'
import { afterAnswers } from '../answers'
import { defineCommand } from '../command'
import { spendingOf } from '../effects/index'
import { answer, confidence, id, whole } from '../fields'
import { answerEffects, ownPrompt, subjectOf } from '../prompts'
import { type Refusal, refuse } from '../refusal'
import type { Answer, Prompt } from '../state'
import { log, promptToChange } from '../state-draft'
import type { World } from '../world'

/** A role answers what it was asked; sealed until the last answer owed is in. */
export const promptAnswer = defineCommand({
  type: 'prompt.answer',
  /**
   * `seconds` is the real time the answer took; it costs simulated minutes only under a countdown. `confidence` is for
   * the debrief.
   */
  fields: { prompt: id, answer, seconds: whole, confidence: z.optional(confidence) },
  modes: ['deciding'],
  givenBy: 'owner',

  refusal(world, state, by, { prompt: asked, answer: given, seconds }) {
    const prompt = ownPrompt(state, by, asked)
    if ('code' in prompt) return prompt
    if (!Number.isSafeInteger(seconds) || seconds < 0) return refuse('malformed', 'seconds')
    if (prompt.answer) return refuse('already', asked)
    const shape = shapeRefusal(world, prompt, given)
    if (shape) return shape
    const limit = world.scenario.settings.budget.countersignAbove
    if (prompt.signature === 'refused' && spendingOf(answerEffects(world, prompt, given)) > limit) {
      return refuse('spending-refused', String(limit))
    }
    return null
  },

  carryOut(draft, _by, { prompt: asked, answer: given, seconds, confidence: sure = null }) {
    const prompt = promptToChange(draft, asked)
    prompt.answer = given
    prompt.seconds = seconds
    log(draft, { type: 'prompt.sealed', prompt: asked, role: prompt.role, confidence: sure })
    afterAnswers(draft)
  },
})

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
