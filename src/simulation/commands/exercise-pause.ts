import { defineCommand } from '../command'
import { UNDER_WAY } from '../mode'
import { log } from '../turn'

export const exercisePause = defineCommand({
  type: 'exercise.pause',
  fields: {},
  modes: UNDER_WAY,
  givenBy: 'anybody',

  refusal: () => null,

  carryOut(turn) {
    turn.state.paused = true
    log(turn, { type: 'exercise.paused' })
  },
})
