import type { Role } from '../scenario/roles'
import { revisableTask } from '../simulation/revision'
import type { Answer, GameState } from '../simulation/state'
import type { World } from '../simulation/world'

/** An answer at work that its role may give otherwise, once: something has arrived since. */
export interface RevisableView {
  readonly prompt: string
  /** Id of the decision. */
  readonly of: string
  readonly answer: Answer
}

/** The answers at work that a role may give otherwise; none once the exercise is over. */
export const revisableViews = (world: World, state: GameState, role: Role): RevisableView[] =>
  state.ended
    ? []
    : Object.keys(state.revisions).flatMap((prompt) => {
        const found = revisableTask(world, state, prompt)
        if (found?.role !== role) return []
        const { of, answer } = found.task.answered!
        return [{ prompt, of, answer }]
      })
