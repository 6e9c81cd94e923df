import { isRole } from '../../scenario/roles'
import { defineCommand } from '../command'
import { id, role, text } from '../fields'
import { REMARKING } from '../mode'
import { refuse } from '../refusal'
import { log } from '../state-draft'

/** A line of the improvement plan, new or written again under its id. */
export const improvementSet = defineCommand({
  type: 'improvement.set',
  fields: { id, action: text, owner: role, due: id },
  modes: REMARKING,
  givenBy: 'anybody',

  refusal({ scenario }, _state, _by, { id: named, action, owner }) {
    if (!action.trim() || !named) return refuse('reason-missing')
    return isRole(scenario, owner) ? null : refuse('unknown', owner)
  },

  carryOut(draft, by, { id: named, action, owner, due }) {
    log(draft, { type: 'improvement.recorded', id: named, by, action, owner, due })
  },
})
