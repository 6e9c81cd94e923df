import { holds } from '../condition'
import type { EffectRule } from '../effect'
import { moveThread } from '../threads'

/** What a decision leaves behind: opened, fed, slowed down or closed for good. */
export const thread: EffectRule<'thread'> = {
  acts: 'when-done',
  apply(draft, { thread: id, do: move, when }, { cause }) {
    if (holds(draft.world, draft.state, when)) moveThread(draft, id, move, cause)
  },
}
