import type { World } from './world'

const DAY = 1440

/** The first minute from this one on at which an office is open; minutes since DEBEX. */
export function officeMinute({ scenario }: World, minute: number): number {
  const { debex, office } = scenario.settings.clock
  const ofDay = (debex + minute) % DAY
  if (ofDay < office[0]) return minute + office[0] - ofDay
  return ofDay <= office[1] ? minute : minute + DAY - ofDay + office[0]
}

/** The first minute from this one on at which somebody outside can be reached. */
export const openingMinute = (world: World, actor: string, minute: number): number =>
  world.actors.get(actor)?.hours === 'office' ? officeMinute(world, minute) : minute

/**
 * The minute from which it counts that somebody outside was sent something: at once, in the evening too, but not at night.
 * A dry run waits for nobody.
 */
export function deliveryMinute(world: World, actor: string, minute: number): number {
  const { debex, office, delivered } = world.scenario.settings.clock
  const ofDay = (debex + minute) % DAY
  if (!world.options.stimuli || (ofDay > office[1] && ofDay <= delivered)) return minute
  return openingMinute(world, actor, minute)
}

/** The minute at which so many minutes of office hours have passed since another. */
export function afterOfficeMinutes(world: World, from: number, minutes: number): number {
  const { debex, office } = world.scenario.settings.clock
  let at = officeMinute(world, from)
  let left = minutes
  for (;;) {
    const untilClosing = office[1] - ((debex + at) % DAY)
    if (left <= untilClosing) return at + left
    left -= untilClosing
    at = officeMinute(world, at + untilClosing + 1)
  }
}
