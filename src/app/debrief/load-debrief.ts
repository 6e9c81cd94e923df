import type { DebriefScreens } from '../../ui/app'
import { loadOnce } from '../shell/load-once'

/** What a game needs once it is over. */
export interface DebriefParts {
  readonly modules: typeof import('./debrief-parts')
  readonly screens: DebriefScreens
}

/** Loads the debrief's program and screens once; a load that failed is tried again at the next call. */
export const debriefLoader = (): (() => Promise<DebriefParts>) =>
  loadOnce(() =>
    Promise.all([import('./debrief-parts'), import('../../ui/screens/debrief/debrief-parts')]).then(
      ([modules, screens]) => ({
        modules,
        screens,
      }),
    ),
  )
