import type { Condition } from '../../scenario/scenario'
import { runDue } from '../clock'
import { defineCommand } from '../command'
import { holds } from '../condition'
import { today } from '../day'
import { drawWithin } from '../draws'
import { spendEuros } from '../effects/spend'
import { id } from '../fields'
import { type Refusal, refuse } from '../refusal'
import { restKeeps } from '../rests'
import type { GameState } from '../state'
import { log } from '../state-draft'
import { newTask, queueTask } from '../tasks'
import type { World } from '../world'

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
    return initiative.when ? whyNot(world, state, initiative.when) : null
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

/** What is done need not be done again, what is over cannot be; for all else its time may still come. */
function whyNot(world: World, state: GameState, when: Condition): Refusal | null {
  const failing = ('all' in when ? when.all : [when]).filter((part) => !holds(world, state, part))
  if (failing.length === 0) return null
  const unwanted = failing.flatMap((part) => ('not' in part ? [part.not] : []))
  if (unwanted.some((one) => 'fact' in one || 'document' in one)) return refuse('initiative-met')
  const isOver = unwanted.some((one) => 'phase' in one || 'after' in one)
  return refuse(isOver ? 'initiative-late' : 'initiative-early')
}
