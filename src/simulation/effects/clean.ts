import { type EffectRule, servicesOf } from '../effect'
import { cleanServices } from '../services'

/** Whatever hid in the services is gone. */
export const clean: EffectRule<'clean'> = {
  acts: 'when-done',
  apply: (turn, { services }, { cause }) =>
    cleanServices(turn, servicesOf(turn.world, services), cause),
}
