import type { PlayModel } from '../../game-model'
import { isBetween, isUnanswered, owedPrompts, tableView } from '../play/play-state'

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

/** The first steps while they are shown. */
export interface Lesson {
  /** They end when a phase beyond so many is opened. */
  readonly phases: number
  /** Whether a document has been opened since they began. */
  readonly readSome: boolean
}

export interface Shown extends Lesson {
  /** Prompts whose answer is being made up. */
  readonly drafted: ReadonlySet<string>
}

/** What to show somebody next; null when there is nothing left to show, or nothing just now. */
export function coachStep(play: PlayModel, shown: Shown): CoachStep | null {
  const view = play.views[play.active]!
  const table = tableView(play)
  if (isTaught(play, shown) || view.mode === 'paused' || view.mode === 'debrief') return null
  if (isBetween(table)) {
    return table.rows.every(({ status }) => status === 'locked') ? 'open' : 'point'
  }
  const [prompt] = owedPrompts(view).filter(isUnanswered)
  if (!prompt) return table.canAdvance ? 'run' : 'awaited'
  if (prompt.kind === 'response') return 'interrupted'
  if (shown.drafted.has(prompt.id)) return 'seal'
  return shown.readSome ? 'decide' : 'read'
}

/** The way through the phase that is played; between two, through the next one. */
export function lessonFrom(play: PlayModel): Lesson {
  const coming = isBetween(tableView(play)) ? 1 : 0
  return { phases: openedPhases(play) + coming, readSome: false }
}

/** Whether the first steps lie behind: the next phase is the proof that this one was understood. */
export const isTaught = (play: PlayModel, { phases }: Lesson): boolean =>
  openedPhases(play) > phases

const openedPhases = (play: PlayModel): number =>
  tableView(play).rows.filter(({ status }) => status !== 'locked').length
