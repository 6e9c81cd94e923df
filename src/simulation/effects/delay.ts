import { type EffectRule, rolesOf } from '../effect'
import { log } from '../state-draft'
import { countedRow, newTask, preempt } from '../tasks'

/** Unplanned work: it preempts what the role has in hand. */
export const delay: EffectRule<'delay'> = {
  acts: 'when-done',
  apply(draft, { role: named, minutes }, { row, slot, cause }) {
    for (const role of rolesOf(draft.world, named)) {
      const counted = countedRow(draft.state, row)
      log(draft, { type: 'work.delayed', role, minutes, cause })
      preempt(draft, role, newTask(slot, 'delay', counted, minutes, null))
    }
  },
}
