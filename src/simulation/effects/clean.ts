import { type EffectRule, servicesOf } from '../effect'
import { cleanServices } from '../services'

/** Whatever hid in the services is gone. */
export const clean: EffectRule<'clean'> = {
  acts: 'when-done',
  apply: (draft, { services }, { cause }) =>
    cleanServices(draft, servicesOf(draft.world, services), cause),
}
