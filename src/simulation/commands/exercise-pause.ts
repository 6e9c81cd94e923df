import { defineCommand } from '../command'
import { UNDER_WAY } from '../mode'
import { log } from '../state-draft'

export const exercisePause = defineCommand({
  type: 'exercise.pause',
  fields: {},
  modes: UNDER_WAY,
  givenBy: 'anybody',

  refusal: () => null,

  carryOut(draft) {
    draft.state.paused = true
    log(draft, { type: 'exercise.paused' })
  },
})
