import type { Scene, Tweens } from 'phaser'

export interface Move {
  duration: number
  delay?: number
  ease: string
  /** Called for each step, the last included. */
  step?: () => void
  done?: () => void
}

interface Running {
  tween: Tweens.Tween
  /** Puts the thing where it was going. */
  arrive: () => void
}

/** Tweens, or cuts where motion is not wanted; a new move of a thing replaces the one under way. */
export class Motion {
  still: boolean
  private readonly scene: Scene
  private readonly moves = new Map<object, Running>()
  private readonly flashes = new Map<object, Running>()

  constructor(scene: Scene, still: boolean) {
    this.scene = scene
    this.still = still
  }

  /** Moves a thing's properties to these values. */
  to(thing: object, values: Record<string, number>, move: Move): void {
    this.stop(thing)
    const arrive = (): void => {
      this.moves.delete(thing)
      Object.assign(thing, values)
      move.step?.()
      move.done?.()
    }
    if (this.still) {
      arrive()
      return
    }
    const tween = this.scene.tweens.add({
      targets: thing,
      ...values,
      duration: move.duration,
      delay: move.delay ?? 0,
      ease: move.ease,
      onUpdate: () => move.step?.(),
      onComplete: arrive,
    })
    this.moves.set(thing, { tween, arrive })
  }

  /** Lets a thing appear for a while and go again: also without motion, as a cut. */
  flash(thing: { alpha: number }, strength: number, duration: number, beats = 1): void {
    this.flashes.get(thing)?.tween.remove()
    const arrive = (): void => {
      this.flashes.delete(thing)
      thing.alpha = 0
    }
    thing.alpha = this.still ? strength : 0
    const way = this.still
      ? { alpha: { value: 0, duration: 1, delay: duration * beats } }
      : {
          alpha: strength,
          duration: duration / 2,
          ease: 'Sine.easeInOut',
          yoyo: true,
          repeat: beats - 1,
        }
    const tween = this.scene.tweens.add({ targets: thing, ...way, onComplete: arrive })
    this.flashes.set(thing, { tween, arrive })
  }

  get moving(): boolean {
    return this.moves.size + this.flashes.size > 0
  }

  /** Stops where it is what moves this thing. */
  stop(thing: object): void {
    this.moves.get(thing)?.tween.remove()
    this.moves.delete(thing)
  }

  /** Everything at once where it was going. */
  finish(): void {
    for (const { tween, arrive } of [...this.moves.values(), ...this.flashes.values()]) {
      tween.remove()
      arrive()
    }
  }

  /** Forgets all that moved: the things are gone. */
  clear(): void {
    this.scene.tweens.killAll()
    this.moves.clear()
    this.flashes.clear()
  }
}
