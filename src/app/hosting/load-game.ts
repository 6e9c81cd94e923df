import type { GameScreens } from '../../ui/app'
import { loadOnce } from '../shell/load-once'

/** The rules and the screens of a game: most of the program, and nothing that the title needs. */
export interface GameParts {
  readonly room: typeof import('./game-parts')
  readonly screens: GameScreens
}

export const gameLoader = (): (() => Promise<GameParts>) =>
  loadOnce(() =>
    Promise.all([import('./game-parts'), import('../../ui/screens/play/play-parts')]).then(
      ([room, screens]) => ({
        room,
        screens,
      }),
    ),
  )
