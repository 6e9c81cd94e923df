import type { Scene, Tweens } from 'phaser'

export interface Move {
  duration: number
  delay?: number
  ease: string
  /** Called for each step, the last included. */
  step?: () => void
  done?: () => void
}

/** Tweens, or cuts where motion is not wanted; a new move of a thing replaces the one under way. */
export class Motion {
  still: boolean
  private readonly scene: Scene
  private readonly moves = new WeakMap<object, Tweens.Tween>()
  private readonly flashes = new WeakMap<object, Tweens.Tween>()

  constructor(scene: Scene, still: boolean) {
    this.scene = scene
    this.still = still
  }

  /** Moves a thing's properties to these values. */
  to(thing: object, values: Record<string, number>, move: Move): void {
    this.moves.get(thing)?.remove()
    if (this.still) {
      Object.assign(thing, values)
      move.step?.()
      move.done?.()
      return
    }
    const tween = this.scene.tweens.add({
      targets: thing,
      ...values,
      duration: move.duration,
      delay: move.delay ?? 0,
      ease: move.ease,
      onUpdate: () => move.step?.(),
      onComplete: () => {
        move.step?.()
        move.done?.()
      },
    })
    this.moves.set(thing, tween)
  }

  /** Lets a thing appear for a while and go again: also without motion, as a cut. */
  flash(thing: { alpha: number }, strength: number, duration: number, beats = 1): void {
    this.flashes.get(thing)?.remove()
    thing.alpha = this.still ? strength : 0
    const tween = this.scene.tweens.add(
      this.still
        ? { targets: thing, alpha: { value: 0, duration: 1, delay: duration * beats } }
        : {
            targets: thing,
            alpha: strength,
            duration: duration / 2,
            ease: 'Sine.easeInOut',
            yoyo: true,
            repeat: beats - 1,
          },
    )
    this.flashes.set(thing, tween)
  }

  get moving(): boolean {
    return this.scene.tweens.getTweens().length > 0
  }

  /** Stops where it was going what this thing does. */
  stop(thing: object): void {
    this.moves.get(thing)?.remove()
  }

  /** Everything at once where it was going. */
  finish(): void {
    for (const tween of this.scene.tweens.getTweens()) tween.complete()
  }
}
