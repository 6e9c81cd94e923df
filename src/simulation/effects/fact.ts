import type { Cause } from '../cause'
import type { EffectRule } from '../effect'
import { log, recordToChange, type StateDraft } from '../state-draft'

/** Something becomes true, for good. */
export const fact: EffectRule<'fact'> = {
  acts: 'when-done',
  apply: (draft, { set }, { cause }) => setFact(draft, set, cause),
}

/** Makes a fact true; one that is stays as it is. */
export function setFact(draft: StateDraft, id: string, cause: Cause): void {
  if (draft.state.facts[id]) return
  recordToChange(draft, 'facts')[id] = true
  log(draft, { type: 'fact.set', fact: id, cause })
}
