import { isRole } from '../../scenario/roles'
import { defineCommand } from '../command'
import { holder, role } from '../fields'
import { UNDER_WAY } from '../mode'
import { HOSTS } from '../people'
import { refuse } from '../refusal'
import { log } from '../state-draft'

/** A role changes hands. */
export const roleAssign = defineCommand({
  type: 'role.assign',
  fields: { role, holder },
  modes: [...UNDER_WAY, 'paused'],
  givenBy: HOSTS,

  refusal: ({ scenario }, _state, _by, { role: assigned }) =>
    isRole(scenario, assigned) ? null : refuse('unknown', assigned),

  carryOut(draft, _by, { role: assigned, holder: to }) {
    draft.state.holders = { ...draft.state.holders, [assigned]: to }
    log(draft, { type: 'role.assigned', role: assigned, holder: to })
  },
})
