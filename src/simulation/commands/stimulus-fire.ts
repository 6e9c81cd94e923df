import { runDue } from '../clock'
import { defineCommand } from '../command'
import { id } from '../fields'
import { refuse } from '../refusal'
import { fireStimulus, notToCome } from '../stimuli'

/** The facilitator lets a stimulus fall now. */
export const stimulusFire = defineCommand({
  type: 'stimulus.fire',
  fields: { stimulus: id },
  modes: ['deciding', 'running'],
  givenBy: ['facilitator'],

  refusal: (world, state, _by, { stimulus }) =>
    notToCome(world, state, stimulus) ?? (state.open.length > 0 ? null : refuse('no-open-phase')),

  carryOut(draft, _by, { stimulus }) {
    const { world, state } = draft
    state.pending = state.pending.filter((one) => one.id !== stimulus)
    fireStimulus(draft, world.stimuli.get(stimulus)!, state.open[0]!)
    runDue(draft)
  },
})
