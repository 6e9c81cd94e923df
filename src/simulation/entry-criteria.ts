import type { CompiledScenario } from '../scenario/scenario'
import type { OpeningRefusal } from './refusal'
import type { GameState, RowStatus } from './state'

/** What must be so of other rows before one opens. */
export interface EntryCriterion {
  /** What is told where it is not. */
  readonly refusal: Exclude<OpeningRefusal, 'overlap-refused'>
  /** The rows it looks at, and the statuses in which they should be. */
  readonly rows: readonly string[]
  readonly are: readonly RowStatus[]
  /** How many of them may be in another one all the same. */
  readonly but: number
}

const BEGUN: readonly RowStatus[] = ['open', 'closed', 'reopened']
const DONE: readonly RowStatus[] = ['closed', 'reopened']
const NOT_OPEN: readonly RowStatus[] = ['locked', 'closed', 'reopened']

/**
 * The entry criteria of a row, in the order in which a refusal tells them: the plan's order, what the row requires,
 * two at once at most, and only such as may overlap. The machine's guards are made of the same list.
 */
export function entryCriteria({ rows }: CompiledScenario, key: string): readonly EntryCriterion[] {
  const index = rows.findIndex((row) => row.key === key)
  const { requires, overlaps } = rows[index]!
  const earlier = rows.slice(0, index).map((row) => row.key)
  const apart = earlier.filter((other) => !overlaps.includes(other))
  return [
    // Rows begin one after the other: with the one before have all before it.
    { refusal: 'not-next', rows: earlier.slice(-1), are: BEGUN, but: 0 },
    { refusal: 'requires', rows: requires, are: DONE, but: 0 },
    { refusal: 'too-many-open', rows: earlier, are: NOT_OPEN, but: 1 },
    { refusal: 'no-overlap', rows: apart, are: NOT_OPEN, but: 0 },
  ]
}

/** Whether a row may open as far as this criterion goes. */
export function isMet({ rows, are, but }: EntryCriterion, state: GameState): boolean {
  let otherwise = 0
  for (const row of rows) {
    if (!are.includes(state.rows[row]!.status)) otherwise += 1
    if (otherwise > but) return false
  }
  return true
}
