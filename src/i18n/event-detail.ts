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
  'stamina.moved',
  'stimulus.held',
  'order.set',
  'rest.planned',
])

/** Whether a line of the main courante is left out where only what matters is told. */
export const isDetail = ({ type }: Event): boolean => DETAILS.has(type)
