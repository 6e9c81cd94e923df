import { createContext } from 'preact'
import type { Event } from '../../../protocol/terms'
import type { ThreadView } from '../../../view/thread-view'

/** A moment of the game that can be looked up in the main courante. */
export interface Moment {
  /** Minutes since DEBEX. */
  readonly minute: number
  /** The prompt that was answered then; '' for none. */
  readonly prompt: string
}

/** Shows a moment; null where there is no main courante beside. */
export const MomentContext = createContext<((moment: Moment) => void) | null>(null)

/** When and by what a thread was opened; null for one that was there before the first minute, or opened unseen. */
export const originOf = ({ origin }: ThreadView): Moment | null =>
  !origin || origin.by.kind === 'luck'
    ? null
    : { minute: origin.at, prompt: origin.by.kind === 'answer' ? origin.by.id : '' }

/** Where a moment stands in a main courante: the answer itself, else the first line from its minute on; -1 for nowhere. */
export function placeInJournal(journal: readonly Event[], { minute, prompt }: Moment): number {
  const answer = journal.findLastIndex(
    (event) =>
      event.type === 'prompt.revealed' && event.prompt === prompt && event.minute <= minute,
  )
  return answer >= 0 ? answer : journal.findIndex((event) => event.minute >= minute)
}
