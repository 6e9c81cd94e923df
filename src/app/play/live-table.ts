import type { CountdownActions } from '../../ui/countdown-model'
import type { PlayModel } from '../../ui/game-model'
import type { AppModel } from '../../ui/model'
import type { TableActions, TableTrouble } from '../../ui/table-model'
import type { Cue } from '../../view/cue'
import type { GameParts } from '../hosting/load-game'
import { isStill } from '../shell/reduced-motion'
import { gameOn } from '../shell/screens'
import type { GameSound } from './game-sound'
import type { GameTable } from './game-table'
import type { OpenGame } from './open-game'

interface TableWiring {
  model(): Pick<AppModel, 'preferences' | 'screen' | 'notice'>
  show(part: Partial<AppModel>): void
  /** What is loaded with a game; the table stands on a screen that is shown after it. */
  parts(): { readonly room: Pick<GameParts['room'], 'openGameSound' | 'layTable'> } | null
  game(): Pick<OpenGame, 'grant' | 'stopCountdown'> | null
  /** There is no drawn table any more. */
  forget(): void
}

/** The drawn table, the sounds and the countdown of the game that is played. */
export interface TableControl {
  readonly actions: TableActions & CountdownActions
  /** The screen shows this now, and this has just happened. */
  follow(play: PlayModel, cues: readonly Cue[]): void
  /** The preferences have changed, or what the device asks for. */
  prefer(): void
}

export function tableControl({ model, show, parts, game, forget }: TableWiring): TableControl {
  let table: GameTable | null = null
  let sound: GameSound | null = null
  let host: HTMLElement | null = null
  let told: TableTrouble | null = null

  const leave = (): void => {
    table?.close()
    sound?.close()
    table = null
    sound = null
    forget()
  }

  /** Told once: what keeps a table from being shown is no news the second time. */
  const refuse = (trouble: TableTrouble): void => {
    if (trouble !== told && !model().notice) show({ notice: { kind: 'table', trouble } })
    told = trouble
  }

  const lay = (): void => {
    leave()
    const { preferences, screen } = model()
    const room = parts()?.room
    if (!host || !room) return
    sound = room.openGameSound(preferences)
    table = room.layTable(host, {
      still: isStill(preferences.motion),
      onChange: (drawn) => show({ table: drawn }),
      onRefused: refuse,
    })
    const shown = gameOn(screen)
    if (shown) table.show(shown, [])
  }

  return {
    actions: {
      hostTable(element) {
        host = element
        lay()
      },
      retryTable() {
        told = null
        show({ notice: null })
        lay()
      },
      pointTable: (place) => table?.point(place),
      grantSeconds: (seconds) => game()?.grant(seconds),
      stopCountdown: (stopped) => game()?.stopCountdown(stopped),
    },
    follow(play, cues) {
      table?.show(play, cues)
      sound?.play(cues)
    },
    prefer() {
      const { preferences } = model()
      table?.setStill(isStill(preferences.motion))
      sound?.set(preferences)
    },
  }
}
