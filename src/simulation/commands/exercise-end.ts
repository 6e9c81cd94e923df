import { endExercise } from '../clock'
import { defineCommand } from '../command'
import { text } from '../fields'
import { UNDER_WAY } from '../mode'
import { HOSTS } from '../people'

/** FINEX before its time. */
export const exerciseEnd = defineCommand({
  type: 'exercise.end',
  fields: { reason: text },
  modes: [...UNDER_WAY, 'paused'],
  givenBy: HOSTS,

  refusal: () => null,

  carryOut: (draft, _by, { reason }) => endExercise(draft, reason || 'stopped'),
})
