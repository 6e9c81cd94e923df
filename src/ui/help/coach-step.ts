import type { PlayModel } from '../model'
import { isBetween, isUnanswered, owedPrompts, tableView } from '../play/table-state'

/** Where the first steps stand, read off the game itself. */
export type CoachStep =
  | 'open'
  | 'read'
  | 'decide'
  | 'seal'
  | 'awaited'
  | 'run'
  | 'interrupted'
  | 'point'

export const COACH_STEPS = 5

/** Which of the five each is: opening belongs to reading, an interruption to running. */
export const COACH_NUMBER: Readonly<Record<CoachStep, number>> = {
  open: 1,
  read: 1,
  decide: 2,
  seal: 3,
  awaited: 3,
  run: 4,
  interrupted: 4,
  point: 5,
}

export interface Shown {
  /** Whether a document has been opened. */
  readonly readSome: boolean
  /** Prompts whose answer is being made up. */
  readonly drafted: ReadonlySet<string>
}

/** What to show somebody next; null when there is nothing left to show, or nothing just now. */
export function coachStep(play: PlayModel, { readSome, drafted }: Shown): CoachStep | null {
  const view = play.views[play.active]!
  const table = tableView(play)
  // The second phase is the proof that the first was understood.
  if (isTaught(play) || view.mode === 'paused' || view.mode === 'debrief') return null
  if (isBetween(table)) {
    return table.rows.every(({ status }) => status === 'locked') ? 'open' : 'point'
  }
  const [prompt] = owedPrompts(view).filter(isUnanswered)
  if (!prompt) return table.canAdvance ? 'run' : 'awaited'
  if (prompt.kind === 'response') return 'interrupted'
  if (drafted.has(prompt.id)) return 'seal'
  return readSome ? 'decide' : 'read'
}

/** Whether the first steps lie behind: a second phase was opened. */
export const isTaught = (play: PlayModel): boolean =>
  tableView(play)
    .rows.slice(1)
    .some(({ status }) => status !== 'locked')
