import { type EffectRule, servicesOf } from '../effect'
import { setStatus } from '../services'

/** Services change their status, as far as `setStatus` lets them. */
export const service: EffectRule<'service'> = {
  acts: 'when-done',
  apply(draft, { services, to }, { cause }) {
    for (const id of servicesOf(draft.world, services)) setStatus(draft, id, to, cause)
  },
}
