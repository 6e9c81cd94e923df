import { type EffectRule, rolesOf } from '../effect'
import { moveStamina } from '../stamina'

/** Strength that one role or everybody gains or loses. */
export const stamina: EffectRule<'stamina'> = {
  acts: 'when-done',
  apply(draft, { role, by }, { cause }) {
    for (const one of rolesOf(draft.world, role)) moveStamina(draft, one, by, cause)
  },
}
