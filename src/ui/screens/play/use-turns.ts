import { useState } from 'preact/hooks'
import type { Role } from '../../../scenario/roles'
import type { PlayModel } from '../../game-model'
import { activeView, owes } from './play-state'

/** Who sits before a screen that several people share. */
export interface Turns {
  /** The screen goes round: each role answers for itself, unseen by the others. */
  readonly shared: boolean
  /** Whose turn it is, until somebody says to be there; null while nobody is waited for. */
  readonly awaited: Role | null
  /** Somebody answers here, or is about to: the other roles' side of the table is closed to the eye. */
  readonly closed: boolean
  take(): void
}

/** So many roles one person plays alone; who has more of them at a screen is taken for several people until told otherwise. */
const ONE_PERSON = 2

/**
 * Whose turn it is at this screen.
 * @param alone one person plays all that is played here; undefined where nobody said
 */
export function useTurns(play: PlayModel, alone: boolean | undefined): Turns {
  const [taken, setTaken] = useState<Role | null>(null)
  const { held, active } = play
  const view = activeView(play)
  const shared = play.may.act && held.length > 1 && !(alone ?? held.length <= ONE_PERSON)
  const asked = owes(view, active)
  // Who has answered leaves the screen to all; the next question is somebody's turn again.
  if (taken !== null && (taken !== active || !asked)) setTaken(null)
  const closed = shared && asked && view.mode !== 'paused' && view.mode !== 'debrief'
  return {
    shared,
    awaited: closed && taken !== active ? active : null,
    closed,
    take: () => setTaken(active),
  }
}
