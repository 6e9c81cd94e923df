import type { Event } from '../protocol/terms'

/** Fine print: true, but nobody tells it at a situation point. */
const DETAILS = new Set<Event['type']>([
  'task.started',
  'task.interrupted',
  'task.resumed',
  'task.finished',
  'prompt.sealed',
  'prompt.withdrawn',
  'prompt.revisable',
  'document.revealed',
  'fact.set',
  'stimulus.held',
  'order.set',
  'rest.planned',
])

/** Points of energy below which what somebody's day costs is fine print. */
const TIRING = 5

/** Whether a line of the main courante is left out where only what matters is told. */
export const isDetail = (event: Event): boolean =>
  event.type === 'stamina.moved' ? Math.abs(event.by) < TIRING : DETAILS.has(event.type)
