import type { Grade, Role } from '../scenario/roles'
import { firstRule } from '../simulation/condition'
import type { GameState } from '../simulation/state'
import type { World } from '../simulation/world'

/** How one role's own objective stood at the end: rated, never scored. */
export interface ObjectiveResult {
  id: string
  role: Role
  rating: Grade
}

/** The objectives of the five roles, read from where the game stands. */
export const readObjectives = (world: World, state: GameState): ObjectiveResult[] =>
  world.scenario.roleObjectives.map(({ id, role, ratings }) => ({
    id,
    role,
    rating: firstRule(world, state, ratings).grade,
  }))
