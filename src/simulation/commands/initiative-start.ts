import { runDue } from '../clock'
import { defineCommand } from '../command'
import { holds } from '../condition'
import { today } from '../day'
import { drawWithin } from '../draws'
import { spendEuros } from '../effects/spend'
import { id } from '../fields'
import { refuse } from '../refusal'
import { restKeeps } from '../rests'
import { log } from '../state-draft'
import { newTask, queueTask } from '../tasks'

/** A role does something that the plan does not ask. */
export const initiativeStart = defineCommand({
  type: 'initiative.start',
  fields: { initiative: id },
  modes: ['situation', 'deciding', 'running'],
  givenBy: 'owner',

  refusal(world, state, by, { initiative: named }) {
    const initiative = world.initiatives.get(named)
    if (!initiative) return refuse('unknown', named)
    if (by !== initiative.role) return refuse('not-yours', named)
    if (restKeeps(world, state, initiative.role)) return refuse('not-now', 'rest')
    if (Object.hasOwn(state.initiatives, named)) return refuse('initiative-done')
    if (state.roles[initiative.role]!.tasks.some(({ kind }) => kind === 'initiative')) {
      return refuse('initiative-busy')
    }
    const day = today(world, state)
    let started = 0
    for (const other in state.initiatives) {
      const sameRole = world.initiatives.get(other)?.role === initiative.role
      if (sameRole && state.initiatives[other] === day) started += 1
    }
    const { perRoleAndDay } = world.scenario.settings.initiatives
    if (started >= perRoleAndDay) return refuse('initiative-limit', String(perRoleAndDay))
    return holds(world, state, initiative.when) ? null : refuse('initiative-early')
  },

  carryOut(draft, _by, { initiative: named }) {
    const { world, state } = draft
    const { role, euros, minutes: span } = world.initiatives.get(named)!
    state.initiatives = { ...state.initiatives, [named]: today(world, state) }
    log(draft, { type: 'initiative.started', initiative: named, role })
    if (euros > 0) spendEuros(draft, euros, { kind: 'initiative', id: named, role })
    const minutes = drawWithin(world.draws, `initiative/${named}/minutes`, span)
    queueTask(draft, role, newTask(named, 'initiative', '', minutes, null))
    runDue(draft)
  },
})
