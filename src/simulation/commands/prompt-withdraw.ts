import { defineCommand } from '../command'
import { id } from '../fields'
import { ownPrompt } from '../prompts'
import { refuse } from '../refusal'
import { log, promptToChange } from '../state-draft'

/** A role takes its sealed answer back, as long as nobody has read it. */
export const promptWithdraw = defineCommand({
  type: 'prompt.withdraw',
  fields: { prompt: id },
  modes: ['deciding'],
  givenBy: 'owner',

  refusal(_world, state, by, { prompt: asked }) {
    const prompt = ownPrompt(state, by, asked)
    if ('code' in prompt) return prompt
    if (!prompt.answer) return refuse('unknown', asked)
    // Direction is reading: the answers lie open.
    const open = Object.values(state.prompts).some(({ signature }) => signature === 'asked')
    return open ? refuse('revealed', asked) : null
  },

  carryOut(draft, _by, { prompt: asked }) {
    const prompt = promptToChange(draft, asked)
    prompt.answer = null
    prompt.seconds = 0
    log(draft, { type: 'prompt.withdrawn', prompt: asked, role: prompt.role })
  },
})
