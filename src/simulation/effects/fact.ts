import type { EffectRule } from '../effect'
import { log, recordToChange, type Turn } from '../turn'

/** Something becomes true, for good. */
export const fact: EffectRule<'fact'> = {
  acts: 'when-done',
  apply: (turn, { set }) => setFact(turn, set),
}

export function setFact(turn: Turn, id: string): void {
  if (turn.state.facts[id]) return
  recordToChange(turn, 'facts')[id] = true
  log(turn, { type: 'fact.set', fact: id })
}
