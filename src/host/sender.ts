import type { SeatCommand } from '../protocol/seat'
import { isRole, opener, type Role } from '../scenario/roles'
import type { By } from '../simulation/people'
import { parsePromptId } from '../simulation/prompt-id'
import type { GameState } from '../simulation/state'
import type { World } from '../simulation/world'

/** What a seat may act as. */
export interface Powers {
  readonly roles: readonly Role[]
  /** Whose table it is: starts and ends the exercise, says who plays, adds remarks to its debrief. */
  readonly owner: boolean
  /** Whether this table lets it pause the exercise and go on. */
  readonly pauses: boolean
}

/**
 * In whose name a command of a seat is given: set here, never by the sender. A role where the command tells one, else
 * `as`, else the first of the seat; null for what the seat may not do.
 */
export function senderOf(
  world: World,
  state: GameState,
  powers: Powers,
  command: SeatCommand,
  as: Role | undefined,
): By | null {
  const { roles, owner, pauses } = powers
  const mine = (role: Role | undefined): Role | null => (role && roles.includes(role) ? role : null)
  const told = (): Role | null => (as ? mine(as) : (roles[0] ?? null))
  switch (command.type) {
    case 'exercise.start':
    case 'exercise.end':
    case 'role.assign':
      return owner ? 'host' : null
    case 'exercise.pause':
    case 'exercise.resume':
      return pauses ? told() : null
    case 'phase.open':
      return mine(opener(world.scenario))
    case 'prompt.answer':
    case 'prompt.withdraw':
    case 'prompt.reopen':
      return mine(askedOf(world, state, command.prompt))
    case 'prompt.overrule':
      // Whose table it is plays beside the program alone; devices of a hosted exercise keep to their own.
      return owner ? told() : null
    case 'deviation.flag': {
      const asked = askedOf(world, state, command.prompt)
      // Once it is over, whoever keeps the table writes down what anybody says.
      return owner && state.ended ? (asked ?? null) : mine(asked)
    }
    case 'initiative.start':
      return mine(world.initiatives.get(command.initiative)?.role)
    case 'note.add':
    case 'improvement.set':
      return as || !owner ? told() : 'host'
    case 'rating.override':
      // Whoever plays alone is their own facilitator once it is over.
      return owner && state.ended ? 'facilitator' : null
    case 'phase.skip':
    case 'stimulus.fire':
    case 'stimulus.skip':
    case 'stimulus.shift':
    case 'thread.surface':
    case 'message.send':
    case 'document.hand':
      return null
  }
}

/** The role that a prompt asks, or asked: its id names it, `row/session/attempt/role/what`. */
function askedOf({ scenario }: World, state: GameState, prompt: string): Role | undefined {
  const asked = Object.hasOwn(state.prompts, prompt) ? state.prompts[prompt]!.role : undefined
  const { role: named } = parsePromptId(prompt)
  return asked ?? (isRole(scenario, named) ? named : undefined)
}
