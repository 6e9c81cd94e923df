import type { BoardView } from '../board-view'
import type { Box } from '../layout/box'
import type { TableLayout } from '../layout/table-layout'
import { paintClock } from './clock-face'
import { INK, NUMBERS } from './palette'
import type { Pictures } from './pictures'
import { paintRack } from './rack-body'
import { paintSheet } from './sheet'

/** All that stays where it is: table, printed plan, rack, clock face; painted once for a size. */
export function paintBackdrop(
  context: CanvasRenderingContext2D,
  pictures: Pictures,
  layout: TableLayout,
  view: BoardView,
): void {
  paintWood(context, pictures, layout)
  paintPencil(context, pictures, layout)
  paintSheet(context, pictures, layout)
  for (const { day, box } of layout.track.leaves) paintLeaf(context, pictures, day, box)
  for (const { after, box } of layout.track.rests) {
    const kind = view.rests.find((rest) => rest.after === after)?.kind ?? 'break'
    const by = box.width * 0.15
    pictures.draw(
      context,
      `disc-${kind}`,
      box.x - by,
      box.y - by,
      box.width + 2 * by,
      box.height + 2 * by,
    )
  }
  paintRack(context, pictures, layout.rack, view.icons.services)
  paintTray(context, layout)
  paintClock(context, pictures, layout.clock)
}

function paintWood(
  context: CanvasRenderingContext2D,
  pictures: Pictures,
  { width, height }: TableLayout,
): void {
  const scale = Math.max(width / 1600, height / 1000, 0.62)
  pictures.draw(context, 'wood', 0, 0, 1600 * scale, 1000 * scale)
}

function paintLeaf(
  context: CanvasRenderingContext2D,
  pictures: Pictures,
  day: number,
  { x, y, width, height }: Box,
): void {
  pictures.draw(context, 'leaf', x, y, width, height)
  context.fillStyle = INK
  context.font = `800 ${height * 0.4}px ${NUMBERS}`
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.fillText(String(day), x + width / 2, y + height * 0.755)
}

/** Where the cards lie: two shallow recesses in the wood. */
function paintTray(context: CanvasRenderingContext2D, { deck, card }: TableLayout): void {
  for (const { x, y, width, height } of [deck, card]) {
    const edge = width * 0.07
    context.fillStyle = 'rgba(24,13,6,.34)'
    context.strokeStyle = 'rgba(255,214,160,.16)'
    context.lineWidth = Math.max(1, width * 0.016)
    context.beginPath()
    context.roundRect(x - edge, y - edge, width + 2 * edge, height + 2 * edge, width * 0.13)
    context.fill()
    context.stroke()
  }
}

/** A pencil where the wood is bare enough. */
function paintPencil(
  context: CanvasRenderingContext2D,
  pictures: Pictures,
  { sheet, rack, track, width }: TableLayout,
): void {
  const { tile } = track
  const beside = width - (sheet.x + sheet.width)
  if (beside <= tile * 1.1 || rack.box.y <= sheet.y + tile) return
  const long = Math.min(sheet.height * 0.6, tile * 2.6)
  context.save()
  context.translate(sheet.x + sheet.width + beside / 2, sheet.y + sheet.height * 0.62)
  context.rotate(-1.42)
  pictures.draw(context, 'pencil', -long / 2, -long * 0.075, long, long * 0.15)
  context.restore()
}
