import type { ServiceStatus } from '../../scenario/roles'
import { LIGHTS, MARKS, type Mark } from './icons'
import { CREAM, INK } from './palette'
import type { Pictures } from './pictures'

/** A state light: enamel dome in a steel ring with its icon. */
export function paintLight(
  context: CanvasRenderingContext2D,
  pictures: Pictures,
  status: ServiceStatus,
  size: number,
): void {
  const { icon, colour } = LIGHTS[status]
  const middle = size / 2
  const radius = size * 0.42
  disc(context, middle, middle + size * 0.03, size * 0.48, '#141c22')
  disc(context, middle, middle, size * 0.47, '#8fa0aa')
  disc(context, middle, middle, radius, '#141c22')
  disc(context, middle, middle, radius * 0.93, colour)
  const gloss = context.createLinearGradient(0, middle - radius, 0, middle + radius)
  gloss.addColorStop(0, 'rgba(255,255,255,.38)')
  gloss.addColorStop(0.46, 'rgba(255,255,255,.06)')
  gloss.addColorStop(0.5, 'rgba(0,0,0,0)')
  gloss.addColorStop(1, 'rgba(0,0,0,.22)')
  disc(context, middle, middle, radius * 0.93, gloss)
  const side = size * 0.52
  pictures.trace(context, icon, middle - side / 2, middle - side / 2, side, '#fff', 3)
}

/** A small mark that sits on a pawn. */
export function paintMark(
  context: CanvasRenderingContext2D,
  pictures: Pictures,
  mark: Mark,
  size: number,
): void {
  const middle = size / 2
  const colours: Record<Mark, readonly [paper: string, ink: string]> = {
    waiting: [CREAM, INK],
    away: ['#d8d3c8', INK],
    resting: ['#2d3f63', '#f4e3a9'],
    tired: ['#f3c24b', '#5a3206'],
    owed: ['#fff', '#8f2a22'],
    sealed: ['#3f7d3a', '#fff'],
  }
  const [paper, ink] = colours[mark]
  disc(context, middle, middle, size * 0.48, 'rgba(29,17,10,.85)')
  disc(context, middle, middle, size * 0.42, paper)
  const side = size * 0.6
  pictures.trace(context, MARKS[mark], middle - side / 2, middle - side / 2, side, ink, 3)
}

function disc(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  fill: string | CanvasGradient,
): void {
  context.fillStyle = fill
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fill()
}

/** A soft round glow, white, to be tinted. */
export function paintGlow(context: CanvasRenderingContext2D, size: number): void {
  const middle = size / 2
  const glow = context.createRadialGradient(middle, middle, 0, middle, middle, middle)
  glow.addColorStop(0, 'rgba(255,255,255,1)')
  glow.addColorStop(0.3, 'rgba(255,255,255,.55)')
  glow.addColorStop(0.65, 'rgba(255,255,255,.14)')
  glow.addColorStop(1, 'rgba(255,255,255,0)')
  context.fillStyle = glow
  context.fillRect(0, 0, size, size)
}
