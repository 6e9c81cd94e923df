import { type EffectRule, rolesOf } from '../effect'
import { moveStamina } from '../stamina'

/** Strength that one role or everybody gains or loses. */
export const stamina: EffectRule<'stamina'> = {
  acts: 'when-done',
  apply(turn, { role, by }, { cause }) {
    for (const one of rolesOf(turn.world, role)) moveStamina(turn, one, by, cause)
  },
}
