import { isBlow } from '../simulation/blow'
import type { Event } from '../simulation/events'

/**
 * How a phase went, for the stamp on it: `clean`; `strained`, when it was done at a price; `reserved`, when something
 * was lost meanwhile that its end does not mend. '' while it is not closed.
 */
export type RowOutcome = '' | 'clean' | 'strained' | 'reserved'

/** A closed phase: between which minutes it ran, what the plan gave it and what it took. */
interface Closed {
  readonly openedAt: number
  /** -1 while it is open. */
  readonly closedAt: number
  readonly minutes: readonly [number, number]
  readonly worked: number
}

/** By what a role has read of the main courante, in the order of its minutes: what it does not know of stains no stamp of its own. */
export function rowOutcome(row: Closed, journal: readonly Event[]): RowOutcome {
  if (row.closedAt < 0) return ''
  let outcome: RowOutcome = row.worked > row.minutes[1] ? 'strained' : 'clean'
  for (const event of journal) {
    if (event.minute < row.openedAt) continue
    if (event.minute > row.closedAt) break
    if (isLoss(event)) return 'reserved'
    if (isStrain(event)) outcome = 'strained'
  }
  return outcome
}

function isLoss(event: Event): boolean {
  switch (event.type) {
    case 'outage.crossed':
    case 'duty.neglected':
    case 'services.relapsed':
    case 'verification.failed':
    case 'gauge.crossed':
      return true
    default:
      return false
  }
}

const isStrain = (event: Event): boolean => event.type === 'role.exhausted' || isBlow(event)
