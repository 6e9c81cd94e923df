import { around, type Box, type Point } from './box'

/** What the printed plan has to hold. */
export interface TrackShape {
  rows: readonly { key: string; day: number }[]
  rests: readonly { after: string }[]
}

export interface TrackLayout {
  /** Width of a tile. */
  tile: number
  leaves: { day: number; box: Box }[]
  tiles: { key: string; box: Box }[]
  rests: { after: string; box: Box }[]
  /** The ribbon under the tiles, one line a time. */
  ribbons: { from: Point; to: Point; opens: boolean; goesOn: boolean }[]
  /** Right and top of what is printed, line by line: the rest of the paper is free. */
  ends: { right: number; top: number; bottom: number }[]
}

/** In widths of a tile. */
export const TALL = 1.34
const LEAF = 0.66
const REST = 0.62
export const GAP = 0.11
const LINE_GAP = 0.39
const WIDEST_LINE_GAP = 0.5
export const PADDING = 0.3
/** Below the last line, for the titles of its tiles. */
const FOOT = 0.25
/** A day folded into one more line has to make the tiles so much bigger to be worth it. */
const FOLD = 0.9

interface Line {
  day: number
  first: boolean
  last: boolean
  items: { kind: 'row' | 'rest'; id: string }[]
}

export interface TrackFit {
  tile: number
  lines: Line[]
  /** Of the whole sheet, padding included. */
  width: number
  height: number
  /** The tile's width, less what folding costs in clearness. */
  worth: number
}

/** The biggest tiles with which the plan fits into a sheet of this size; lines of a day are folded where that helps. */
export function fitTrack(
  shape: TrackShape,
  width: number,
  height: number,
  biggest: number,
): TrackFit {
  const longest = Math.max(...days(shape).map((day) => rowsOf(shape, day).length))
  let best: TrackFit | null = null
  let worth = 0
  for (let perLine = longest; perLine >= 1; perLine -= 1) {
    const lines = days(shape).flatMap((day) => foldDay(shape, day, perLine))
    const wide = Math.max(...lines.map(lineUnits)) + 2 * PADDING
    const tall = lines.length * TALL + (lines.length - 1) * LINE_GAP + 2 * PADDING + FOOT
    const tile = Math.min(width / wide, height / tall, biggest)
    const folded = tile * FOLD ** lines.length
    if (best && folded <= worth) continue
    worth = folded
    best = {
      tile,
      lines,
      width: wide * tile,
      height: tall * tile,
      worth: tile * FOLD ** (lines.length - days(shape).length),
    }
  }
  return best!
}

/** Puts a fitted plan on a sheet; spare height goes between the lines. */
export function layOutTrack({ tile, lines, height }: TrackFit, sheet: Box): TrackLayout {
  const spare = lines.length > 1 ? (sheet.height - height) / (lines.length - 1) : 0
  const lineGap = Math.min(LINE_GAP * tile + Math.max(0, spare), WIDEST_LINE_GAP * tile)
  const used = lines.length * TALL * tile + (lines.length - 1) * lineGap
  const track: TrackLayout = { tile, leaves: [], tiles: [], rests: [], ribbons: [], ends: [] }
  let top = sheet.y + (sheet.height - used - FOOT * tile) / 2
  for (const line of lines) {
    placeLine(track, line, sheet.x + PADDING * tile, top)
    top += TALL * tile + lineGap
  }
  return track
}

function placeLine(track: TrackLayout, line: Line, left: number, top: number): void {
  const { tile } = track
  const middle = top + (TALL * tile) / 2
  if (line.first) {
    const box = around({ x: left + (LEAF * tile) / 2, y: middle }, LEAF * tile)
    track.leaves.push({ day: line.day, box })
  }
  let x = left + (LEAF + GAP) * tile
  for (const { kind, id } of line.items) {
    if (kind === 'row') {
      track.tiles.push({ key: id, box: { x, y: top, width: tile, height: TALL * tile } })
      x += (1 + GAP) * tile
    } else {
      track.rests.push({
        after: id,
        box: around({ x: x + (REST * tile) / 2, y: middle }, REST * tile),
      })
      x += (REST + GAP) * tile
    }
  }
  const right = x - GAP * tile
  track.ribbons.push({
    from: { x: left + (LEAF * tile) / 2, y: middle },
    to: { x: right, y: middle },
    opens: line.first,
    goesOn: !line.last,
  })
  track.ends.push({ right, top, bottom: top + TALL * tile })
}

const days = ({ rows }: TrackShape): number[] => [...new Set(rows.map(({ day }) => day))]

const rowsOf = ({ rows }: TrackShape, day: number) => rows.filter((row) => row.day === day)

/** A day's rows and rests in lines of nearly equal length. */
function foldDay(shape: TrackShape, day: number, perLine: number): Line[] {
  const rows = rowsOf(shape, day)
  const count = Math.ceil(rows.length / perLine)
  const size = Math.ceil(rows.length / count)
  return Array.from({ length: count }, (_, index) => ({
    day,
    first: index === 0,
    last: index === count - 1,
    items: rows.slice(index * size, (index + 1) * size).flatMap(({ key }) => {
      const rest = shape.rests.some(({ after }) => after === key)
      const row = { kind: 'row' as const, id: key }
      return rest ? [row, { kind: 'rest' as const, id: key }] : [row]
    }),
  }))
}

const lineUnits = ({ items }: Line): number =>
  items.reduce((sum, { kind }) => sum + GAP + (kind === 'row' ? 1 : REST), LEAF)
