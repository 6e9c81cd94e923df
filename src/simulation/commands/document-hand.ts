import { isRole } from '../../scenario/roles'
import { defineCommand } from '../command'
import { handDocument, readAs } from '../document'
import { id, roles } from '../fields'
import { UNDER_WAY } from '../mode'
import { refuse } from '../refusal'

/** The facilitator hands a document of the scenario to roles that do not have it, as a hint. */
export const documentHand = defineCommand({
  type: 'document.hand',
  fields: { document: id, to: roles },
  modes: [...UNDER_WAY, 'paused'],
  givenBy: ['facilitator'],

  refusal(world, state, _by, { document, to }) {
    if (!world.evidence.has(document)) return refuse('unknown', document)
    const stranger = to.find((role) => !isRole(world.scenario, role))
    if (stranger !== undefined) return refuse('unknown', stranger)
    const known = to.every((role) => readAs(world, state, document, role) !== null)
    return known ? refuse('already', document) : null
  },

  carryOut: (draft, _by, { document, to }) => handDocument(draft, document, to),
})
