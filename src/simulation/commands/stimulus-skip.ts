import { defineCommand } from '../command'
import { id } from '../fields'
import { UNDER_WAY } from '../mode'
import { log } from '../state-draft'
import { notToCome } from '../stimuli'

/** The facilitator does without a stimulus. */
export const stimulusSkip = defineCommand({
  type: 'stimulus.skip',
  fields: { stimulus: id },
  modes: [...UNDER_WAY, 'paused'],
  givenBy: ['facilitator'],

  refusal: (world, state, _by, { stimulus }) => notToCome(world, state, stimulus),

  carryOut(draft, _by, { stimulus }) {
    const { state } = draft
    state.pending = state.pending.filter((one) => one.id !== stimulus)
    state.stimuli = { ...state.stimuli, [stimulus]: 'skipped' }
    log(draft, { type: 'stimulus.skipped', stimulus })
  },
})
