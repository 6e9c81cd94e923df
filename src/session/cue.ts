import type { Entry } from '../simulation/entry'

/** Something to see or hear. Each has a visible counterpart; sound and motion only repeat it. */
export interface Cue {
  type: 'alarm' | 'card' | 'message' | 'open' | 'relief' | 'rest' | 'stamp' | 'stimulus'
  /** What it is about: a row, a service, a stimulus, a role. */
  about: string
}

/** The cues of what just happened; most entries have none. */
export function cuesOf(entries: readonly Entry[]): Cue[] {
  return entries.flatMap((entry): Cue[] => {
    switch (entry.type) {
      case 'stimulus.fired':
        return [{ type: 'stimulus', about: entry.stimulus }]
      case 'prompt.sealed':
        return [{ type: 'card', about: entry.role }]
      case 'phase.opened':
        return [{ type: 'open', about: entry.row }]
      case 'phase.closed':
        return [{ type: 'stamp', about: entry.row }]
      case 'reply.received':
        return [{ type: 'message', about: entry.reply }]
      case 'rest.started':
        return [{ type: 'rest', about: entry.after }]
      case 'verification.failed':
      case 'phase.reopened':
      case 'gauge.crossed':
      case 'role.exhausted':
      case 'duty.neglected':
        return [{ type: 'alarm', about: entry.type }]
      case 'service.changed':
        return entry.to === 'restored' || entry.to === 'degraded' || entry.to === 'verified'
          ? [{ type: 'relief', about: entry.service }]
          : []
      default:
        return []
    }
  })
}
