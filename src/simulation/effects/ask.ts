import type { EffectRule } from '../effect'
import { askOutside } from '../reply'

/** A question to somebody outside, put once. */
export const ask: EffectRule<'ask'> = {
  acts: 'when-done',
  apply: (draft, { reply }, occasion) => askOutside(draft, reply, occasion),
}
