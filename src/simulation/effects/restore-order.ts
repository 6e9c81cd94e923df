import type { EffectRule } from '../effect'
import { setOrder } from '../services'

/** The ranking that has this effect becomes the order of restoration: how the work is to be done. */
export const restoreOrder: EffectRule<'restore-order'> = {
  acts: 'at-once',
  apply(draft, _effect, { answer, cause }) {
    if (answer && 'ranking' in answer) setOrder(draft, answer.ranking, cause)
  },
}
