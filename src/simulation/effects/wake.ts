import { isAsleep } from '../asleep'
import type { EffectRule } from '../effect'
import { updateStamina } from '../stamina'
import { log } from '../state-draft'

/** Somebody is called out of bed: from now on they may act, and rest no more until it is their turn again. */
export const wake: EffectRule<'wake'> = {
  acts: 'when-done',
  apply(draft, { role }, { cause }) {
    const { world, state } = draft
    if (!state.rest || !isAsleep(world, state, role)) return
    updateStamina(draft, role)
    state.rest = { ...state.rest, woken: [...(state.rest.woken ?? []), role] }
    log(draft, { type: 'role.woken', role, cause })
  },
}
