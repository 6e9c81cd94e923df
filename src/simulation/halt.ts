import { isBlow } from './blow'
import { cuesOf, type Event, isRead } from './events'
import type { GameState } from './state'
import type { World } from './world'

/**
 * How far time runs when it may: to the next answer owed, or nothing left to run, and before that to what is named.
 * `answer`: a phase is done, or in a night in shifts the others are up. `mine`, until those who play are needed or
 * concerned: a phase is done, a gauge has taken a blow, a service has gone down, an alarm sounds. `loss`: a gauge has
 * lost, or a service has gone down. `alarm`: whatever sounds one. What none of those who play may read halts nothing:
 * time that stops at it would tell of it.
 */
export const UNTIL = ['answer', 'mine', 'loss', 'alarm'] as const
export type Until = (typeof UNTIL)[number]

/** Whether what happened is what time was to run to; `open`: how many phases were open before it. */
export function isHalt(
  world: World,
  until: Until,
  open: number,
  state: GameState,
  happened: readonly Event[],
): boolean {
  // Where a phase is done, or a watch begins, somebody may have something to begin.
  const isDone = state.open.length < open || happened.some(isWatch)
  const players = world.roles.filter((role) => state.holders[role] === 'player')
  const watching = players.length > 0 ? players : world.roles
  const events = happened.filter((event) =>
    watching.some((role) => isRead(event, role, world, false)),
  )
  switch (until) {
    case 'answer':
      return isDone
    case 'mine':
      return (
        isDone ||
        events.some((event) => isOutage(event) || isRevisable(event) || isBlow(event)) ||
        hasAlarm(events)
      )
    case 'loss':
      return events.some((event) => isOutage(event) || isSetback(event))
    case 'alarm':
      return hasAlarm(events)
  }
}

const isWatch = (event: Event): boolean =>
  event.type === 'rest.relieved' || (event.type === 'rest.started' && event.shifts)
const isOutage = (event: Event): boolean => event.type === 'service.changed' && event.to === 'down'
const isRevisable = ({ type }: Event): boolean => type === 'prompt.revisable'
const isSetback = (event: Event): boolean => event.type === 'gauge.moved' && event.by < 0
const hasAlarm = (events: readonly Event[]): boolean =>
  cuesOf(events).some(({ type }) => type === 'alarm' || type === 'outage')
