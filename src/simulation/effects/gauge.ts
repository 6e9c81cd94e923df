import type { EffectRule } from '../effect'
import { moveGauge } from '../gauge'

/** Trust or evidence moves; its journal line names the slot as the cause. */
export const gauge: EffectRule<'gauge'> = {
  acts: 'when-done',
  apply: (turn, { gauge: moved, by }, { slot }) => moveGauge(turn, moved, by, slot),
}
