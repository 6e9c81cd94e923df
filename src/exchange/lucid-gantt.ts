import { type GanttPart, ganttPicture, type Gantt as PicturedGantt } from '../view/gantt'
import { clockTicks } from '../view/time-axis'
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
const MOST_TICKS = 200

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
  const { title } = gantt
  const { ticks, lines, top } = ganttPicture(pictured(gantt))
  const down = TOP - top
  const shapes: LucidShape[] = []
  const label = (text: string, box: Box) =>
    shapes.push({ id: next('text'), type: 'text', boundingBox: box, text: lucidText(text) })
  label(shortened(title, 200), { x: MARGIN, y: MARGIN, w: WIDTH, h: 40 })
  for (const { x, text } of ticks.slice(0, MOST_TICKS)) {
    label(text, { x: Math.round(x) - 40, y: TOP - 36, w: 80, h: 24 })
  }
  for (const { y, name, shapes: drawn } of lines) {
    label(name.map(({ text }) => text).join(' '), { x: MARGIN, y: y + down, w: LABELS, h: BAR })
    for (const { part, x, y: below, width, height } of drawn) {
      const isMark = part === 'stimulus'
      const kind = isMark ? 'mark' : KINDS[part]!
      const left = LABELS + MARGIN + Math.round(x)
      shapes.push({
        id: next(kind),
        type: isMark ? 'diamond' : 'rectangle',
        boundingBox: isMark
          ? { x: left - 8, y: y + down + 4, w: 16, h: 16 }
          : { x: left, y: y + down + below, w: Math.round(width), h: height },
        style: style(kind),
        text: '',
      })
    }
  }
  const w = LABELS + WIDTH + 3 * MARGIN
  const h = Math.min(20_000, TOP + lines.length * ROW + MARGIN)
  return {
    id: next('page'),
    title: shortened(title, 100) || '–',
    settings: { size: { type: 'custom', w, h } },
    shapes,
    lines: [],
  }
}

const PARTS = { phase: 'played', rest: 'rested', work: 'work' } as const
const KINDS: Partial<Record<GanttPart, GanttBar['kind']>> = {
  played: 'phase',
  rested: 'rest',
  work: 'work',
}

const pictured = ({ bars, marks, end, debex }: Gantt): PicturedGantt => {
  const shown = { from: 0, to: Math.max(end, 60) }
  return {
    shown,
    width: LABELS + MARGIN + WIDTH,
    names: LABELS + MARGIN,
    right: 0,
    letters: LABEL,
    ticks: clockTicks({ from: 0, to: end }, debex).map(({ minute, minuteOfDay, day }) => ({
      minute,
      text: `${day} · ${String(minuteOfDay / 60).padStart(2, '0')}:00`,
      isDay: minuteOfDay === 0,
    })),
    behind: [],
    lines: [
      ...rowsOf(bars).map(({ name, bars: held }) => ({
        key: name,
        name: shortened(name, LABEL),
        height: ROW,
        bars: held.map(({ kind, from, to }) => ({
          part: PARTS[kind],
          from,
          to,
          y: 0,
          height: BAR,
        })),
      })),
      ...marks.map(({ id, label, minute }) => ({
        key: id,
        name: shortened(label, LABEL),
        height: ROW,
        bars: [],
        marks: [{ part: 'stimulus' as const, minute, d: '' }],
      })),
    ],
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
