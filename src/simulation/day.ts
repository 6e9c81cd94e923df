import type { GameState } from './state'
import type { World } from './world'

/** Day of the exercise on which a minute of it falls, from 1, by the calendar: midnight starts a new one. */
export function today(
  world: Pick<World, 'scenario'>,
  { minute }: Pick<GameState, 'minute'>,
): number {
  return Math.floor((world.scenario.settings.clock.debex + minute) / 1440) + 1
}
