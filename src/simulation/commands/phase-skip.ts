import { afterAnswers } from '../answers'
import { defineCommand } from '../command'
import { id, text } from '../fields'
import { refuse } from '../refusal'
import { openingRefusal, skipRow } from '../rows'

/** The facilitator declares a row done, open or next. */
export const phaseSkip = defineCommand({
  type: 'phase.skip',
  /** Key of a row, `data-restore/2`. */
  fields: { phase: id, reason: text },
  modes: ['situation', 'deciding', 'running'],
  givenBy: ['facilitator'],

  refusal(world, state, _by, { phase, reason }) {
    const row = state.rows[phase]
    if (!row) return refuse('unknown', phase)
    if (!reason.trim()) return refuse('reason-missing')
    if (row.status === 'open') return null
    const code =
      state.open.length === 0 && !state.rest ? openingRefusal(world, state, phase) : 'not-next'
    return code && refuse(code, phase)
  },

  carryOut(draft, _by, { phase, reason }) {
    skipRow(draft, phase, reason)
    afterAnswers(draft)
  },
})
