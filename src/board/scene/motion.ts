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
  stop: () => void
  /** Puts the thing where it was going. */
  arrive: () => void
}

/** Tweens, or cuts where motion is not wanted; a new move of a thing replaces the one under way. */
export class Motion {
  reducedMotion: boolean
  /** Called when something changes of its own while nothing is drawn. */
  wake: () => void = () => {}
  private readonly scene: Scene
  private readonly moves = new Map<object, Running>()
  private readonly flashes = new Map<object, Running>()

  constructor(scene: Scene, reducedMotion: boolean) {
    this.scene = scene
    this.reducedMotion = reducedMotion
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
    if (this.reducedMotion) {
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
    this.moves.set(thing, { stop: stopper(tween), arrive })
  }

  /** Lets a thing appear for a while and go again: also without motion, as a cut. */
  flash(thing: { alpha: number }, strength: number, duration: number, beats = 1): void {
    this.flashes.get(thing)?.stop()
    const arrive = (): void => {
      this.flashes.delete(thing)
      thing.alpha = 0
    }
    if (this.reducedMotion) {
      thing.alpha = strength
      const hold = setTimeout(() => {
        arrive()
        this.wake()
      }, duration * beats)
      this.flashes.set(thing, { stop: () => clearTimeout(hold), arrive })
      return
    }
    thing.alpha = 0
    const tween = this.scene.tweens.add({
      targets: thing,
      alpha: strength,
      duration: duration / 2,
      ease: 'Sine.easeInOut',
      yoyo: true,
      repeat: beats - 1,
      onComplete: arrive,
    })
    this.flashes.set(thing, { stop: stopper(tween), arrive })
  }

  /** Whether something is on its way, or shown for a moment only. */
  get moving(): boolean {
    return this.moves.size + this.flashes.size > 0
  }

  /** Whether each frame differs from the last. */
  get drawing(): boolean {
    return this.scene.tweens.getTweens().length > 0
  }

  /** Stops where it is what moves this thing. */
  stop(thing: object): void {
    this.moves.get(thing)?.stop()
    this.moves.delete(thing)
  }

  /** Everything at once where it was going. */
  finish(): void {
    for (const { stop, arrive } of [...this.moves.values(), ...this.flashes.values()]) {
      stop()
      arrive()
    }
  }

  /** Forgets all that moved: the things are gone. */
  clear(): void {
    for (const { stop } of [...this.moves.values(), ...this.flashes.values()]) stop()
    this.moves.clear()
    this.flashes.clear()
  }
}

const stopper = (tween: Tweens.Tween) => (): void => {
  tween.remove()
}
