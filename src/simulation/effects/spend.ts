import type { Cause } from '../cause'
import type { EffectRule } from '../effect'
import { log, type Turn } from '../turn'

/** Euros out of the crisis budget. */
export const spend: EffectRule<'spend'> = {
  acts: 'when-done',
  apply: (turn, { euros }, { cause }) => spendEuros(turn, euros, cause),
  certainSpending: ({ euros }) => euros,
}

export function spendEuros(turn: Turn, euros: number, cause: Cause): void {
  turn.state.spent += euros
  log(turn, { type: 'budget.spent', euros, spent: turn.state.spent, cause })
}
