import type { Role } from '../scenario/roles'
import type { Cause } from '../simulation/cause'
import type { GameState } from '../simulation/state'
import { dealtSurfacing, isKnown, wouldSurface } from '../simulation/threads'
import type { World } from '../simulation/world'

export interface ThreadOrigin {
  /** Minutes since DEBEX. */
  readonly at: number
  readonly by: Cause
}

/** What a role knows of a thread: how it began and what came of it. Neither how grown it is, nor whether it is over. */
export interface ThreadView {
  readonly id: string
  /** What opened it, and when; null once it was closed and has opened anew unseen. */
  readonly origin: ThreadOrigin | null
  readonly surfaced: readonly { readonly id: string; readonly at: number }[]
}

/** The threads that a role has come to know of. */
export const threadViews = (world: World, state: GameState, role: Role): ThreadView[] =>
  world.scenario.threads.flatMap((thread) => {
    if (!isKnown(world, state, thread, role)) return []
    const { openedAt, openedBy, surfaced } = state.threads[thread.id]!
    const last = surfaced.at(-1)
    const unseen = last !== undefined && last.at < openedAt
    const origin = unseen ? null : { at: openedAt, by: openedBy }
    return [{ id: thread.id, origin, surfaced }]
  })

/** A thread as it is, with what is to come: for whoever leads the exercise. */
export interface LedThread {
  readonly id: string
  /** 0 closed or never opened, 1 live, 2 grown, 3 armed. */
  readonly level: number
  readonly knownTo: readonly Role[]
  readonly surfaced: ThreadView['surfaced']
  readonly ahead: readonly {
    readonly surfacing: string
    readonly row: string
    /** Whether it comes if nothing changes until then. */
    readonly comes: boolean
  }[]
}

/** Every thread as it is, for who leads the exercise. */
export const ledThreads = (world: World, state: GameState): LedThread[] =>
  world.scenario.threads.map((thread) => {
    const { id, known, surfacings } = thread
    const { level = 0, surfaced = [] } = state.threads[id] ?? {}
    return {
      id,
      level,
      knownTo: known.to.filter((role) => isKnown(world, state, thread, role)),
      surfaced,
      ahead: surfacings.flatMap((surfacing) => {
        const { row } = dealtSurfacing(world, thread, surfacing)
        const isAhead =
          state.rows[row]!.status === 'locked' ||
          state.surfacings.some((one) => one.surfacing === surfacing.id)
        if (!isAhead || surfaced.some((one) => one.id === surfacing.id)) return []
        return [
          { surfacing: surfacing.id, row, comes: wouldSurface(world, state, thread, surfacing) },
        ]
      }),
    }
  })
