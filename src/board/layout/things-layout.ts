import type { Box } from './box'
import { PADDING, type TrackLayout } from './track-layout'

/** Where there is room for what lies about, beside the plan's own things. */
export interface ThingsLayout {
  /** Squares on the bare wood; fewer where there is no room to tell them apart. */
  wood: Box[]
  /** Squares on the paper, in reading order: for what is stuck on the plan. */
  paper: Box[]
}

interface Taken {
  sheet: Box
  track: TrackLayout
  clock: Box
  card: Box
  rack: Box
  width: number
  height: number
}

/** In widths of a tile. */
const WOOD_MAX = 1.5
const NOTE = 0.62
const NOTE_GAP = 0.1
/** Smaller than this nothing can be told apart, CSS pixels. */
const READABLE = { wood: 30, note: 34 } as const
/** So many things lie on the wood at most, and so many notes on the paper. */
const THINGS = 3
const NOTES = 9
const ACROSS = 3

/** Places for what the story has put on the table, where nothing else lies; fewer where there is little room. */
export const layOutThings = (taken: Taken): ThingsLayout => ({
  wood: onWood(taken),
  paper: onPaper(taken),
})

/** Between the cards and the rack, where these lie side by side. */
function onWood({ sheet, track, clock, card, rack, width, height }: Taken): Box[] {
  const inTray = clock.y > sheet.y + sheet.height ? clock.x + clock.width : 0
  const left = Math.max(card.x + card.width * 1.14, inTray)
  const right = Math.min(rack.x, width)
  const top = sheet.y + sheet.height
  if (rack.y + rack.height < card.y || right <= left) return []
  const into = inset({ x: left, y: top, width: right - left, height: height - top }, track.tile)
  return packed(into, THINGS, WOOD_MAX * track.tile, READABLE.wood)
}

const inset = ({ x, y, width, height }: Box, tile: number): Box => {
  const by = Math.min(0.12 * tile, 10)
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by }
}

/** So many squares in a box, in the lines that let them be biggest. */
function packed(into: Box, count: number, biggest: number, smallest: number): Box[] {
  let best: { size: number; columns: number } | null = null
  for (let columns = 1; columns <= count; columns += 1) {
    const lines = Math.ceil(count / columns)
    const size = Math.min(into.width / columns, into.height / lines, biggest)
    if (!best || size > best.size) best = { size, columns }
  }
  if (!best || best.size < smallest) return []
  const { size, columns } = best
  const lines = Math.ceil(count / columns)
  const stepX = into.width / columns
  const stepY = into.height / lines
  return Array.from({ length: count }, (_, index) => ({
    x: into.x + (index % columns) * stepX + (stepX - size) / 2,
    y: into.y + Math.floor(index / columns) * stepY + (stepY - size) / 2,
    width: size,
    height: size,
  }))
}

/** To the right of each of the plan's lines, where the clock leaves the paper free. */
function onPaper({ sheet, track, clock }: Taken): Box[] {
  const { tile, ends } = track
  const size = NOTE * tile
  if (size < READABLE.note) return []
  const edge = sheet.x + sheet.width - PADDING * tile
  const foot = sheet.y + sheet.height - PADDING * tile * 0.7
  return ends
    .flatMap(({ right, top }, line) => {
      const bottom = (ends[line + 1]?.top ?? foot) - NOTE_GAP * tile
      const besideClock = clock.y < bottom && clock.y + clock.height > top
      const x = right + 0.22 * tile
      const end = besideClock ? Math.min(edge, clock.x - 0.1 * tile) : edge
      return grid({ x, y: top, width: end - x, height: bottom - top }, size, NOTE_GAP * tile)
    })
    .slice(0, NOTES)
}

/** As many squares of this size as find room, spread a little. */
function grid({ x, y, width, height }: Box, size: number, gap: number): Box[] {
  const fitting = (length: number): number => Math.max(0, Math.floor((length + gap) / (size + gap)))
  const across = Math.min(ACROSS, fitting(width))
  const down = fitting(height)
  const stepX = Math.min(width / across, size * 1.3)
  const stepY = Math.min(height / down, size * 1.3)
  const left = x + (width - across * stepX) / 2
  return Array.from({ length: across * down }, (_, index) => ({
    x: left + (index % across) * stepX + (stepX - size) / 2,
    y: y + Math.floor(index / across) * stepY,
    width: size,
    height: size,
  }))
}
