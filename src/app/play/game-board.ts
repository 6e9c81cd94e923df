import { type OpenBoard, openBoard } from '../../board/open-board'
import type { BoardSnapshot } from '../../board/snapshot'
import type { TargetBox } from '../../board/target'
import type { BoardBox, BoardModel, BoardSpot, BoardTrouble } from '../../ui/board-model'
import type { PlayModel } from '../../ui/game-model'
import { tableView } from '../../ui/screens/play/play-state'
import { type BoardPlace, samePlace } from '../../view/board-place'
import type { Cue } from '../../view/cue'

/** The drawn table of the game that is played, from the moment its element is there. */
export interface GameBoard {
  /** Brings it to what the screen shows, then moves what has just happened. */
  show(play: PlayModel, cues: readonly Cue[]): void
  point(place: BoardPlace | null): void
  setReducedMotion(reducedMotion: boolean): void
  close(): void
}

export interface GameBoardOptions {
  reducedMotion: boolean
  /** The table was drawn, laid anew, or something on it is pointed at; null when it is there no more. */
  onChange(board: BoardModel | null): void
  /** There will be none, or it has failed. */
  onRefused(why: BoardTrouble): void
}

/** What a person at the console, or a test, may ask the element: what is drawn in it just now. */
export interface BoardElement extends HTMLElement {
  boardSnapshot?: () => BoardSnapshot | null
}

/** Graphics that were taken away come back within this, milliseconds, or not at all. */
const RESTORED_WITHIN = 4000

/** Opens the board once its element can be seen: a phone that never shows the table never loads it. */
export function openGameBoard(element: BoardElement, options: GameBoardOptions): GameBoard {
  const { onChange, onRefused } = options
  let { reducedMotion } = options
  let board: OpenBoard | null = null
  let latest: PlayModel | null = null
  let ready = false
  let model: BoardModel = { spots: [], pointed: null, picked: null }

  const change = (part: Partial<BoardModel>): void => {
    model = { ...model, ...part }
    if (ready) onChange(model)
  }
  const pointAt = (pointed: BoardPlace | null): void => {
    if (!samePlace(pointed, model.pointed)) change({ pointed })
  }

  /** What is on the screen must be playable: a table that fails is taken away. */
  const attempt = (work: (open: OpenBoard) => void): void => {
    if (!board) return
    try {
      work(board)
    } catch (error) {
      console.error(error)
      fail('failed')
    }
  }
  const leave = (): void => {
    clearTimeout(losing)
    const failed = board
    board = null
    ready = false
    failed?.destroy()
  }
  const fail = (why: BoardTrouble): void => {
    leave()
    onChange(null)
    onRefused(why)
  }

  let losing: ReturnType<typeof setTimeout> | undefined
  const lost = (): void => {
    losing = setTimeout(() => fail('lost'), RESTORED_WITHIN)
  }
  const restored = (): void => clearTimeout(losing)
  // These events do not bubble.
  element.addEventListener('webglcontextlost', lost, true)
  element.addEventListener('webglcontextrestored', restored, true)

  const open = (): void => {
    seen.disconnect()
    board = openBoard(element, {
      reducedMotion,
      onPoint: pointAt,
      onPick(target) {
        pointAt(target)
        change({ picked: { ...target } })
      },
      onLayout(boxes) {
        const spots = boxes.map(spotOf)
        if (JSON.stringify(spots) !== JSON.stringify(model.spots)) change({ spots })
      },
      onReady() {
        ready = true
        onChange(model)
      },
      onRefused: fail,
    })
    const play = latest
    if (play) attempt((open) => open.show(tableView(play)))
  }
  const seen = new ResizeObserver(() => {
    if (element.clientWidth > 0 && element.clientHeight > 0) open()
  })
  seen.observe(element)
  element.boardSnapshot = () => board?.snapshot() ?? null

  return {
    show(play, cues) {
      latest = play
      attempt((open) => {
        open.show(tableView(play))
        if (cues.length > 0) open.play(cues)
        if (play.clock && play.clock.ms > 0) open.run(play.clock.to, play.clock.ms)
      })
    },
    point(place) {
      board?.point(place)
      pointAt(place)
    },
    setReducedMotion(next) {
      reducedMotion = next
      board?.setReducedMotion(next)
    },
    close() {
      seen.disconnect()
      element.removeEventListener('webglcontextlost', lost, true)
      element.removeEventListener('webglcontextrestored', restored, true)
      leave()
      delete element.boardSnapshot
    },
  }
}

/** Whole pixels: a pawn that breathes must not make the screen be drawn again. */
const spotOf = ({ target, box, title, left }: TargetBox): BoardSpot => ({
  place: target,
  ...wholePixels(box),
  title: title && wholePixels(title),
  left: left && wholePixels(left),
})

const wholePixels = ({ x, y, width, height }: BoardBox): BoardBox => ({
  x: Math.round(x),
  y: Math.round(y),
  width: Math.round(width),
  height: Math.round(height),
})
