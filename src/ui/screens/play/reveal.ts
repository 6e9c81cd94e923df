import type { Event } from '../../../protocol/terms'

export type Revealed = Extract<Event, { type: 'prompt.revealed' }>

/** The decisions that were revealed together last, since the clock last ran. */
export function lastReveal(journal: readonly Event[], newsFrom: number): Revealed[] {
  const fresh = journal.slice(newsFrom)
  const last = fresh.findLast((event) => event.type === 'prompt.revealed')
  if (!last) return []
  return fresh.filter(
    (event): event is Revealed =>
      event.type === 'prompt.revealed' && event.minute === last.minute && event.kind !== 'rest',
  )
}
