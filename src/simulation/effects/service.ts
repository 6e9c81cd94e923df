import { type EffectRule, servicesOf } from '../effect'
import { setStatus } from '../services'

/** Services change their status, as far as `setStatus` lets them. */
export const service: EffectRule<'service'> = {
  acts: 'when-done',
  apply(turn, { services, to }, { cause }) {
    for (const id of servicesOf(turn.world, services)) setStatus(turn, id, to, cause)
  },
}
