import * as z from 'zod/mini'
import { advance } from '../clock'
import { defineCommand } from '../command'
import { whole } from '../fields'
import { UNTIL } from '../halt'
import { refuse } from '../refusal'

/** Time passes, until something needs somebody. */
export const clockAdvance = defineCommand({
  type: 'clock.advance',
  /** `to` in simulated minutes since DEBEX; what it halts at before that is `answer` where nothing is said. */
  fields: { to: whole, until: z.optional(z.enum(UNTIL)) },
  modes: ['running', 'resting'],
  givenBy: ['host'],

  refusal: (_world, state, _by, { to }) =>
    Number.isSafeInteger(to) && to > state.minute
      ? null
      : refuse('clock-not-ahead', String(state.minute)),

  carryOut: (draft, _by, { to, until = 'answer' }) => advance(draft, to, until),
})
