import type { SetupScreens } from '../../ui/app'
import { loadOnce } from '../shell/load-once'

/** The set-up of a game, which nobody needs who goes on with one. */
export interface LazySetup {
  load(): Promise<unknown>
  /** Null until they are loaded. */
  screens(): SetupScreens | null
}

/** Loads the set-up's screens once; a load that failed is tried again at the next call. */
export const lazySetup = (): LazySetup => {
  let screens: SetupScreens | null = null
  const load = loadOnce(async () => {
    screens = await import('../../ui/screens/setup/setup-screen')
  })
  return { load, screens: () => screens }
}
