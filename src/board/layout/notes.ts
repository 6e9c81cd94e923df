import type { BoardView } from '../board-view'
import type { Box } from './box'

/** A duty or a thread stuck on the plan. */
export interface Note {
  readonly kind: 'duty' | 'thread'
  readonly id: string
  /** Minute of a duty's term, and whether it has passed unfulfilled. */
  readonly due: number
  readonly neglected: boolean
  readonly box: Box
}

/** So many terms that passed stay in sight, however many threads there are. */
const LATE_IN_SIGHT = 3

/** What there is paper for: what can still be done in time, soonest first, then what came too late, and threads. */
export function notesOn(
  places: readonly Box[],
  { duties, threads }: Pick<BoardView, 'duties' | 'threads'>,
): Note[] {
  const asNote = ({ id, due, neglected }: BoardView['duties'][number]) =>
    ({ kind: 'duty', id, due, neglected }) as const
  const late = duties.filter(({ neglected }) => neglected).map(asNote)
  return [
    ...duties.filter(({ neglected }) => !neglected).map(asNote),
    ...late.slice(0, LATE_IN_SIGHT),
    ...threads.map((id) => ({ kind: 'thread', id, due: -1, neglected: false }) as const),
    ...late.slice(LATE_IN_SIGHT),
  ]
    .slice(0, places.length)
    .map((note, index) => ({ ...note, box: places[index]! }))
}

/** What lies on the wood, and where: the gauges' things first, then the money. */
export function thingsOn(
  places: readonly Box[],
  { things, bills }: Pick<BoardView, 'things' | 'bills'>,
): { gauge: string; box: Box }[] {
  return [...things.map(({ gauge }) => gauge), ...(bills === null ? [] : [''])]
    .slice(0, places.length)
    .map((gauge, index) => ({ gauge, box: places[index]! }))
}
