import type { EffectRule } from '../effect'
import { lengthenRestore } from '../services'

/** More minutes for the restore session that is under way, else for the next one. */
export const restoreLonger: EffectRule<'restore-longer'> = {
  acts: 'when-done',
  apply: (draft, { minutes }, { cause }) => lengthenRestore(draft, minutes, cause),
}
