import type { Role } from '../scenario/roles'
import { readAs } from '../simulation/document'
import { overruleRefusal } from '../simulation/overrule'
import { owedPrompts } from '../simulation/prompts'
import type { GameState } from '../simulation/state'
import type { World } from '../simulation/world'
import { type PromptView, promptView } from './prompt-view'

/** What a teammate was asked and has answered, to be read and answered in its place. */
export interface OverrulableView {
  readonly role: Role
  /** Who of those that sit here may answer instead. */
  readonly by: Role
  readonly prompt: PromptView
  /** Those that it is worth reading for and that the teammate can read, with their variant. */
  readonly documents: readonly { readonly id: string; readonly variant: string }[]
}

/**
 * The questions that somebody of these roles may answer in a teammate's place now, in the plan's order; none once it was
 * done today.
 * @param held by people at the table that asks: whoever sits elsewhere never sees them
 */
export const overrulableViews = (
  world: World,
  state: GameState,
  held: readonly Role[],
): OverrulableView[] =>
  owedPrompts(world, state).flatMap(([id, prompt]) => {
    const by = held.find((role) => overruleRefusal(world, state, role, id) === null)
    if (!by) return []
    const view = promptView(world, state, id, prompt)
    const documents = view.reads.flatMap((document) => {
      const variant = readAs(world, state, document, prompt.role)
      return variant === null ? [] : [{ id: document, variant }]
    })
    return [{ role: prompt.role, by, prompt: view, documents }]
  })
