import { ROLES, type Role } from '../../scenario/roles'
import { defineCommand } from '../command'
import { id, text } from '../fields'
import { REMARKING } from '../mode'
import { refuse } from '../refusal'
import { log } from '../turn'

/** A role stands by an answer that departs from the plan; there are so many tokens a game. */
export const deviationFlag = defineCommand({
  type: 'deviation.flag',
  fields: { prompt: id, reason: text },
  modes: REMARKING,
  givenBy: 'owner',

  refusal(world, state, by, { prompt, reason }) {
    const parts = prompt.split('/')
    const role = parts[3] as Role
    const decision = world.decisions.get(parts[4] ?? '')
    if (!decision || decision.role !== role || !ROLES.includes(role)) {
      return refuse('unknown', prompt)
    }
    const row = state.rows[`${parts[0]}/${parts[1]}`]
    if (!row || row.status === 'locked') return refuse('unknown', prompt)
    if (by !== role && by !== 'host') return refuse('not-yours', prompt)
    if (!reason.trim()) return refuse('reason-missing')
    if (state.deviations.includes(prompt)) return refuse('already', prompt)
    const { tokens } = world.scenario.settings.deviations
    return state.deviations.length < tokens ? null : refuse('no-token', String(tokens))
  },

  carryOut(turn, by, { prompt, reason }) {
    turn.state.deviations = [...turn.state.deviations, prompt]
    log(turn, { type: 'deviation.flagged', prompt, role: by, reason })
  },
})
