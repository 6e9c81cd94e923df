import type { BoardView } from '../board-view'
import type { Box } from '../layout/box'
import type { RackLayout } from '../layout/rack-layout'
import { CABINET, CABINET_DARK, CREAM, UNIT, UNIT_LIGHT } from './palette'
import type { Pictures } from './pictures'

/** Where a unit's parts lie, in shares of the unit's box. */
export const UNIT_PARTS = {
  light: { x: 0.27, y: 0.34, size: 0.4 },
  icon: { x: 0.71, y: 0.33, size: 0.3 },
  meter: { x: 0.1, y: 0.68, length: 0.8, thick: 0.08 },
} as const

/** The cabinet, its units with the icons of their services, and the channel of the cables. */
export function paintRack(
  context: CanvasRenderingContext2D,
  pictures: Pictures,
  rack: RackLayout,
  icons: BoardView['icons']['services'],
): void {
  const { box, channel, unit } = rack
  context.save()
  context.shadowColor = 'rgba(14,7,2,.75)'
  context.shadowBlur = unit * 0.3
  context.shadowOffsetX = unit * 0.03
  context.shadowOffsetY = unit * 0.1
  fillRound(context, box, unit * 0.1, '#121a20')
  context.restore()
  const steel = context.createLinearGradient(
    box.x,
    box.y,
    box.x + box.width * 0.3,
    box.y + box.height,
  )
  steel.addColorStop(0, '#3d4e5c')
  steel.addColorStop(0.4, CABINET)
  steel.addColorStop(1, '#232f39')
  fillRound(context, { ...box, height: box.height - unit * 0.035 }, unit * 0.1, steel)
  context.strokeStyle = 'rgba(190,212,226,.25)'
  context.lineWidth = Math.max(0.8, unit * 0.012)
  context.beginPath()
  const inset = unit * 0.035
  context.roundRect(
    box.x + inset,
    box.y + inset,
    box.width - 2 * inset,
    box.height - 3 * inset,
    unit * 0.08,
  )
  context.stroke()
  paintChannel(context, channel, unit)
  paintScrews(context, box, unit)
  for (const one of rack.units) paintUnit(context, pictures, icons[one.id]!, one.box, unit)
}

function paintChannel(context: CanvasRenderingContext2D, channel: Box, unit: number): void {
  const { x, y, width, height } = channel
  fillRound(context, channel, unit * 0.05, CABINET_DARK)
  const shade = context.createLinearGradient(x, y, x, y + height)
  shade.addColorStop(0, 'rgba(0,0,0,.5)')
  shade.addColorStop(0.16, 'rgba(0,0,0,0)')
  shade.addColorStop(1, 'rgba(120,150,170,.12)')
  fillRound(context, { x, y, width, height }, unit * 0.05, shade)
}

function paintScrews(context: CanvasRenderingContext2D, box: Box, unit: number): void {
  const off = unit * 0.085
  const radius = unit * 0.03
  for (const x of [box.x + off, box.x + box.width - off]) {
    for (const y of [box.y + off, box.y + box.height - off * 1.3]) {
      context.fillStyle = '#93a5b1'
      context.beginPath()
      context.arc(x, y, radius, 0, 2 * Math.PI)
      context.fill()
      context.strokeStyle = '#2a3741'
      context.lineWidth = radius * 0.5
      context.beginPath()
      context.moveTo(x - radius * 0.7, y - radius * 0.5)
      context.lineTo(x + radius * 0.7, y + radius * 0.5)
      context.stroke()
    }
  }
}

function paintUnit(
  context: CanvasRenderingContext2D,
  pictures: Pictures,
  icon: string,
  box: Box,
  unit: number,
): void {
  const { x, y, width, height } = box
  fillRound(context, { x, y: y + unit * 0.018, width, height }, unit * 0.06, '#161f26')
  const plate = context.createLinearGradient(x, y, x, y + height)
  plate.addColorStop(0, UNIT_LIGHT)
  plate.addColorStop(0.12, UNIT)
  plate.addColorStop(1, '#3b4a55')
  fillRound(context, box, unit * 0.06, plate)
  const { icon: place, meter } = UNIT_PARTS
  const size = place.size * unit
  pictures.trace(
    context,
    icon,
    x + place.x * width - size / 2,
    y + place.y * height - size / 2,
    size,
    CREAM,
    1.9,
  )
  fillRound(
    context,
    {
      x: x + meter.x * width,
      y: y + meter.y * height,
      width: meter.length * width,
      height: meter.thick * height,
    },
    unit * 0.025,
    '#1d2830',
  )
}

function fillRound(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Box,
  radius: number,
  fill: string | CanvasGradient,
): void {
  context.fillStyle = fill
  context.beginPath()
  context.roundRect(x, y, width, height, radius)
  context.fill()
}
