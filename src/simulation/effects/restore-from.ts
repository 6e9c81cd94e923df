import { type EffectRule, servicesOf } from '../effect'
import { chooseBackup } from '../services'

/** Which backup set services are restored from: how the work is to be done. */
export const restoreFrom: EffectRule<'restore-from'> = {
  acts: 'at-once',
  apply: (draft, { services, backup }, { cause }) =>
    chooseBackup(draft, servicesOf(draft.world, services), backup, cause),
}
