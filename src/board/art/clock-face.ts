import type { Box } from '../layout/box'
import { INK, NUMBERS, SEPIA } from './palette'
import type { Pictures } from './pictures'

/** The face without its hands. */
export function paintClock(
  context: CanvasRenderingContext2D,
  pictures: Pictures,
  { x, y, width }: Box,
): void {
  pictures.draw(context, 'clock', x, y, width, width)
  const unit = width / 200
  context.save()
  context.translate(x + width / 2, y + width / 2)
  context.lineCap = 'round'
  for (let mark = 0; mark < 60; mark += 1) {
    const hour = mark % 5 === 0
    if (!hour && width < 90) continue
    context.save()
    context.rotate((mark * Math.PI) / 30)
    context.strokeStyle = hour ? INK : SEPIA
    context.lineWidth = (mark % 15 === 0 ? 5 : hour ? 3.6 : 1.3) * unit
    context.beginPath()
    context.moveTo(0, -71 * unit)
    context.lineTo(0, (hour ? -62 : -68) * unit)
    context.stroke()
    context.restore()
  }
  context.fillStyle = INK
  context.font = `700 ${21 * unit}px ${NUMBERS}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const [hour, dx, dy] of [
    [12, 0, -47],
    [3, 48, 1],
    [6, 0, 50],
    [9, -48, 1],
  ] as const) {
    context.fillText(String(hour), dx * unit, dy * unit)
  }
  context.restore()
}
