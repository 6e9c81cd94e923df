import { isRole } from '../../scenario/roles'
import { defineCommand } from '../command'
import { id, roles, text } from '../fields'
import { UNDER_WAY } from '../mode'
import { refuse } from '../refusal'
import { log } from '../state-draft'

/** The facilitator says something to roles: to all, as a hint, or in the name of somebody who is not at the table. */
export const messageSend = defineCommand({
  type: 'message.send',
  /** `from` is whoever seems to say it, as it is shown. */
  fields: { to: roles, from: id, text },
  modes: [...UNDER_WAY, 'paused'],
  givenBy: ['facilitator'],

  refusal({ scenario }, _state, _by, { to, from, text: said }) {
    const stranger = to.find((role) => !isRole(scenario, role))
    if (stranger !== undefined) return refuse('unknown', stranger)
    return said.trim() && from.trim() ? null : refuse('text-missing')
  },

  carryOut(draft, _by, { to, from, text: said }) {
    const readers = draft.world.roles.filter((role) => to.includes(role))
    log(draft, { type: 'message.sent', to: readers, from, text: said })
  },
})
