import type { GameObjects } from 'phaser'
import { centre } from '../layout/box'
import { DEPTH, type Stage, token } from './stage'

/** The clock's hands. */
export class Clock {
  private readonly hour: GameObjects.Image
  private readonly minute: GameObjects.Image

  constructor(stage: Stage) {
    const { x, y } = centre(stage.layout.clock)
    this.hour = token(stage, 'hand-hour', x, y).setDepth(DEPTH.clock)
    this.minute = token(stage, 'hand-minute', x, y).setDepth(DEPTH.clock + 1)
  }

  /** Sets the hands; fractions of a minute while they move. */
  show(minuteOfDay: number): void {
    this.hour.setRotation(((minuteOfDay % 720) / 720) * 2 * Math.PI)
    this.minute.setRotation(((minuteOfDay % 60) / 60) * 2 * Math.PI)
  }

  /** Minutes since midnight or noon, read from the hands. */
  snapshot(): number {
    const turn = (angle: number): number => (((angle / (2 * Math.PI)) % 1) + 1) % 1
    const minutes = Math.round(turn(this.minute.rotation) * 60) % 60
    const hours = Math.round(turn(this.hour.rotation) * 12 - minutes / 60)
    return ((((hours % 12) + 12) % 12) * 60 + minutes) % 720
  }
}
