import type { Place } from '../board-view'
import type { Point } from './box'
import type { TableLayout } from './table-layout'

/** In widths of a tile. */
export const PAWN = 0.28
/** At a rest and at the start they stand closer. */
const CLOSE = 0.71

export interface Spot extends Point {
  /** Size of a pawn there, CSS pixels. */
  size: number
}

/**
 * Every role has a spot of its own on each place, by its place in the plan's order, so that nobody moves because somebody
 * else does. In widths of a tile.
 */
const ON_TILE: readonly Point[] = [
  { x: 0.19, y: 0.55 },
  { x: 0.5, y: 0.55 },
  { x: 0.81, y: 0.55 },
  { x: 0.35, y: 0.88 },
  { x: 0.65, y: 0.88 },
]

/** From the middle of a rest's disc or of the calendar leaf. */
const BESIDE: readonly Point[] = [
  { x: -0.14, y: -0.45 },
  { x: 0.14, y: -0.45 },
  { x: -0.21, y: 0.45 },
  { x: 0, y: 0.51 },
  { x: 0.21, y: 0.45 },
]

/** Those beyond the fifth stand before the first ones, a little lower. */
const LOWER = 0.14
const spotIn = (spots: readonly Point[], seat: number): Point => {
  const { x, y } = spots[seat % spots.length]!
  return { x, y: y + Math.floor(seat / spots.length) * LOWER }
}

/** Where a role's pawn stands on a place; null when the table has no such place. */
export function pawnSpot(layout: TableLayout, place: Place, seat: number): Spot | null {
  const { tile } = layout.track
  if (place.kind === 'row') {
    const box = layout.track.tiles.find(({ key }) => key === place.id)?.box
    if (!box) return null
    const { x, y } = spotIn(ON_TILE, seat)
    return { x: box.x + x * tile, y: box.y + y * tile, size: PAWN * tile }
  }
  const box =
    place.kind === 'rest'
      ? layout.track.rests.find(({ after }) => after === place.id)?.box
      : layout.track.leaves[0]?.box
  if (!box) return null
  const { x, y } = spotIn(BESIDE, seat)
  return {
    x: box.x + box.width / 2 + x * tile,
    y: box.y + box.height / 2 + y * tile,
    size: PAWN * CLOSE * tile,
  }
}

/** The place whose spot for this role is nearest to a point: reads a pawn's place back from where it stands. */
export function placeAt(layout: TableLayout, seat: number, at: Point): Place {
  const places: Place[] = [
    { kind: 'start', id: '' },
    ...layout.track.tiles.map(({ key }) => ({ kind: 'row' as const, id: key })),
    ...layout.track.rests.map(({ after }) => ({ kind: 'rest' as const, id: after })),
  ]
  const distance = (place: Place): number => {
    const spot = pawnSpot(layout, place, seat)
    return spot ? Math.hypot(spot.x - at.x, spot.y - at.y) : Number.POSITIVE_INFINITY
  }
  return places.reduce((best, place) => (distance(place) < distance(best) ? place : best))
}
