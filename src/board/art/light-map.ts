import { mix, type RoomLight, times } from '../room-light'
import type { Pictures } from './pictures'

/** Where the lamp hangs, in shares of the table. */
interface Lamp {
  x: number
  y: number
}

const WHITE = 0xffffff
const SHADOW = 0xc9b8ab
const LAMPLIGHT = '255,190,112'
/** How much of their strength the lights of a map have. */
const WINDOW = 0.6
const LAMP = 0.36

const css = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`

/** The light on the table as one picture that everything is multiplied with: white is full light. */
export class LightMap {
  private readonly pictures: Pictures
  private readonly panes: HTMLCanvasElement
  private readonly sky: CanvasRenderingContext2D

  constructor(pictures: Pictures, size: number) {
    this.pictures = pictures
    this.panes = document.createElement('canvas')
    this.panes.width = size
    this.panes.height = size
    this.sky = this.panes.getContext('2d', { willReadFrequently: true })!
  }

  paint(
    context: CanvasRenderingContext2D,
    width: number,
    height: number,
    light: RoomLight,
    lamp: Lamp,
  ): void {
    context.globalCompositeOperation = 'source-over'
    const strength = light.window * WINDOW
    context.fillStyle = css(mix(WHITE, times(SHADOW, light.sky), strength))
    context.fillRect(0, 0, width, height)
    const size = Math.max(width, height) * 0.72
    const x = width * (0.2 + 0.62 * light.at) - size / 2
    context.drawImage(
      this.sunlit(mix(WHITE, light.sky, strength)),
      x,
      height * 0.44 - size / 2,
      size,
      size,
    )
    this.darken(context, width, height, light, lamp)
  }

  /** The window's panes in the sky's colour. */
  private sunlit(colour: number): HTMLCanvasElement {
    const { sky, panes } = this
    sky.globalCompositeOperation = 'copy'
    this.pictures.draw(sky, 'window', 0, 0, panes.width, panes.height)
    sky.globalCompositeOperation = 'source-in'
    sky.fillStyle = css(colour)
    sky.fillRect(0, 0, panes.width, panes.height)
    return panes
  }

  /** Dark corners, and the lamp's warm circle in the middle of them. */
  private darken(
    context: CanvasRenderingContext2D,
    width: number,
    height: number,
    { shade, dark, lamp }: RoomLight,
    at: Lamp,
  ): void {
    context.save()
    // The circle is an ellipse on a table that is not square.
    context.translate(at.x * width, at.y * height)
    context.scale(width, height)
    const night = context.createRadialGradient(0, 0, 0.1, 0, 0, 0.98)
    night.addColorStop(0, css(mix(WHITE, shade, dark * 0.38)))
    night.addColorStop(0.5, css(mix(WHITE, shade, dark * 0.78)))
    night.addColorStop(1, css(mix(WHITE, shade, dark)))
    context.globalCompositeOperation = 'multiply'
    context.fillStyle = night
    context.fillRect(-at.x, -at.y, 1, 1)
    const glow = context.createRadialGradient(0, 0, 0, 0, 0, 0.62)
    glow.addColorStop(0, `rgba(${LAMPLIGHT},${lamp * LAMP})`)
    glow.addColorStop(0.45, `rgba(${LAMPLIGHT},${lamp * LAMP * 0.5})`)
    glow.addColorStop(1, `rgba(${LAMPLIGHT},0)`)
    context.globalCompositeOperation = 'screen'
    context.fillStyle = glow
    context.fillRect(-at.x, -at.y, 1, 1)
    context.restore()
  }
}
