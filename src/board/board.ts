import { Game, Scale, WEBGL } from 'phaser'
import type { Cue } from '../session/cue'
import { NUMBERS } from './art/palette'
import { loadPictures } from './art/pictures'
import type { BoardView } from './board-view'
import { layOutTable, type TableLayout } from './layout/table-layout'
import { TableScene } from './scene/table-scene'
import type { BoardSnapshot } from './snapshot'
import { sameTarget, type Target, type TargetBox, targetAt, targetBoxes } from './target'

export interface BoardOptions {
  /** What the pointer is over now, null for the bare table. */
  onPoint(target: Target | null): void
  onPick(target: Target): void
  /** Where things lie, whenever that changes: for titles and buttons laid over the table. CSS pixels within the host. */
  onLayout?(boxes: readonly TargetBox[]): void
  reducedMotion: boolean
}

export interface Board {
  /** Brings the table to this view; what differs moves there. */
  apply(view: BoardView): void
  /** Motion for something that has happened; apply the view that shows it first. */
  play(cue: Cue): void
  /** Marks what the keyboard's focus is on, null for nothing. */
  point(target: Target | null): void
  /** Call it when the host's size changes in a way that no ResizeObserver sees. */
  resize(): void
  setReducedMotion(still: boolean): void
  snapshot(): BoardSnapshot
  destroy(): void
}

const MOST_DENSE = 2
/** A projector at double density would be painted for ever. */
const MOST_PIXELS = 5_000_000
/** Frames drawn after the last motion, before the loop goes to sleep. */
const LAST_FRAMES = 3
const FONT_PATIENCE = 1500
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

/** Width of the biggest texture; throws where there is no WebGL. */
function textureLimit(): number {
  const canvas = document.createElement('canvas')
  const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl')
  if (!gl) throw new Error('WebGL is not available')
  const limit = Number(gl.getParameter(gl.MAX_TEXTURE_SIZE))
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return Math.min(limit, 4096)
}

async function numbersLoaded(): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, FONT_PATIENCE))
  const loaded = document.fonts.load(`800 20px ${NUMBERS}`, '0123456789')
  await Promise.race([loaded.catch(() => []), late])
}

function startGame(host: HTMLElement, scene: TableScene): Game {
  return new Game({
    type: WEBGL,
    parent: host,
    scale: { mode: Scale.NONE, width: 2, height: 2, expandParent: false },
    transparent: false,
    backgroundColor: '#4a2f1d',
    scene,
    banner: false,
    audio: { noAudio: true },
    input: { mouse: false, touch: false, keyboard: false, gamepad: false },
    autoFocus: false,
    antialias: true,
    powerPreference: 'low-power',
  })
}

class MountedBoard implements Board {
  private readonly host: HTMLElement
  private readonly options: BoardOptions
  private readonly scene: TableScene
  private readonly widest: number
  private readonly observer: ResizeObserver
  private view: BoardView | null = null
  private layout: TableLayout | null = null
  private laid = ''
  private ratio = 1
  private boxes: TargetBox[] = []
  private pointed: Target | null = null
  private focused: Target | null = null
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
    canvas.addEventListener('pointermove', this.onMove)
    canvas.addEventListener('pointerleave', this.onLeave)
    canvas.addEventListener('click', this.onClick)
    canvas.addEventListener('webglcontextrestored', this.onRestored)
    scene.game.events.on('postrender', this.onDrawn)
    this.observer = new ResizeObserver(() => this.resizeSoon())
    this.observer.observe(host)
  }

  apply(view: BoardView): void {
    this.view = view
    if (this.needsLaying(view)) this.lay(view)
    else this.scene.apply(view)
    this.placeTargets()
    this.wake()
  }

  play(cue: Cue): void {
    this.scene.play(cue)
    this.wake()
  }

  point(target: Target | null): void {
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

  setReducedMotion(still: boolean): void {
    this.scene.motion.still = still
    if (still) this.scene.motion.finish()
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
      pointed: this.focused !== null || this.pointed !== null,
      awake: loop.running,
      frames: loop.frame,
    }
  }

  destroy(): void {
    this.observer.disconnect()
    clearTimeout(this.settling)
    const { game } = this.scene
    const { canvas } = game
    canvas.removeEventListener('pointermove', this.onMove)
    canvas.removeEventListener('pointerleave', this.onLeave)
    canvas.removeEventListener('click', this.onClick)
    canvas.removeEventListener('webglcontextrestored', this.onRestored)
    game.events.off('postrender', this.onDrawn)
    canvas.remove()
    game.destroy(true)
    game.loop.wake()
  }

  /** Size, density and what lies on the table: when one of these changes all is laid anew. */
  private needsLaying(view: BoardView): boolean {
    const { width, height } = this.size()
    if (width < 2 || height < 2) return false
    const rows = view.rows.map(({ key, day }) => [key, day])
    const services = view.services.map(({ id, dependsOn }) => [id, dependsOn])
    const laid = JSON.stringify([width, height, this.density(), rows, services, view.rests.length])
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
    const most = Math.min(
      MOST_DENSE,
      this.widest / Math.max(width, height, 1),
      Math.max(1, Math.sqrt(MOST_PIXELS / Math.max(1, width * height))),
    )
    return Math.min(Math.max(1, window.devicePixelRatio), most)
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
    this.boxes = targetBoxes(this.layout, this.view)
    this.options.onLayout?.(this.boxes)
    this.drawRing()
  }

  private drawRing(): void {
    const target = this.focused ?? this.pointed
    const found = target && this.boxes.find((one) => sameTarget(one.target, target))
    this.scene.ring(found?.box ?? null)
    this.wake()
  }

  private readonly onMove = (event: PointerEvent): void => {
    this.pointAt(targetAt(this.boxes, { x: event.offsetX, y: event.offsetY }))
  }

  private readonly onLeave = (): void => this.pointAt(null)

  private readonly onClick = (event: MouseEvent): void => {
    const target = targetAt(this.boxes, { x: event.offsetX, y: event.offsetY })
    if (target) this.options.onPick(target)
  }

  private readonly onRestored = (): void => {
    this.laid = ''
    this.resize()
  }

  private pointAt(target: Target | null): void {
    if (sameTarget(target, this.pointed)) return
    this.pointed = target
    this.scene.game.canvas.style.cursor = target ? 'pointer' : ''
    this.options.onPoint(target)
    this.drawRing()
  }

  private wake(): void {
    this.quiet = 0
    this.scene.game.loop.wake()
  }

  /** Once nothing moves any more the loop sleeps: an idle table costs nothing. */
  private readonly onDrawn = (): void => {
    if (this.scene.motion.moving) this.quiet = 0
    else this.quiet += 1
    if (this.quiet >= LAST_FRAMES) this.scene.game.loop.sleep()
  }
}
