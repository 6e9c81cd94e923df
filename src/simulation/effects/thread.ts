import { holds } from '../condition'
import type { EffectRule } from '../effect'
import { moveThread } from '../threads'

/** What a decision leaves behind: opened, fed, slowed down or closed for good. */
export const thread: EffectRule<'thread'> = {
  acts: 'when-done',
  apply(turn, { thread: id, do: move, when }, { cause }) {
    if (holds(turn.world, turn.state, when)) moveThread(turn, id, move, cause)
  },
}
