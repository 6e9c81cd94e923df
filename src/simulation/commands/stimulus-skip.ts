import { defineCommand } from '../command'
import { id } from '../fields'
import { UNDER_WAY } from '../mode'
import { notToCome } from '../stimuli'
import { log } from '../turn'

/** The facilitator does without a stimulus. */
export const stimulusSkip = defineCommand({
  type: 'stimulus.skip',
  fields: { stimulus: id },
  modes: [...UNDER_WAY, 'paused'],
  givenBy: ['facilitator'],

  refusal: (world, state, _by, { stimulus }) => notToCome(world, state, stimulus),

  carryOut(turn, _by, { stimulus }) {
    const { state } = turn
    state.pending = state.pending.filter((one) => one.id !== stimulus)
    state.stimuli = { ...state.stimuli, [stimulus]: 'skipped' }
    log(turn, { type: 'stimulus.skipped', stimulus })
  },
})
