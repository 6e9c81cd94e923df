import type { EffectRule } from '../effect'
import { moveGauge } from '../gauge'

/** A gauge moves. */
export const gauge: EffectRule<'gauge'> = {
  acts: 'when-done',
  apply: (turn, { gauge: moved, by }, { cause }) => moveGauge(turn, moved, by, cause),
}
