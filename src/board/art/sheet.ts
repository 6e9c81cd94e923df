import type { Box } from '../layout/box'
import type { TableLayout } from '../layout/table-layout'
import { CARDBOARD, CARDBOARD_EDGE, PAPER, PAPER_SHADE } from './palette'
import type { Pictures } from './pictures'

/** The printed plan: paper with its folds, a double rule, the ribbon on which the tiles lie. */
export function paintSheet(
  context: CanvasRenderingContext2D,
  pictures: Pictures,
  layout: TableLayout,
): void {
  const { sheet } = layout
  const { tile } = layout.track
  paintPaper(context, sheet, tile)
  paintFolds(context, sheet)
  paintRules(context, sheet, tile)
  paintStain(context, pictures, layout)
  for (const ribbon of layout.track.ribbons) paintRibbon(context, ribbon, tile)
  for (const { box } of layout.track.tiles) paintSlot(context, box)
  const clip = Math.min(tile * 0.9, sheet.width * 0.12)
  const x = sheet.x + sheet.width - clip * 1.9
  pictures.draw(context, 'clip', x, Math.max(1, sheet.y - clip * 0.28), clip, clip * 0.6)
}

function paintPaper(context: CanvasRenderingContext2D, sheet: Box, tile: number): void {
  const { x, y, width, height } = sheet
  context.save()
  context.shadowColor = 'rgba(18,9,3,.7)'
  context.shadowBlur = tile * 0.36
  context.shadowOffsetX = tile * 0.04
  context.shadowOffsetY = tile * 0.12
  context.fillStyle = PAPER_SHADE
  context.beginPath()
  context.roundRect(x, y, width, height, tile * 0.05)
  context.fill()
  context.restore()
  const light = context.createLinearGradient(x, y, x + width * 0.6, y + height)
  light.addColorStop(0, '#fbf3de')
  light.addColorStop(0.5, PAPER)
  light.addColorStop(1, '#eedfbc')
  context.fillStyle = light
  context.beginPath()
  context.roundRect(x, y, width, height - Math.max(1.5, tile * 0.022), tile * 0.05)
  context.fill()
}

/** Folded twice to fit into the binder: a light and a dark edge along each fold. */
function paintFolds(context: CanvasRenderingContext2D, { x, y, width, height }: Box): void {
  const fold = (from: number, to: number, upright: boolean) => {
    const band = 9
    const [a, b] = [from - band, from + band]
    const shade = upright
      ? context.createLinearGradient(a, 0, b, 0)
      : context.createLinearGradient(0, a, 0, b)
    shade.addColorStop(0, 'rgba(120,90,40,0)')
    shade.addColorStop(0.49, 'rgba(120,90,40,.14)')
    shade.addColorStop(0.51, 'rgba(255,255,255,.55)')
    shade.addColorStop(1, 'rgba(255,255,255,0)')
    context.fillStyle = shade
    if (upright) context.fillRect(a, y, 2 * band, to)
    else context.fillRect(x, a, to, 2 * band)
  }
  fold(x + width / 3, height, true)
  fold(x + (width * 2) / 3, height, true)
  fold(y + height / 2, width, false)
}

function paintRules(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Box,
  tile: number,
): void {
  context.strokeStyle = 'rgba(128,92,48,.5)'
  for (const [inset, line] of [
    [0.1, 0.022],
    [0.14, 0.009],
  ] as const) {
    const by = inset * tile
    context.lineWidth = Math.max(0.8, line * tile)
    context.beginPath()
    context.roundRect(x + by, y + by, width - 2 * by, height - 2 * by, tile * 0.04)
    context.stroke()
  }
}

/** Where somebody put the mug, to the right of the first line that leaves room for it. */
function paintStain(
  context: CanvasRenderingContext2D,
  pictures: Pictures,
  { sheet, track, clock }: TableLayout,
): void {
  const size = track.tile * 1.3
  const right = Math.min(
    sheet.x + sheet.width,
    clock.y < sheet.y + sheet.height ? clock.x : Infinity,
  )
  const line = track.ends.find((end) => right - end.right > size * 1.5)
  if (!line) return
  const x = line.right + (right - line.right - size) * 0.62
  pictures.draw(context, 'stain', x, (line.top + line.bottom) / 2 - size * 0.42, size, size)
}

function paintRibbon(
  context: CanvasRenderingContext2D,
  { from, to, goesOn }: TableLayout['track']['ribbons'][number],
  tile: number,
): void {
  const tail = goesOn ? tile * 0.16 : 0
  const stroke = (colour: string, width: number, shift: number) => {
    context.strokeStyle = colour
    context.lineWidth = width * tile
    context.lineCap = goesOn ? 'butt' : 'round'
    context.beginPath()
    context.moveTo(from.x, from.y + shift * tile)
    context.lineTo(to.x - tile * 0.3 + (goesOn ? tile * 0.3 : 0) + tail, to.y + shift * tile)
    context.stroke()
  }
  stroke('rgba(60,36,14,.25)', 0.17, 0.025)
  stroke(CARDBOARD_EDGE, 0.16, 0)
  stroke(CARDBOARD, 0.115, 0)
  context.save()
  context.setLineDash([tile * 0.05, tile * 0.07])
  stroke('rgba(255,250,235,.75)', 0.018, 0)
  context.restore()
}

/** The place printed for a tile, seen when the tile is lifted. */
function paintSlot(context: CanvasRenderingContext2D, { x, y, width, height }: Box): void {
  context.fillStyle = 'rgba(120,86,40,.14)'
  context.beginPath()
  context.roundRect(x, y, width, height, width * 0.08)
  context.fill()
}
