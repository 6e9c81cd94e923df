import type { GameScreens } from '../ui/app'
import { loadOnce } from './load-once'

/** The rules and the screens of a game: most of the program, and nothing that the title needs. */
export interface GameParts {
  readonly room: typeof import('./game-room')
  readonly screens: GameScreens
}

export const gameLoader = (): (() => Promise<GameParts>) =>
  loadOnce(() =>
    Promise.all([import('./game-room'), import('../ui/game-screens')]).then(([room, screens]) => ({
      room,
      screens,
    })),
  )
