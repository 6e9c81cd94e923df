import type { EffectRule } from '../effect'
import { moveGauge } from '../gauge'

/** A gauge moves. */
export const gauge: EffectRule<'gauge'> = {
  acts: 'when-done',
  apply: (draft, { gauge: moved, by }, { cause }) => moveGauge(draft, moved, by, cause),
}
