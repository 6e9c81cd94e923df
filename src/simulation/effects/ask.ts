import type { EffectRule } from '../effect'
import { askOutside } from '../reply'

/** A question to somebody outside, put once. */
export const ask: EffectRule<'ask'> = {
  acts: 'when-done',
  apply: (turn, { reply }, occasion) => askOutside(turn, reply, occasion),
}
