import { defineCommand } from '../command'
import { id } from '../fields'
import { refuse } from '../refusal'
import { reopen, revisableTask } from '../revision'

/** A role takes up again an answer on whose work it is, since a document has arrived that bears on it. Once. */
export const promptReopen = defineCommand({
  type: 'prompt.reopen',
  fields: { prompt: id },
  modes: ['running', 'deciding'],
  givenBy: 'owner',

  refusal(world, state, by, { prompt }) {
    const found = revisableTask(world, state, prompt)
    if (!found) return refuse('not-now', prompt)
    return by === found.role ? null : refuse('not-yours', prompt)
  },

  carryOut: (draft, _by, { prompt }) => reopen(draft, prompt),
})
