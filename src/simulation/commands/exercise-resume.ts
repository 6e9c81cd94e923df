import { defineCommand } from '../command'
import { log } from '../state-draft'

export const exerciseResume = defineCommand({
  type: 'exercise.resume',
  fields: {},
  modes: ['paused'],
  givenBy: 'anybody',

  refusal: () => null,

  carryOut(draft) {
    draft.state.paused = false
    log(draft, { type: 'exercise.resumed' })
  },
})
