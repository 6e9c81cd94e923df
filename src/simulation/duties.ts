import type { Cause } from './cause'
import { holds } from './condition'
import type { GameState } from './state'
import { applyEffects, log, type StateDraft } from './state-draft'
import type { World } from './world'

export type DutyStatus = 'met' | 'on-track' | 'neglected' | 'not-owed'

/** Closes the account of each duty whose term is now; done in that very minute counts as met. */
export function passDeadlines(draft: StateDraft): boolean {
  const { world, state } = draft
  let moved = false
  for (const duty of world.scenario.duties) {
    if (duty.due !== state.minute || state.duties[duty.id]) continue
    if (!holds(world, state, duty.owedIf)) continue
    const cause: Cause = { kind: 'deadline', id: duty.id, role: duty.owner }
    const met = dutyMet(world, state, duty.id)
    state.duties = { ...state.duties, [duty.id]: met ? 'met' : 'neglected' }
    log(draft, { type: met ? 'duty.met' : 'duty.neglected', duty: duty.id, cause })
    const occasion = { row: '-', attempt: 1, role: duty.owner, slot: duty.id, cause }
    if (!met) applyEffects(draft, duty.neglected ?? [], occasion)
    moved = true
  }
  return moved
}

/** The next minute at which a duty that is not done comes due; -1 when none does. */
export function nextDeadline(world: World, state: GameState): number {
  let next = -1
  for (const { id, due } of world.scenario.duties) {
    if (state.duties[id] || due <= state.minute) continue
    if (next < 0 || due < next) next = due
  }
  return next
}

/** How a duty stands: met, still in its term, neglected, or not owed in this game. */
export function dutyStatus(world: World, state: GameState, id: string): DutyStatus {
  const settled = state.duties[id]
  if (settled) return settled
  const duty = world.duties.get(id)!
  if (dutyMet(world, state, id)) return 'met'
  if (!holds(world, state, duty.owedIf)) return 'not-owed'
  return state.minute < duty.due ? 'on-track' : 'neglected'
}

/** Whether a duty is fulfilled now. */
export const dutyMet = (world: World, state: GameState, duty: string): boolean => {
  const found = world.duties.get(duty)
  return found !== undefined && holds(world, state, found.metBy)
}
