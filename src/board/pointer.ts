import { type BoardPlace, samePlace } from '../view/board-place'
import { type TargetBox, targetAt } from './target'

interface Listener {
  onPoint(target: BoardPlace | null): void
  onPick(target: BoardPlace): void
}

/** Mouse, pen and finger over the table, told as targets; works while the loop sleeps. */
export class Pointer {
  /** What can be pointed at now. */
  boxes: TargetBox[] = []
  /** What is pointed at now. */
  at: BoardPlace | null = null
  private readonly canvas: HTMLCanvasElement
  private readonly listener: Listener
  private readonly changed: () => void

  constructor(canvas: HTMLCanvasElement, listener: Listener, changed: () => void) {
    this.canvas = canvas
    this.listener = listener
    this.changed = changed
    canvas.addEventListener('pointermove', this.onMove)
    canvas.addEventListener('pointerleave', this.onLeave)
    canvas.addEventListener('click', this.onClick)
  }

  release(): void {
    this.canvas.removeEventListener('pointermove', this.onMove)
    this.canvas.removeEventListener('pointerleave', this.onLeave)
    this.canvas.removeEventListener('click', this.onClick)
  }

  private readonly onMove = (event: PointerEvent): void => {
    this.pointAt(targetAt(this.boxes, { x: event.offsetX, y: event.offsetY }))
  }

  private readonly onLeave = (): void => this.pointAt(null)

  private readonly onClick = (event: MouseEvent): void => {
    const target = targetAt(this.boxes, { x: event.offsetX, y: event.offsetY })
    if (target) this.listener.onPick(target)
  }

  private pointAt(target: BoardPlace | null): void {
    if (samePlace(target, this.at)) return
    this.at = target
    this.canvas.style.cursor = target ? 'pointer' : ''
    this.listener.onPoint(target)
    this.changed()
  }
}
