import type { Role } from '../scenario/roles'
import { clockTicks, type Stretch, timeAxis } from './time-axis'

/** What stands in a Gantt; every place that shows one has a look for each. */
export type GanttPart =
  | 'plan-max'
  | 'plan-min'
  | 'played'
  | 'rest'
  | 'rested'
  | 'overlap'
  | 'work'
  | 'stimulus'
  | 'team'
  | 'ran'
  | 'end'

/** What else is to be seen of a part: which kind, whose. */
type Traits = Readonly<Record<string, string | number | boolean>>

interface Shown {
  readonly part: GanttPart
  readonly traits?: Traits
  /** For who points at it. */
  readonly title?: string
  /** Written beside it. */
  readonly label?: string
}

/** A stretch of time on a line, minutes since DEBEX; `y` and `height` in pixels, from the top of the line. */
export interface GanttBar extends Shown, Stretch {
  readonly y: number
  readonly height: number
}

/** A moment on a line: `d` is drawn where the line's top is at that minute. */
export interface GanttMark extends Shown {
  readonly minute: number
  readonly d: string
}

export interface GanttLine {
  readonly key: string
  readonly name: string
  readonly role?: Role
  /** Pixels; `above` is left free before it. */
  readonly height: number
  readonly above?: number
  readonly bars: readonly GanttBar[]
  readonly marks?: readonly GanttMark[]
}

/** The plan, what was played or both, line by line on one axis of time. */
export interface Gantt {
  /** What part of the exercise is in sight. */
  readonly shown: Stretch
  readonly ticks: readonly {
    readonly minute: number
    readonly text: string
    readonly isDay: boolean
  }[]
  /** Behind the lines, over all of them or so many of the first. */
  readonly behind: readonly (Shown & Stretch & { readonly lines?: number })[]
  readonly lines: readonly GanttLine[]
  readonly now?: number
  /** Pixels across: of the whole, of the names at the left, beside the axis at the right. */
  readonly width: number
  readonly names: number
  readonly right: number
  /** Of a name that fits in one line. */
  readonly letters: number
}

/** One thing to draw, in pixels from the axis's beginning and its line's top. */
export type GanttShape = Shown & {
  readonly x: number
  readonly y: number
  /** A path from there; else a box. */
  readonly d?: string
  readonly width: number
  readonly height: number
}

/** All there is to draw, the same on a screen, on paper and in a file. */
export interface GanttPicture {
  readonly width: number
  readonly height: number
  readonly top: number
  /** Where the axis begins, and how far may be drawn from there. */
  readonly left: number
  readonly room: number
  /** Before `top`, from the left edge of the picture. */
  readonly ticks: readonly { readonly x: number; readonly text: string; readonly isDay: boolean }[]
  readonly behind: readonly GanttShape[]
  readonly lines: readonly {
    readonly key: string
    readonly y: number
    readonly height: number
    readonly role?: Role
    readonly name: readonly { readonly text: string; readonly y: number }[]
    readonly shapes: readonly GanttShape[]
  }[]
  /** From the left edge of the picture; null where time has no now. */
  readonly now: number | null
}

const TOP = 26
const BOTTOM = 8
/** Less could not be seen. */
const LEAST = 2

const tenth = (pixels: number): number => Math.round(pixels * 10) / 10

/** Lays a Gantt out. */
export function ganttPicture(gantt: Gantt): GanttPicture {
  const { shown, width, names, right } = gantt
  const axis = timeAxis(shown, 0, width - names - right)
  const x = (minute: number): number => tenth(axis(minute))
  const across = ({ from, to }: Stretch) => ({
    x: x(from),
    width: Math.max(LEAST, tenth(axis(to) - axis(from))),
  })
  let bottom = TOP
  const lines = gantt.lines.map(({ key, name, role, height, above = 0, bars, marks = [] }) => {
    const y = bottom + above
    bottom = y + height
    return {
      key,
      y,
      height,
      ...(role && { role }),
      name: nameLines(name, gantt.letters, height),
      shapes: [
        ...bars.map(({ from, to, ...bar }) => ({ ...bar, ...across({ from, to }) })),
        ...marks.map(({ minute, ...mark }) => ({
          ...mark,
          x: x(minute),
          y: 0,
          width: 0,
          height: 0,
        })),
      ],
    }
  })
  const behind = gantt.behind.map(({ from, to, lines: count = lines.length, ...one }) => {
    const last = lines[count - 1]
    return { ...one, ...across({ from, to }), y: 0, height: last ? last.y + last.height - TOP : 0 }
  })
  return {
    width,
    height: bottom + BOTTOM,
    top: TOP,
    left: names,
    room: width - names,
    ticks: gantt.ticks.map(({ minute, ...tick }) => ({ ...tick, x: names + x(minute) })),
    behind,
    lines,
    now: gantt.now === undefined ? null : names + x(gantt.now),
  }
}

/** The times of the clock along a Gantt, `step` minutes apart; at midnight the day is said. */
export const ganttTicks = (
  shown: Stretch,
  debex: number,
  said: { day(day: number): string; clock(minuteOfDay: number): string },
  step?: number,
): Gantt['ticks'] =>
  clockTicks(shown, debex, step).map(({ minute, minuteOfDay, day }) => ({
    minute,
    text: minuteOfDay === 0 ? said.day(day) : said.clock(minuteOfDay),
    isDay: minuteOfDay === 0,
  }))

/** The plan's stretch of a row: at its shortest over at its longest. */
export const planBars = (
  { from, toMin, toMax }: { readonly from: number; readonly toMin: number; readonly toMax: number },
  y: number,
  height: number,
): GanttBar[] => [
  { part: 'plan-max', from, to: toMax, y, height },
  { part: 'plan-min', from, to: toMin, y, height },
]

/** Two lines at most, cut at a space; what is longer ends in dots. */
function nameLines(name: string, letters: number, height: number): { text: string; y: number }[] {
  const middle = Math.round(height / 2) + 4
  if (name.length <= letters) return [{ text: name, y: middle }]
  const space = name.lastIndexOf(' ', letters)
  const cut = space < 0 ? letters : space
  const rest = name.slice(cut).trim()
  const second = rest.length <= letters ? rest : `${rest.slice(0, letters - 1).trimEnd()}…`
  return [
    { text: name.slice(0, cut), y: middle - 7 },
    { text: second, y: middle + 5 },
  ]
}
