import type { Role } from '../scenario/roles'
import type { BoardView } from './board-view'
import { around, type Box, contains, type Point } from './layout/box'
import { pawnSpot } from './layout/pawn-places'
import type { TableLayout } from './layout/table-layout'

/** Something on the table that can be pointed at. */
export interface Target {
  kind: 'row' | 'rest' | 'role' | 'service' | 'card' | 'clock'
  /** Row key, row that the rest follows, role, service, stimulus ('' for the untouched deck); '' for the clock. */
  id: string
}

/** A target and where it lies, CSS pixels from the table's top left corner. */
export interface TargetBox {
  target: Target
  box: Box
}

/** Everything that can be pointed at, in reading order, what lies on top last. */
export function targetBoxes(layout: TableLayout, view: BoardView): TargetBox[] {
  const { track, rack, clock, deck, card } = layout
  const cards: Box = { ...deck, width: card.x + card.width - deck.x }
  return [
    ...track.tiles.map(({ key, box }) => ({ target: { kind: 'row' as const, id: key }, box })),
    ...track.rests.map(({ after, box }) => ({ target: { kind: 'rest' as const, id: after }, box })),
    { target: { kind: 'clock', id: '' }, box: clock },
    { target: { kind: 'card', id: view.card?.id ?? '' }, box: cards },
    ...rack.units.map(({ id, box }) => ({ target: { kind: 'service' as const, id }, box })),
    ...view.pawns.flatMap(({ role, place }) => {
      const box = pawnBox(layout, place, role)
      return box ? [{ target: { kind: 'role' as const, id: role }, box }] : []
    }),
  ]
}

function pawnBox(
  layout: TableLayout,
  place: BoardView['pawns'][number]['place'],
  role: Role,
): Box | null {
  const spot = pawnSpot(layout, place, role)
  return spot && around(spot, spot.size)
}

/** What lies under a point, null for the bare table. */
export const targetAt = (boxes: readonly TargetBox[], point: Point): Target | null =>
  boxes.findLast(({ box }) => contains(box, point))?.target ?? null

export const sameTarget = (a: Target | null, b: Target | null): boolean =>
  a?.kind === b?.kind && a?.id === b?.id
