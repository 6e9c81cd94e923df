import type { Settings } from '../scenario/scenario'
import type { World } from './world'

type Clock = Settings['clock']

const DAY = 1440

/** When it is night to those who sleep: by day they go on or end their day, late they sleep what is left of the night. */
export type PartOfDay = 'evening' | 'late' | 'day'

interface Night {
  readonly from: number
  readonly until: number
  readonly morning: number
}

/** Which part of the day a minute since DEBEX falls in. */
export function partOfDay(
  { debex }: Clock,
  { from, until, morning }: Night,
  minute: number,
): PartOfDay {
  const ofDay = (debex + minute) % DAY
  if (ofDay >= from || ofDay <= until) return 'evening'
  return ofDay < morning ? 'late' : 'day'
}

/** Minutes until the next day begins. */
export const untilMorning = ({ debex }: Clock, { morning }: Night, minute: number): number =>
  DAY - ((debex + minute - morning) % DAY)

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

/** Office hours between two minutes, in minutes. */
export function officeMinutesBetween({ scenario }: World, from: number, to: number): number {
  const { debex, office } = scenario.settings.clock
  const upTo = (minute: number): number => {
    const ofDay = (debex + minute) % DAY
    const days = Math.floor((debex + minute) / DAY)
    return days * (office[1] - office[0]) + Math.max(0, Math.min(ofDay, office[1]) - office[0])
  }
  return upTo(to) - upTo(from)
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
