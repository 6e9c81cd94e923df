import type { Cause } from '../cause'
import type { EffectRule } from '../effect'
import { log, type StateDraft } from '../state-draft'

/** Euros out of the crisis budget. */
export const spend: EffectRule<'spend'> = {
  acts: 'when-done',
  apply: (draft, { euros }, { cause }) => spendEuros(draft, euros, cause),
  certainSpending: ({ euros }) => euros,
}

/** Spends euros; the budget is no limit, only a measure. */
export function spendEuros(draft: StateDraft, euros: number, cause: Cause): void {
  draft.state.spent += euros
  log(draft, { type: 'budget.spent', euros, spent: draft.state.spent, cause })
}
