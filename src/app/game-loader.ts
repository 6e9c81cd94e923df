import type { GameScreens } from '../ui/app'

/** The rules and the screens of a game: most of the program, and nothing that the title needs. */
export interface GameParts {
  readonly room: typeof import('./game-room')
  readonly screens: GameScreens
}

/** Loads them once; a load that failed is tried again at the next call. */
export function gameLoader(): () => Promise<GameParts> {
  let loading: Promise<GameParts> | null = null
  return () => {
    loading ??= Promise.all([import('./game-room'), import('../ui/game-screens')]).then(
      ([room, screens]) => ({ room, screens }),
      (error: unknown) => {
        loading = null
        throw error
      },
    )
    return loading
  }
}
