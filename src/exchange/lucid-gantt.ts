import { clockTicks, timeAxis } from '../view/time-axis'
import {
  type Box,
  type LucidPage,
  type LucidShape,
  type LucidStyle,
  lucidText,
  type NextId,
} from './lucid-document'
import type { Gantt, GanttBar } from './model'
import { shortened } from './plain-text'

const LABELS = 360
const TOP = 120
const ROW = 32
const BAR = 24
/** Pixels of a whole chart, however long the exercise. */
const WIDTH = 1600
const MARGIN = 40
const LABEL = 80

const FILLS: Record<GanttBar['kind'] | 'mark', string> = {
  phase: '#2f6f8f',
  rest: '#d9d4c5',
  work: '#8fb8a8',
  mark: '#b3422f',
}

const style = (kind: keyof typeof FILLS): LucidStyle => ({
  fill: { type: 'color', color: FILLS[kind] },
  stroke: { color: '#333333', width: 1, style: 'solid' },
})

/** One row for each phase and rest, then one for each role that worked, then the stimuli; hours along the top. */
export const ganttPage = (gantt: Gantt, next: NextId): LucidPage => {
  const { bars, marks, end, title } = gantt
  const x = timeAxis({ from: 0, to: Math.max(end, 60) }, LABELS + MARGIN, WIDTH)
  const at = (minute: number) => Math.round(x(minute))
  const shapes: LucidShape[] = []
  const label = (text: string, box: Box) =>
    shapes.push({ id: next('text'), type: 'text', boundingBox: box, text: lucidText(text) })
  label(shortened(title, 200), { x: MARGIN, y: MARGIN, w: WIDTH, h: 40 })
  for (const { minute, text } of ticks(gantt)) {
    label(text, { x: at(minute) - 40, y: TOP - 36, w: 80, h: 24 })
  }
  const rows = rowsOf(bars)
  for (const [index, { name, bars: held }] of rows.entries()) {
    const y = TOP + index * ROW
    label(shortened(name, LABEL), { x: MARGIN, y, w: LABELS, h: BAR })
    for (const { kind, from, to } of held) {
      const w = Math.max(2, at(to) - at(from))
      const boundingBox = { x: at(from), y, w, h: BAR }
      shapes.push({ id: next(kind), type: 'rectangle', boundingBox, style: style(kind), text: '' })
    }
  }
  const y = TOP + rows.length * ROW
  for (const [index, { minute, label: name }] of marks.entries()) {
    const top = y + index * ROW
    const boundingBox = { x: at(minute) - 8, y: top + 4, w: 16, h: 16 }
    label(shortened(name, LABEL), { x: MARGIN, y: top, w: LABELS, h: BAR })
    shapes.push({ id: next('mark'), type: 'diamond', boundingBox, style: style('mark'), text: '' })
  }
  const w = LABELS + WIDTH + 3 * MARGIN
  const h = Math.min(20_000, y + marks.length * ROW + MARGIN)
  return {
    id: next('page'),
    title: shortened(title, 100) || '–',
    settings: { size: { type: 'custom', w, h } },
    shapes,
    lines: [],
  }
}

/** Phases and rests have a row of their own; the work of one lane shares one. */
const rowsOf = (bars: readonly GanttBar[]): { name: string; bars: GanttBar[] }[] => {
  const rows = new Map<string, { name: string; bars: GanttBar[] }>()
  for (const bar of bars) {
    const work = bar.kind === 'work'
    const key = work ? `lane ${bar.lane}` : `bar ${bar.id}`
    const row = rows.get(key) ?? { name: work ? bar.lane : bar.label, bars: [] }
    rows.set(key, row)
    row.bars.push(bar)
  }
  return [...rows.values()]
}

/** Every sixth hour of the day. */
const ticks = ({ debex, end }: Gantt): { minute: number; text: string }[] =>
  clockTicks({ from: 0, to: end }, debex)
    .slice(0, 200)
    .map(({ minute, minuteOfDay, day }) => {
      const hour = String(minuteOfDay / 60).padStart(2, '0')
      return { minute, text: `${day} · ${hour}:00` }
    })
