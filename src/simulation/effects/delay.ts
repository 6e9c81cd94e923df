import { type EffectRule, rolesOf } from '../effect'
import { countedRow, newTask, preempt } from '../tasks'
import { log } from '../turn'

/** Unplanned work: it preempts what the role has in hand. */
export const delay: EffectRule<'delay'> = {
  acts: 'when-done',
  apply(turn, { role: named, minutes }, { row, slot, cause }) {
    for (const role of rolesOf(turn.world, named)) {
      const counted = countedRow(turn.state, row)
      log(turn, { type: 'work.delayed', role, minutes, cause })
      preempt(turn, role, newTask(slot, 'delay', counted, minutes, null))
    }
  },
}
