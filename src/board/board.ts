import { type BoardPlace, samePlace } from '../view/board-place'
import type { Cue } from '../view/cue'
import { loadPictures } from './art/pictures'
import type { BoardView } from './board-view'
import { densityOf, followDensity, numbersLoaded, startGame } from './graphics'
import { layOutTable, type TableLayout } from './layout/table-layout'
import { Pointer } from './pointer'
import { TableScene } from './scene/table-scene'
import type { BoardSnapshot } from './snapshot'
import { type TargetBox, targetBoxes } from './target'
import { textureLimit } from './webgl'

export interface BoardOptions {
  /** What the pointer is over now, null for the bare table. */
  onPoint(target: BoardPlace | null): void
  onPick(target: BoardPlace): void
  /** Where things lie, whenever that changes: for titles and buttons laid over the table. CSS pixels within the host. */
  onLayout?(boxes: readonly TargetBox[]): void
  reducedMotion: boolean
}

export interface Board {
  /** Brings the table to this view; what differs moves there. */
  apply(view: BoardView): void
  /** Lets the clock and the room's light go on to a minute that the view has not reached, in so many milliseconds. */
  run(minute: number, ms: number): void
  /** Motion for something that has happened; apply the view that shows it first. */
  play(cue: Cue): void
  /** Marks what the keyboard's focus is on, null for nothing. */
  point(target: BoardPlace | null): void
  /** Call it when the host's size changes in a way that no ResizeObserver sees. */
  resize(): void
  setReducedMotion(reducedMotion: boolean): void
  snapshot(): BoardSnapshot
  destroy(): void
}

/** Frames drawn after the last motion, before the loop goes to sleep. */
const LAST_FRAMES = 3
/** Milliseconds without a change of size after which the table is laid anew. */
const SETTLED = 120

/** Lays the table into an element; rejects where there is no WebGL, so that the game goes on without it. */
export async function mountBoard(host: HTMLElement, options: BoardOptions): Promise<Board> {
  const widest = textureLimit()
  const [pictures] = await Promise.all([loadPictures(), numbersLoaded()])
  const scene = await new Promise<TableScene>((resolve, reject) => {
    const made = new TableScene(pictures, options.reducedMotion, () => resolve(made))
    try {
      startGame(host, made)
    } catch (error) {
      reject(error)
    }
  })
  return new MountedBoard(host, options, scene, widest)
}

class MountedBoard implements Board {
  private readonly host: HTMLElement
  private readonly options: BoardOptions
  private readonly scene: TableScene
  private readonly widest: number
  private readonly observer: ResizeObserver
  private readonly endDensity: () => void
  private view: BoardView | null = null
  private layout: TableLayout | null = null
  private laid = ''
  private ratio = 1
  private readonly pointer: Pointer
  private focused: BoardPlace | null = null
  private quiet = 0
  private settling: ReturnType<typeof setTimeout> | undefined

  constructor(host: HTMLElement, options: BoardOptions, scene: TableScene, widest: number) {
    this.host = host
    this.options = options
    this.scene = scene
    this.widest = widest
    const { canvas } = scene.game
    canvas.setAttribute('aria-hidden', 'true')
    canvas.style.display = 'block'
    this.pointer = new Pointer(canvas, options, () => this.drawRing())
    canvas.addEventListener('webglcontextrestored', this.onRestored)
    scene.game.events.on('postrender', this.onDrawn)
    scene.motion.wake = () => this.wake()
    this.observer = new ResizeObserver(() => this.resizeSoon())
    this.observer.observe(host)
    this.endDensity = followDensity(() => this.resizeSoon())
  }

  apply(view: BoardView): void {
    this.view = view
    if (this.needsLaying(view)) this.lay(view)
    else this.scene.apply(view)
    this.placeTargets()
    this.wake()
  }

  run(minute: number, ms: number): void {
    this.scene.run(minute, ms)
    this.wake()
  }

  play(cue: Cue): void {
    this.scene.play(cue)
    this.wake()
  }

  point(target: BoardPlace | null): void {
    this.focused = target
    this.drawRing()
  }

  resize(): void {
    clearTimeout(this.settling)
    if (!this.view || !this.needsLaying(this.view)) return
    this.lay(this.view)
    this.placeTargets()
    this.wake()
  }

  setReducedMotion(reducedMotion: boolean): void {
    this.scene.motion.reducedMotion = reducedMotion
    if (reducedMotion) this.scene.motion.finish()
    this.wake()
  }

  snapshot(): BoardSnapshot {
    const drawn = this.scene.drawn()
    if (!drawn || !this.layout) throw new Error('Nothing has been laid on the table yet')
    const { width, height } = this.layout
    const { loop } = this.scene.game
    return {
      width,
      height,
      ratio: this.ratio,
      ...drawn,
      pointed: this.focused !== null || this.pointer.at !== null,
      awake: loop.running,
      frames: loop.frame,
    }
  }

  destroy(): void {
    this.observer.disconnect()
    this.endDensity()
    clearTimeout(this.settling)
    const { game } = this.scene
    this.pointer.release()
    game.canvas.removeEventListener('webglcontextrestored', this.onRestored)
    this.scene.motion.clear()
    game.events.off('postrender', this.onDrawn)
    game.canvas.remove()
    game.destroy(true)
    game.loop.wake()
  }

  /** Size, density and what lies on the table: when one of these changes all is laid anew. */
  private needsLaying(view: BoardView): boolean {
    const { width, height } = this.size()
    if (width < 2 || height < 2) return false
    const rows = view.rows.map(({ key, day }) => [key, day])
    const services = view.services.map(({ id, dependsOn }) => [id, dependsOn])
    const things = [view.things.map(({ gauge }) => gauge), view.bills === null]
    const size = [width, height, this.density()]
    const laid = JSON.stringify([size, rows, services, view.rests.length, things])
    const changed = laid !== this.laid
    this.laid = laid
    return changed
  }

  private size(): { width: number; height: number } {
    const { clientWidth, clientHeight } = this.host
    return { width: clientWidth, height: clientHeight }
  }

  private density(): number {
    const { width, height } = this.size()
    return densityOf(width, height, this.widest)
  }

  private lay(view: BoardView): void {
    const { width, height } = this.size()
    this.ratio = this.density()
    this.layout = layOutTable(view, width, height)
    const { scale, canvas } = this.scene.game
    scale.setZoom(1 / this.ratio)
    scale.resize(Math.round(width * this.ratio), Math.round(height * this.ratio))
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
    this.scene.lay(view, this.layout, this.ratio, this.widest)
  }

  /** While a window is dragged the picture is stretched; it is painted anew when the size has settled. */
  private resizeSoon(): void {
    clearTimeout(this.settling)
    const { style } = this.scene.game.canvas
    style.width = '100%'
    style.height = '100%'
    this.settling = setTimeout(() => this.resize(), this.layout ? SETTLED : 0)
  }

  private placeTargets(): void {
    if (!this.layout || !this.view) return
    this.pointer.boxes = targetBoxes(this.layout, this.view)
    this.options.onLayout?.(this.pointer.boxes)
    this.drawRing()
  }

  private drawRing(): void {
    const target = this.focused ?? this.pointer.at
    const found = target && this.pointer.boxes.find((one) => samePlace(one.target, target))
    this.scene.ring(found?.box ?? null)
    this.wake()
  }

  private readonly onRestored = (): void => {
    this.laid = ''
    this.resize()
  }

  private wake(): void {
    this.quiet = 0
    this.scene.game.loop.wake()
  }

  /** Once nothing moves any more the loop sleeps: an idle table costs nothing. */
  private readonly onDrawn = (): void => {
    if (this.scene.motion.drawing) this.quiet = 0
    else this.quiet += 1
    if (this.quiet >= LAST_FRAMES) this.scene.game.loop.sleep()
  }
}
