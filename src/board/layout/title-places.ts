import type { Box } from './box'
import type { TableLayout } from './table-layout'
import { GAP } from './track-layout'

/** Height of a title of two lines under a tile, and what lies above it, in widths of a tile. */
const UNDER_TILE = { above: 0.05, height: 0.29 } as const
/** The printed rule of the sheet, in widths of a tile. */
const RULE = 0.14
/** The cabinet's rim, in widths of a unit. */
const RIM = 0.035
/** Two lines of 12 pixels, and one; the longest words are so wide. */
const READABLE = { two: 28, one: 14.4, width: 88 } as const

/** Where the titles of tiles and units may be written: of all, or of none where they could not be read. */
export interface TitlePlaces {
  rows: ReadonlyMap<string, Box>
  services: ReadonlyMap<string, Box>
}

export function titlePlaces(layout: TableLayout): TitlePlaces {
  return { rows: underTiles(layout), services: besideUnits(layout) }
}

function underTiles({ sheet, track }: TableLayout): ReadonlyMap<string, Box> {
  const { tile, tiles, ends } = track
  const height = UNDER_TILE.height * tile
  const width = (1 + 0.9 * GAP) * tile
  const foot = sheet.y + sheet.height - RULE * tile
  const free = ends.map(({ bottom }, line) => (ends[line + 1]?.top ?? foot) - bottom)
  const room = Math.min(...free) >= UNDER_TILE.above * tile + height
  if (!room || height < READABLE.two || width < READABLE.width) return new Map()
  return new Map(
    tiles.map(({ key, box }) => [
      key,
      {
        x: box.x + (box.width - width) / 2,
        y: box.y + box.height + UNDER_TILE.above * tile,
        width,
        height,
      },
    ]),
  )
}

/** On the cabinet's frame, over the units of its upper bank and under those of its lower one. */
function besideUnits({ rack }: TableLayout): ReadonlyMap<string, Box> {
  const { box: cabinet, units, unit } = rack
  const middle = cabinet.y + cabinet.height / 2
  const places = units.map(({ id, box }) => {
    const above = box.y < middle
    const y = above ? cabinet.y + RIM * unit : box.y + box.height
    const end = above ? box.y : cabinet.y + cabinet.height - RIM * unit
    const height = end - y
    return [id, { x: box.x, y, width: box.width, height }] as const
  })
  const readable = ({ width, height }: Box): boolean =>
    width >= READABLE.width && height >= READABLE.one && height < unit / 2
  return new Map(places.every(([, box]) => readable(box)) ? places : [])
}
