import type { BoardRow } from '../board-view'
import { TALL } from '../layout/track-layout'
import { AMBER, CARDBOARD, GREEN, INK, NUMBERS, RED, SEPIA } from './palette'
import type { Pictures } from './pictures'

/** In widths of a tile: the bars' left end, their length, where they lie, how thick they are. */
export const BAR = { x: 0.09, length: 0.82, plan: 1.105, played: 1.205, thick: 0.064 } as const

/** Minutes at the right end of every bar, so that they compare; what is longer is drawn as over the end. */
export const barScale = (rows: readonly BoardRow[]): number =>
  Math.max(...rows.map(({ minutes }) => minutes[1])) * 1.34

/** Number, sessions, icon and the plan's interval, as printed on a tile of this width. */
export function paintFace(
  context: CanvasRenderingContext2D,
  pictures: Pictures,
  row: BoardRow,
  icon: string,
  scale: number,
  tile: number,
): void {
  context.fillStyle = INK
  context.font = `800 ${0.27 * tile}px ${NUMBERS}`
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.fillText(String(row.number), 0.1 * tile, 0.295 * tile)
  const { width } = context.measureText(String(row.number))
  if (row.sessions > 1) paintSessions(context, row, 0.1 * tile + width, tile)
  pictures.trace(context, icon, 0.62 * tile, 0.07 * tile, 0.28 * tile, SEPIA, 2.1)
  paintPlan(context, row.minutes, scale, tile)
}

/** A ring for each session of the phase, filled up to this one. */
function paintSessions(
  context: CanvasRenderingContext2D,
  { session, sessions }: BoardRow,
  left: number,
  tile: number,
): void {
  context.strokeStyle = INK
  context.lineWidth = 0.018 * tile
  for (let pip = 0; pip < sessions; pip += 1) {
    context.beginPath()
    context.arc(left + (0.075 + pip * 0.095) * tile, 0.255 * tile, 0.032 * tile, 0, 2 * Math.PI)
    context.stroke()
    if (pip < session) context.fill()
  }
}

function paintPlan(
  context: CanvasRenderingContext2D,
  [min, max]: readonly [number, number],
  scale: number,
  tile: number,
): void {
  const left = BAR.x * tile
  const length = BAR.length * tile
  const y = BAR.plan * tile
  const thick = BAR.thick * tile
  const at = (minutes: number): number => left + (length * minutes) / scale
  bar(context, left, y, length, thick, '#e6d7b2')
  bar(context, left, y, at(min) - left, thick, CARDBOARD)
  const wide = Math.max(at(max) - at(min), thick * 0.7)
  bar(context, at(max) - wide, y - thick * 0.14, wide, thick * 1.28, '#86683a')
}

function bar(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
): void {
  context.fillStyle = colour
  context.beginPath()
  context.roundRect(x, y, Math.max(width, 0.01), height, height * 0.35)
  context.fill()
}

/** The whole of a played bar, of which the tile shows a part: within the plan plain, over it hatched. */
export function paintPlayed(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  kind: 'running' | 'kept' | 'over',
): void {
  const colour = { running: AMBER, kept: GREEN, over: RED }[kind]
  bar(context, 0, 0, width, height, colour)
  if (kind !== 'over') return
  context.save()
  context.beginPath()
  context.roundRect(0, 0, width, height, height * 0.35)
  context.clip()
  context.strokeStyle = '#f6d9c3'
  context.lineWidth = height * 0.28
  for (let x = -height; x < width + height; x += height * 0.95) {
    context.beginPath()
    context.moveTo(x, height * 1.2)
    context.lineTo(x + height * 1.4, -height * 0.2)
    context.stroke()
  }
  context.restore()
}

/** Where a card's drawing lies around its tile: edge and shadow included. */
export const cardBox = (tile: number) => ({
  x: -0.1 * tile,
  y: -0.08 * tile,
  width: 1.2 * tile,
  height: (TALL + 0.2) * tile,
})
