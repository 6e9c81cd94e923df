import type { GameObjects } from 'phaser'
import { roomLight } from '../room-light'
import type { BoardSnapshot } from '../snapshot'
import { DEPTH, type Stage } from './stage'

/** The light over the table: window, lamp and dark by the hour, an alarm's red, the warmth of what is restored. */
export class Room {
  private readonly stage: Stage
  private readonly dark: GameObjects.Image
  private readonly lamp: GameObjects.Image
  private readonly window: GameObjects.Image
  private readonly alarm: GameObjects.Image
  private readonly relief: GameObjects.Image

  constructor(stage: Stage) {
    this.stage = stage
    const { width, height, sheet } = stage.layout
    const over = (key: string, x: number, y: number, wide: number, tall: number) =>
      stage.scene.add
        .image(x, y, key)
        .setDisplaySize(wide, tall)
        .setDepth(DEPTH.light)
        .setVisible(false)
    const lampX = sheet.x + sheet.width * 0.46
    const lampY = sheet.y + sheet.height * 0.42
    const reach = Math.max(width, height)
    this.window = over('window', 0, height * 0.44, reach * 2.1, reach * 2.1)
    this.window.setBlendMode('MULTIPLY')
    this.dark = over('dark', lampX, lampY, width * 2.5, height * 2.7)
    this.dark.setBlendMode('MULTIPLY')
    this.lamp = over('soft', lampX, lampY, reach * 1.3, reach * 1.05).setBlendMode('ADD')
    this.lamp.setTint(0xffb765)
    this.alarm = over('edge', width / 2, height / 2, width, height).setTint(0xd01f12)
    this.relief = over('soft', width * 0.6, height * 0.8, width * 1.7, height * 1.3)
    this.relief.setBlendMode('ADD').setTint(0xffc46b)
  }

  /** Sets the light for a time of day; `working` is the share of services that work, 0–1: they warm the room. */
  show(minuteOfDay: number, working: number): void {
    const { width } = this.stage.layout
    const light = roomLight(minuteOfDay)
    this.dark.setTint(light.shade).setAlpha(light.dark)
    this.lamp.setAlpha(0.02 + 0.07 * light.lamp + 0.05 * working)
    this.window.setTint(light.sky).setAlpha(light.window * 0.5)
    this.window.x = width * (0.2 + 0.62 * light.at)
  }

  alert(): void {
    this.stage.motion.flash(this.alarm, 0.62, 800, 2)
  }

  relieve(): void {
    this.stage.motion.flash(this.relief, 0.3, 1300)
  }

  snapshot(): BoardSnapshot['light'] {
    return {
      dark: this.dark.alpha,
      lamp: this.lamp.alpha,
      window: this.window.alpha,
      alarm: this.alarm.alpha,
      relief: this.relief.alpha,
    }
  }
}
