import type { BoardActions, BoardTrouble } from '../../ui/board-model'
import type { CountdownActions } from '../../ui/countdown-model'
import type { PlayModel } from '../../ui/game-model'
import type { AppModel } from '../../ui/model'
import { tableView } from '../../ui/screens/play/play-state'
import type { Cue } from '../../view/cue'
import { reducesMotion } from '../shell/reduced-motion'
import { gameOn } from '../shell/screens'
import { type GameBoard, openGameBoard } from './game-board'
import { type GameSound, openGameSound } from './game-sound'
import type { OpenGame } from './open-game'

interface BoardWiring {
  model(): Pick<AppModel, 'preferences' | 'screen' | 'notice'>
  show(part: Partial<AppModel>): void
  game(): Pick<OpenGame, 'grant' | 'stopCountdown'> | null
  /** There is no drawn table any more. */
  forget(): void
}

/** The drawn table, the sounds and the countdown of the game that is played. */
export interface BoardController {
  readonly actions: BoardActions & CountdownActions
  /** The screen shows this now, and this has just happened. */
  follow(play: PlayModel, cues: readonly Cue[]): void
  /** The preferences have changed, or what the device asks for. */
  prefer(): void
}

/** There is no board before `hostBoard` has been given an element, and none after it was given null. */
export function boardController({ model, show, game, forget }: BoardWiring): BoardController {
  let board: GameBoard | null = null
  let sound: GameSound | null = null
  let host: HTMLElement | null = null
  let told: BoardTrouble | null = null

  const leave = (): void => {
    board?.close()
    sound?.close()
    board = null
    sound = null
    forget()
  }

  /** Told once: what keeps a table from being shown is no news the second time. */
  const refuse = (trouble: BoardTrouble): void => {
    if (trouble !== told && !model().notice) show({ notice: { kind: 'table', trouble } })
    told = trouble
  }

  const lay = (): void => {
    leave()
    const { preferences, screen } = model()
    if (!host) return
    sound = openGameSound(preferences)
    board = openGameBoard(host, {
      reducedMotion: reducesMotion(preferences.motion),
      onChange: (drawn) => show({ board: drawn }),
      onRefused: refuse,
    })
    const shown = gameOn(screen)
    if (shown) board.show(shown, [])
  }

  return {
    actions: {
      hostBoard(element) {
        host = element
        lay()
      },
      retryBoard() {
        told = null
        show({ notice: null })
        lay()
      },
      pointBoard: (place) => board?.point(place),
      grantSeconds: (seconds) => game()?.grant(seconds),
      stopCountdown: (stopped) => game()?.stopCountdown(stopped),
    },
    follow(play, cues) {
      board?.show(play, cues)
      sound?.play(tableView(play), cues)
      sound?.count(play.countdown)
    },
    prefer() {
      const { preferences } = model()
      board?.setReducedMotion(reducesMotion(preferences.motion))
      sound?.set(preferences)
    },
  }
}
