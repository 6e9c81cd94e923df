import type { BoardPlace } from '../view/board-place'
import type { Cue } from '../view/cue'
import type { RoleView } from '../view/view'
import type { Board, BoardOptions } from './board'
import { boardView } from './board-view'
import type { BoardSnapshot } from './snapshot'
import { NoWebGl } from './webgl'

/** Why there is no table: its files cannot be had just now, or there was an error. */
export type BoardRefusal = 'no-webgl' | 'not-loaded' | 'failed'

export interface OpenBoardOptions extends BoardOptions {
  /** The table is drawn: what stood in its place may step back. */
  onReady(): void
  /** There will be no table: the game goes on without it. */
  onRefused(why: BoardRefusal): void
}

/** The table as the application holds it, from the first moment on: calls before it is drawn are kept or dropped. */
export interface OpenBoard {
  /** The latest view counts. */
  show(view: RoleView): void
  /** The clock goes on to a minute in so many milliseconds; dropped while there is nothing to move. */
  run(minute: number, ms: number): void
  /** Motion for what the view already shows; dropped while there is nothing to move. */
  play(cues: readonly Cue[]): void
  point(target: BoardPlace | null): void
  setReducedMotion(reducedMotion: boolean): void
  /** What is drawn just now; null before it is. */
  snapshot(): BoardSnapshot | null
  destroy(): void
}

/** Loads Phaser, which nothing else needs, and lays the table into an element as soon as there is a view. */
export function openBoard(host: HTMLElement, options: OpenBoardOptions): OpenBoard {
  let board: Board | null = null
  let closed = false
  let reducedMotion = options.reducedMotion
  let latest: RoleView | null = null
  let ready = false

  const draw = (): void => {
    if (!board || !latest) return
    board.apply(boardView(latest))
    if (!ready) options.onReady()
    ready = true
  }

  const refuse = (why: BoardRefusal): void => {
    if (!closed) options.onRefused(why)
  }

  const load = async (): Promise<void> => {
    const loaded = await import('./board').catch(() => null)
    if (!loaded) return refuse('not-loaded')
    if (closed) return
    const mounted = await loaded.mountBoard(host, { ...options, reducedMotion: reducedMotion })
    if (closed) return mounted.destroy()
    board = mounted
    board.setReducedMotion(reducedMotion)
    draw()
  }
  load().catch((error: unknown) => refuse(error instanceof NoWebGl ? 'no-webgl' : 'failed'))

  return {
    show(view) {
      latest = view
      draw()
    },
    play(cues) {
      for (const cue of cues) board?.play(cue)
    },
    run: (minute, ms) => board?.run(minute, ms),
    point: (target) => board?.point(target),
    setReducedMotion(next) {
      reducedMotion = next
      board?.setReducedMotion(next)
    },
    snapshot: () => (ready && board ? board.snapshot() : null),
    destroy() {
      closed = true
      board?.destroy()
      board = null
    },
  }
}
