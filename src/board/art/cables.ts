import type { Box, Point } from '../layout/box'
import type { Cable } from '../layout/cable-routes'
import { CABLE_DEAD, CABLE_LIVE } from './palette'

/** The cables in their channel, those of working services lit; drawn from the channel's corner. */
export function paintCables(
  context: CanvasRenderingContext2D,
  cables: readonly Cable[],
  live: (service: string) => boolean,
  channel: Box,
  unit: number,
): void {
  context.save()
  context.translate(-channel.x, -channel.y)
  const order = [...cables].sort((a, b) => Number(live(a.from)) - Number(live(b.from)))
  for (const { from, points } of order) {
    const lit = live(from)
    trace(context, points, unit * 0.075, '#141c22', unit)
    trace(context, points, unit * 0.042, lit ? '#2f8f86' : CABLE_DEAD, unit)
    if (lit) trace(context, points, unit * 0.02, CABLE_LIVE, unit)
  }
  for (const { from, points } of order) {
    for (const end of [points[0], points[3]]) plug(context, end, unit * 0.038, live(from))
  }
  context.restore()
}

function trace(
  context: CanvasRenderingContext2D,
  points: readonly Point[],
  width: number,
  colour: string,
  unit: number,
): void {
  context.strokeStyle = colour
  context.lineWidth = width
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.beginPath()
  const [first, ...others] = points
  context.moveTo(first!.x, first!.y)
  others.forEach((point, index) => {
    const next = others[index + 1]
    const before = index === 0 ? first! : others[index - 1]!
    if (!next) context.lineTo(point.x, point.y)
    else context.arcTo(point.x, point.y, next.x, next.y, bend(before, point, next, unit))
  })
  context.stroke()
}

/** A rounded corner that both its sides have room for. */
const bend = (before: Point, point: Point, next: Point, unit: number): number =>
  Math.min(
    unit * 0.055,
    (Math.abs(point.x - before.x) + Math.abs(point.y - before.y)) / 2,
    (Math.abs(next.x - point.x) + Math.abs(next.y - point.y)) / 2,
  )

function plug(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  radius: number,
  lit: boolean,
): void {
  context.fillStyle = '#0f161b'
  context.beginPath()
  context.arc(x, y, radius * 1.5, 0, 2 * Math.PI)
  context.fill()
  context.fillStyle = lit ? CABLE_LIVE : '#7d8d97'
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fill()
}
