import * as z from 'zod/mini'
import { answerRefusal } from '../answer-shape'
import { afterAnswers } from '../answers'
import { defineCommand } from '../command'
import { answer, confidence, id, whole } from '../fields'
import { ownPrompt } from '../prompts'
import { refuse } from '../refusal'
import { log, promptToChange } from '../state-draft'

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
    return answerRefusal(world, prompt, given)
  },

  carryOut(draft, _by, { prompt: asked, answer: given, seconds, confidence: sure = null }) {
    const prompt = promptToChange(draft, asked)
    prompt.answer = given
    prompt.seconds = seconds
    log(draft, { type: 'prompt.sealed', prompt: asked, role: prompt.role, confidence: sure })
    afterAnswers(draft)
  },
})
