import type { Event } from '../simulation/events'

/** Something to see or hear. Each has a visible counterpart; sound and motion only repeat it. */
export interface Cue {
  type: 'alarm' | 'card' | 'message' | 'open' | 'relief' | 'rest' | 'stamp' | 'stimulus'
  /** What it is about: a row, a service, a stimulus, a role. */
  about: string
}

/** The cues of what just happened; most events have none. */
export function cuesOf(events: readonly Event[]): Cue[] {
  return events.flatMap((event): Cue[] => {
    switch (event.type) {
      case 'stimulus.fired':
        return [{ type: 'stimulus', about: event.stimulus }]
      case 'prompt.sealed':
        return [{ type: 'card', about: event.role }]
      case 'phase.opened':
        return [{ type: 'open', about: event.row }]
      case 'phase.closed':
        return [{ type: 'stamp', about: event.row }]
      case 'reply.received':
        return [{ type: 'message', about: event.reply }]
      case 'rest.started':
        return [{ type: 'rest', about: event.after }]
      case 'verification.failed':
      case 'phase.reopened':
      case 'gauge.crossed':
      case 'role.exhausted':
      case 'duty.neglected':
        return [{ type: 'alarm', about: event.type }]
      case 'service.changed':
        return event.to === 'restored' || event.to === 'degraded' || event.to === 'verified'
          ? [{ type: 'relief', about: event.service }]
          : []
      default:
        return []
    }
  })
}
