import type { Event } from './events'

/** Points of a gauge that are a blow, not a scratch: time that runs for those who play halts at it, and it is never folded away. */
export const BLOW = 5

/** Whether a gauge has lost so much at once. */
export const isBlow = (event: Event): boolean => event.type === 'gauge.moved' && event.by <= -BLOW
