import type { Cause } from '../cause'
import type { EffectRule } from '../effect'
import { log, recordToChange, type Turn } from '../turn'

/** Something becomes true, for good. */
export const fact: EffectRule<'fact'> = {
  acts: 'when-done',
  apply: (turn, { set }, { cause }) => setFact(turn, set, cause),
}

export function setFact(turn: Turn, id: string, cause: Cause): void {
  if (turn.state.facts[id]) return
  recordToChange(turn, 'facts')[id] = true
  log(turn, { type: 'fact.set', fact: id, cause })
}
