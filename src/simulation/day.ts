import type { GameState } from './state'
import type { World } from './world'

/** Day of the exercise, from 1, by the calendar: midnight starts a new one. */
export function today(world: World, state: GameState): number {
  return Math.floor((world.scenario.settings.clock.debex + state.minute) / 1440) + 1
}
