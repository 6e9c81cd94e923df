import type { BoardPlace } from '../view/board-place'
import type { BoardView } from './board-view'
import { around, type Box, contains, type Point } from './layout/box'
import { notesOn, thingsOn } from './layout/notes'
import { pawnSpot } from './layout/pawn-places'
import type { TableLayout } from './layout/table-layout'
import { titlePlaces } from './layout/title-places'

/** A target and where it lies, CSS pixels from the table's top left corner. */
export interface TargetBox {
  target: BoardPlace
  box: Box
  /** Where its title may be written beside it; null where that could not be read. */
  title: Box | null
  /** Where what is left of a service's longest outage is written; null as the title. */
  left: Box | null
}

/** Everything that can be pointed at, in reading order, what lies on top last. */
export function targetBoxes(layout: TableLayout, view: BoardView): TargetBox[] {
  const { track, rack, clock, deck, card, things } = layout
  const titles = titlePlaces(layout)
  const cards: Box = { ...deck, width: card.x + card.width - deck.x }
  return [
    ...track.tiles.map(({ key, box }) => lying('row', key, box, titles.rows.get(key))),
    ...track.rests.map(({ after, box }) => lying('rest', after, box)),
    ...notesOn(things.paper, view).map(({ kind, id, box }) => lying(kind, id, box)),
    lying('clock', '', clock),
    lying('card', view.card?.id ?? '', cards),
    ...thingsOn(things.wood, view).map(({ gauge, box }) =>
      gauge ? lying('gauge', gauge, box) : lying('money', '', box),
    ),
    ...rack.units.map(({ id, box }) =>
      lying('service', id, box, titles.services.get(id), titles.left.get(id)),
    ),
    ...view.pawns.flatMap(({ role, seat, place }) => {
      const box = pawnBox(layout, place, seat)
      return box ? [lying('role', role, box)] : []
    }),
  ]
}

const lying = (
  kind: BoardPlace['kind'],
  id: string,
  box: Box,
  title: Box | null = null,
  left: Box | null = null,
): TargetBox => ({
  target: { kind, id },
  box,
  title,
  left,
})

function pawnBox(
  layout: TableLayout,
  place: BoardView['pawns'][number]['place'],
  seat: number,
): Box | null {
  const spot = pawnSpot(layout, place, seat)
  return spot && around(spot, spot.size)
}

/** What lies under a point, null for the bare table. */
export const targetAt = (boxes: readonly TargetBox[], point: Point): BoardPlace | null =>
  boxes.findLast(({ box }) => contains(box, point))?.target ?? null
