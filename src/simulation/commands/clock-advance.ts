import { advance } from '../clock'
import { defineCommand } from '../command'
import { whole } from '../fields'
import { refuse } from '../refusal'

/** Time passes, until something needs somebody. */
export const clockAdvance = defineCommand({
  type: 'clock.advance',
  /** In simulated minutes since DEBEX. */
  fields: { to: whole },
  modes: ['running', 'resting'],
  givenBy: ['host'],

  refusal: (_world, state, _by, { to }) =>
    Number.isSafeInteger(to) && to > state.minute
      ? null
      : refuse('clock-not-ahead', String(state.minute)),

  carryOut: (turn, _by, { to }) => advance(turn, to),
})
