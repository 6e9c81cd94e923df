import type { GameScreens, SetupScreens } from '../../ui/app'
import { loadOnce } from '../shell/load-once'

/** The rules and the screens of a game: most of the program, and nothing that the title needs. */
export interface GameParts {
  readonly modules: typeof import('./game-parts')
  readonly screens: GameScreens
}

export const gameLoader = (): (() => Promise<GameParts>) =>
  loadOnce(() =>
    Promise.all([import('./game-parts'), import('../../ui/screens/play/play-parts')]).then(
      ([modules, screens]) => ({
        modules,
        screens,
      }),
    ),
  )

/** The set-up of a game, which nobody needs who goes on with one. */
export interface SetupParts {
  load(): Promise<unknown>
  /** Null until they are loaded. */
  screens(): SetupScreens | null
}

export const setupLoader = (): SetupParts => {
  let screens: SetupScreens | null = null
  const load = loadOnce(async () => {
    screens = await import('../../ui/screens/setup/setup-screen')
  })
  return { load, screens: () => screens }
}
