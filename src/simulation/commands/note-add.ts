import { defineCommand } from '../command'
import { id, text } from '../fields'
import { REMARKING } from '../mode'
import { refuse } from '../refusal'
import { log } from '../state-draft'

/** An observation. */
export const noteAdd = defineCommand({
  type: 'note.add',
  /** `about` is the key of a row, '' for the whole exercise. */
  fields: { text, about: id },
  modes: REMARKING,
  givenBy: 'anybody',

  refusal: (_world, _state, _by, { text: noted }) =>
    noted.trim() ? null : refuse('reason-missing'),

  carryOut(draft, by, { text: noted, about }) {
    log(draft, { type: 'note.added', by, text: noted, about })
  },
})
