import type { Entry } from '../../simulation/entry'

export type Revealed = Extract<Entry, { type: 'prompt.revealed' }>

/** The decisions that were revealed together last, since the clock last ran. */
export function lastReveal(journal: readonly Entry[], newsFrom: number): Revealed[] {
  const fresh = journal.slice(newsFrom)
  const last = fresh.findLast((entry) => entry.type === 'prompt.revealed')
  if (!last) return []
  return fresh.filter(
    (entry): entry is Revealed =>
      entry.type === 'prompt.revealed' && entry.minute === last.minute && entry.kind !== 'rest',
  )
}
