import { isOutside, isRole } from '../scenario/roles'
import { isPlayed } from './cut'
import { today } from './day'
import type { By } from './people'
import { type Refusal, refuse } from './refusal'
import type { GameState, Prompt } from './state'
import type { World } from './world'

/** Questions of the game's own, which no teammate answers in a way of its own. */
const OWN: ReadonlySet<Prompt['kind']> = new Set(['rest', 'countersign'])

/** Whether today's one overruling is still to be had. */
export const mayOverrule = (world: World, state: GameState): boolean =>
  state.overruled !== today(world, state)

/**
 * Why a person cannot answer in a teammate's place: the teammate is a person too, sits on the other side of the contract,
 * keeps to the plan in a row that the cut leaves out, or has not answered yet; the answers lie open already; it was done
 * once today. Null where it can.
 */
export function overruleRefusal(
  world: World,
  state: GameState,
  by: By,
  id: string,
): Refusal | null {
  const prompt = Object.hasOwn(state.prompts, id) ? state.prompts[id]! : undefined
  if (!prompt) return refuse('revealed', id)
  const { scenario } = world
  const person = isRole(scenario, by) && state.holders[by] === 'player'
  const teammate =
    state.holders[prompt.role] !== 'player' &&
    isOutside(scenario, prompt.role) === isOutside(scenario, by)
  if (!person || !teammate || OWN.has(prompt.kind) || !isPlayed(world, prompt.row)) {
    return refuse('not-yours', id)
  }
  if (!prompt.answer) return refuse('not-now', id)
  const open = Object.values(state.prompts).some(({ signature }) => signature === 'asked')
  if (open) return refuse('revealed', id)
  return mayOverrule(world, state) ? null : refuse('overruled-today', id)
}
