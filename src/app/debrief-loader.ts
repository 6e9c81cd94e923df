import type { DebriefScreens } from '../ui/app'
import { loadOnce } from './load-once'

/** What a game needs once it is over. */
export interface DebriefParts {
  readonly room: typeof import('./debrief-room')
  readonly screens: DebriefScreens
}

export const debriefLoader = (): (() => Promise<DebriefParts>) =>
  loadOnce(() =>
    Promise.all([import('./debrief-room'), import('../ui/debrief-screens')]).then(
      ([room, screens]) => ({
        room,
        screens,
      }),
    ),
  )
