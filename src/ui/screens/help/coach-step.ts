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
  | Sight

/** What there is on the table, shown in the phases after the first, one after the other. */
export type Sight = 'rack' | 'gauges' | 'duties' | 'initiatives' | 'plan'

/** From which phase of the lesson on each is shown, in the order in which they are. */
const SIGHTS: readonly (readonly [sight: Sight, phase: number])[] = [
  ['rack', 2],
  ['gauges', 2],
  ['duties', 3],
  ['initiatives', 3],
  ['plan', 3],
]

/** Steps of one phase, and of the whole lesson. */
export const COACH_STEPS = { phase: 5, lesson: 5 + SIGHTS.length } as const

/** Which of the steps each is: opening belongs to reading, an interruption to running. */
export const COACH_NUMBER: Readonly<Record<CoachStep, number>> = {
  open: 1,
  read: 1,
  decide: 2,
  seal: 3,
  awaited: 3,
  run: 4,
  interrupted: 4,
  point: 5,
  rack: 6,
  gauges: 7,
  duties: 8,
  initiatives: 9,
  plan: 10,
}

/** The first steps while they are shown. */
export interface Lesson {
  /** They end when a phase beyond so many is opened; null for the whole lesson, which ends with what is on the table. */
  readonly phases: number | null
  /** Whether a document has been opened since they began. */
  readonly readSome: boolean
  /** What was shown of the table. */
  readonly seen: readonly Sight[]
}

/** The way through a scenario that teaches. */
export const WHOLE_LESSON: Lesson = { phases: null, readSome: false, seen: [] }

export interface Shown extends Lesson {
  /** Prompts whose answer is being made up. */
  readonly drafted: ReadonlySet<string>
}

/** What to show somebody next; null when there is nothing left to show, or nothing just now. */
export function coachStep(play: PlayModel, shown: Shown): CoachStep | null {
  const view = play.views[play.active]!
  const table = tableView(play)
  if (isTaught(play, shown) || view.mode === 'paused' || view.mode === 'debrief') return null
  if (shown.phases === null && openedPhases(play) > 1) return nextSight(play, shown)
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
  return { phases: openedPhases(play) + coming, readSome: false, seen: [] }
}

/** Whether the first steps lie behind: the next phase is the proof that this one was understood. */
export const isTaught = (play: PlayModel, { phases, seen }: Lesson): boolean =>
  phases === null ? SIGHTS.every(([sight]) => seen.includes(sight)) : openedPhases(play) > phases

const nextSight = (play: PlayModel, { seen }: Lesson): Sight | null =>
  SIGHTS.find(([sight, phase]) => phase <= openedPhases(play) && !seen.includes(sight))?.[0] ?? null

/** What has nothing to be done but to be looked at: it is put away by hand. */
export const isSight = (step: CoachStep): step is Sight => SIGHTS.some(([sight]) => sight === step)

const openedPhases = (play: PlayModel): number =>
  tableView(play).rows.filter(({ status }) => status !== 'locked').length
