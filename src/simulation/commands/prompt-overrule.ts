import { answerRefusal } from '../answer-shape'
import { defineCommand } from '../command'
import { today } from '../day'
import { answer, id } from '../fields'
import { overruleRefusal } from '../overrule'
import { log, promptToChange } from '../state-draft'

/** Somebody who plays beside the program answers in a teammate's place, once a day, before anything is revealed. */
export const promptOverrule = defineCommand({
  type: 'prompt.overrule',
  fields: { prompt: id, answer },
  modes: ['deciding'],
  givenBy: 'owner',

  refusal(world, state, by, { prompt, answer: given }) {
    return (
      overruleRefusal(world, state, by, prompt) ??
      answerRefusal(world, state.prompts[prompt]!, given)
    )
  },

  carryOut(draft, by, { prompt: asked, answer: given }) {
    const { world, state } = draft
    const prompt = promptToChange(draft, asked)
    prompt.answer = given
    prompt.overruledBy = by
    state.overruled = today(world, state)
    log(draft, { type: 'prompt.overruled', prompt: asked, role: prompt.role, by })
  },
})
