import * as z from 'zod/mini'
import { GRADES } from '../../scenario/roles'
import { defineCommand } from '../command'
import { id, text } from '../fields'
import { REMARKING } from '../mode'
import { refuse } from '../refusal'
import { log } from '../state-draft'

/** The facilitator rates something otherwise than the rules do. */
export const ratingOverride = defineCommand({
  type: 'rating.override',
  fields: { target: id, rating: z.enum(GRADES), reason: text },
  modes: REMARKING,
  givenBy: ['facilitator'],

  refusal: (_world, _state, _by, { reason }) => (reason.trim() ? null : refuse('reason-missing')),

  carryOut(draft, _by, { target, rating, reason }) {
    log(draft, { type: 'rating.overridden', target, rating, reason })
  },
})
