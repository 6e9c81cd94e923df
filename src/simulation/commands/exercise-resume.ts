import { defineCommand } from '../command'
import { log } from '../turn'

export const exerciseResume = defineCommand({
  type: 'exercise.resume',
  fields: {},
  modes: ['paused'],
  givenBy: 'anybody',

  refusal: () => null,

  carryOut(turn) {
    turn.state.paused = false
    log(turn, { type: 'exercise.resumed' })
  },
})
