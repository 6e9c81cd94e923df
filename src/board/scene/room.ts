import type { GameObjects, Textures } from 'phaser'
import type { LightMap } from '../art/light-map'
import { roomLight } from '../room-light'
import type { BoardSnapshot } from '../snapshot'
import { DEPTH, type Stage } from './stage'

/** The light over the table: window, lamp and dark by the hour, an alarm's red, the warmth of what is restored. */
export class Room {
  private readonly stage: Stage
  private readonly map: LightMap
  private readonly texture: Textures.CanvasTexture
  private readonly alarm: GameObjects.Image
  private readonly calling: GameObjects.Image
  private readonly relief: GameObjects.Image
  private shown = { dark: 0, lamp: 0, window: 0 }
  private painted = ''

  constructor(stage: Stage, map: LightMap, texture: Textures.CanvasTexture) {
    this.stage = stage
    this.map = map
    this.texture = texture
    const { width, height } = stage.layout
    const over = (key: string, x: number, y: number, wide: number, tall: number) =>
      stage.scene.add.image(x, y, key).setDisplaySize(wide, tall).setDepth(DEPTH.light)
    over(texture.key, width / 2, height / 2, width, height).setBlendMode('MULTIPLY')
    this.alarm = over('edge', width / 2, height / 2, width, height)
      .setTint(0xd01f12)
      .setAlpha(0)
    this.calling = over('edge', width / 2, height / 2, width, height)
      .setTint(0xe8a53a)
      .setAlpha(0)
    this.relief = over('soft', width * 0.6, height * 0.8, width * 1.7, height * 1.3)
    this.relief.setBlendMode('ADD').setTint(0xffc46b).setAlpha(0)
  }

  /** Sets the light for a time of day; `working` is the share of services that work, 0–1: they warm the room. */
  show(minuteOfDay: number, working: number): void {
    const light = roomLight(minuteOfDay)
    const lamp = 0.7 * light.lamp + 0.3 * working
    const { dark, window } = light
    this.shown = { dark, lamp, window }
    const wanted = JSON.stringify({ ...light, lamp })
    if (wanted === this.painted) return
    this.painted = wanted
    const { width, height, sheet } = this.stage.layout
    const { context, canvas } = this.texture
    const at = {
      x: (sheet.x + sheet.width * 0.46) / width,
      y: (sheet.y + sheet.height * 0.44) / height,
    }
    this.map.paint(context, canvas.width, canvas.height, { ...light, lamp }, at)
    this.texture.refresh()
  }

  alert(): void {
    this.stage.motion.flash(this.alarm, 0.62, 800, 2)
  }

  /** Somebody calls, writes or stands in the door: no alarm yet. */
  call(): void {
    this.stage.motion.flash(this.calling, 0.42, 900)
  }

  relieve(): void {
    this.stage.motion.flash(this.relief, 0.3, 1300)
  }

  snapshot(): BoardSnapshot['light'] {
    return { ...this.shown, alarm: this.alarm.alpha, relief: this.relief.alpha }
  }
}
