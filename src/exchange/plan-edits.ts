import type { ScenarioEdits } from './chronogramme-edits'
import { type ChronogrammeContext, phaseLine, restLine, sameWords } from './chronogramme-lines'
import { readTime } from './chronogramme-sheet'
import type { ChronogrammeLine } from './model'
import type { SheetLine } from './read-chronogramme'
import { minutesOf } from './sheet-cells'
import type { SheetProblem } from './sheet-problem'

/** First and last minute of each row. */
export type Spans = ReadonlyMap<string, { readonly from: number; readonly to: number }>

export interface PlanEdits extends Pick<ScenarioEdits, 'rows' | 'rests'> {
  /** Where each row stands in the sheet, at its longest. */
  readonly spans: Spans
  readonly problems: readonly SheetProblem[]
  /** Changes that are not taken over. */
  readonly notes: readonly SheetProblem[]
}

/** What the plan's words say is the source document's: here only its minutes change. */
const FIXED = ['subject', 'message', 'expected'] as const
/** Less is no phase any more: its acting roles would have no room. */
const LEAST_MINUTES = 5

/** New minutes of rows and rests. The start of a row follows from what comes before it and is checked, not set. */
export const planEdits = (context: ChronogrammeContext, lines: readonly SheetLine[]): PlanEdits => {
  const { scenario } = context
  const rows = new Map<string, readonly [number, number]>()
  const rests = new Map<string, number>()
  const problems: SheetProblem[] = []
  const notes: SheetProblem[] = []
  for (const line of lines) {
    const { subject } = line
    if (subject.kind === 'phase') {
      const row = scenario.rows.find(({ key }) => key === subject.id)!
      const least = minutesOf(line.text('least'))
      const most = minutesOf(line.text('most'))
      if (least === undefined) problems.push(line.problem('least', 'not-minutes'))
      else if (least < LEAST_MINUTES) {
        problems.push(line.problem('least', 'too-short', { minutes: LEAST_MINUTES }))
      }
      if (most === undefined) problems.push(line.problem('most', 'not-minutes'))
      else if (least !== undefined && most < least)
        problems.push(line.problem('most', 'minutes-order'))
      const changed = least !== row.minutes[0] || most !== row.minutes[1]
      if (least !== undefined && most !== undefined && changed) rows.set(row.key, [least, most])
      notes.push(...ignored(line, phaseLine(context, row, 0)))
    }
    if (subject.kind === 'rest') {
      const rest = scenario.rests.find(({ after }) => after === subject.id)!
      const minutes = minutesOf(line.text('least'))
      if (minutes === undefined || minutes < 1) problems.push(line.problem('least', 'not-minutes'))
      else if (minutes !== rest.minutes) rests.set(rest.after, minutes)
      notes.push(...ignored(line, restLine(context, rest, 0)))
    }
  }
  const { spans, problems: late } = spansIn(context, lines, rows, rests)
  return { rows, rests, spans, problems: [...problems, ...late], notes }
}

/** Times as they were written first, or as the new minutes make them: a spreadsheet does not move them by itself. */
const spansIn = (
  { scenario, starts }: ChronogrammeContext,
  lines: readonly SheetLine[],
  rows: PlanEdits['rows'],
  rests: PlanEdits['rests'],
): { spans: Spans; problems: SheetProblem[] } => {
  const spans = new Map<string, { from: number; to: number }>()
  const problems: SheetProblem[] = []
  let moved = 0
  for (const { key, minutes } of scenario.rows) {
    const line = lines.find(({ subject }) => subject.kind === 'phase' && subject.id === key)
    const first = starts.get(key)!
    const most = (rows.get(key) ?? minutes)[1]
    const time = line && line.text('time') !== '' ? readTime(line.text('time')) : undefined
    if (line && time === null) problems.push(line.problem('time', 'not-time'))
    const from = time?.minute ?? first
    if (line && from !== first && from !== moved)
      problems.push(line.problem('time', 'start-follows'))
    spans.set(key, { from, to: from + most })
    const rest = scenario.rests.find(({ after }) => after === key)
    moved += most + (rest ? (rests.get(key) ?? rest.minutes) : 0)
  }
  return { spans, problems }
}

const ignored = (line: SheetLine, written: ChronogrammeLine): SheetProblem[] =>
  FIXED.filter((column) => line.has(column) && !sameWords(line.text(column), written[column])).map(
    (column) => line.problem(column, 'ignored'),
  )
