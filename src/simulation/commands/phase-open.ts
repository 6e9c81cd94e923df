import { opener, signer } from '../../scenario/roles'
import { defineCommand } from '../command'
import { id } from '../fields'
import { ask } from '../prompts'
import { refuse } from '../refusal'
import { restKeeps, SIGNATURES } from '../rests'
import { openingRefusal, openRow } from '../rows'
import { log } from '../state-draft'

/** Whoever coordinates opens the next phase; one in parallel needs a signature first. */
export const phaseOpen = defineCommand({
  type: 'phase.open',
  /** Key of a row, `data-restore/2`. */
  fields: { phase: id },
  modes: ['situation', 'running'],
  givenBy: 'opener',

  refusal(world, state, _by, { phase }) {
    if (!world.rows.has(phase)) return refuse('unknown', phase)
    if (restKeeps(world, state, opener(world.scenario)) || Object.keys(state.prompts).length > 0) {
      return refuse('rest-first')
    }
    const code = openingRefusal(world, state, phase)
    return code && refuse(code, phase)
  },

  carryOut(draft, _by, { phase }) {
    if (draft.state.open.length === 0) {
      openRow(draft, phase)
      return
    }
    const role = signer(draft.world.scenario)
    log(draft, { type: 'countersign.asked', role, about: phase })
    ask(draft, 'countersign', role, phase, 1, 'sign-overlap', SIGNATURES, phase)
  },
})
