import type { EffectRule } from '../effect'
import { log, type Turn } from '../turn'

/** Euros out of the crisis budget. */
export const spend: EffectRule<'spend'> = {
  acts: 'when-done',
  apply: (turn, { euros }) => spendEuros(turn, euros),
  certainSpending: ({ euros }) => euros,
}

export function spendEuros(turn: Turn, euros: number): void {
  turn.state.spent += euros
  log(turn, { type: 'budget.spent', euros, spent: turn.state.spent })
}
