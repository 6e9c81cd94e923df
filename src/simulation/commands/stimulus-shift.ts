import { defineCommand } from '../command'
import { id, whole } from '../fields'
import { UNDER_WAY } from '../mode'
import { refuse } from '../refusal'
import { log } from '../state-draft'
import { notToCome } from '../stimuli'

const DAY = 1440

/** The facilitator moves a stimulus that has its minute, by a day at most, never into the past. */
export const stimulusShift = defineCommand({
  type: 'stimulus.shift',
  fields: { stimulus: id, minutes: whole },
  modes: [...UNDER_WAY, 'paused'],
  givenBy: ['facilitator'],

  refusal(world, state, _by, { stimulus, minutes }) {
    const gone = notToCome(world, state, stimulus)
    if (gone) return gone
    if (!state.pending.some((one) => one.id === stimulus)) return refuse('unknown', stimulus)
    return Number.isSafeInteger(minutes) && Math.abs(minutes) <= DAY
      ? null
      : refuse('malformed', 'minutes')
  },

  carryOut(draft, _by, { stimulus, minutes }) {
    const { state } = draft
    state.pending = state.pending.map((one) =>
      one.id === stimulus ? { ...one, due: Math.max(state.minute, one.due + minutes) } : one,
    )
    log(draft, { type: 'stimulus.shifted', stimulus, minutes })
  },
})
