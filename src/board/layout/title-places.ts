import type { Box } from './box'
import type { TableLayout } from './table-layout'
import { GAP } from './track-layout'

/** Height of a title of two lines under a tile, and what lies above it, in widths of a tile. */
const UNDER_TILE = { above: 0.05, height: 0.33 } as const
/** The printed rule of the sheet, in widths of a tile. */
const RULE = 0.14
/** The cabinet's rim, in widths of a unit. */
const RIM = 0.035
/** Below a unit's meter, in shares of the unit's height. */
export const UNIT_LEFT = { y: 0.755, height: 0.235 } as const
/** Two lines of 9.5 pixels, and one of 9. The longest words fit wherever their letters are as tall. */
const READABLE = { two: 21.8, one: 10.8 } as const

/** Where the titles of tiles and units may be written: of all, or of none where they could not be read. */
export interface TitlePlaces {
  rows: ReadonlyMap<string, Box>
  services: ReadonlyMap<string, Box>
  /** Of the same units: where the time is written that is left to them. */
  left: ReadonlyMap<string, Box>
}

/** Where titles can be written under tiles and beside units, without lying on anything; the others have none. */
export function titlePlaces(layout: TableLayout): TitlePlaces {
  const services = besideUnits(layout)
  return {
    rows: underTiles(layout),
    services,
    left: services.size > 0 ? inUnits(layout) : services,
  }
}

function underTiles({ sheet, track }: TableLayout): ReadonlyMap<string, Box> {
  const { tile, tiles, ends } = track
  const height = UNDER_TILE.height * tile
  const width = (1 + 0.9 * GAP) * tile
  const foot = sheet.y + sheet.height - RULE * tile
  const free = ends.map(({ bottom }, line) => (ends[line + 1]?.top ?? foot) - bottom)
  const room = Math.min(...free) >= UNDER_TILE.above * tile + height
  if (!room || height < READABLE.two) return new Map()
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

const inUnits = ({ rack }: TableLayout): ReadonlyMap<string, Box> =>
  new Map(
    rack.units.map(({ id, box }) => {
      const { y, height } = UNIT_LEFT
      return [id, { ...box, y: box.y + y * box.height, height: height * box.height }] as const
    }),
  )

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
  const readable = ({ height }: Box): boolean => height >= READABLE.one && height < unit / 2
  return new Map(places.every(([, box]) => readable(box)) ? places : [])
}
