import type { Role } from '../scenario/roles'
import type { PlayedSession } from '../session/session'
import type { Event } from '../simulation/events'
import { journalOf, readAtTable } from '../view/journal'
import { type SharedView, sharedView } from '../view/shared-view'
import { type RoleView, viewReading } from '../view/view'
import { reuse } from './reuse'

/**
 * Reads a game for one role: what is unchanged since the last look keeps its identity. `isOver` throughout: whether what
 * was kept back while the game was played is shown.
 */
export interface RoleReader {
  /** `version` counts whatever may change a view: within one nothing is read twice. */
  look(version: number): RoleView
}

/** Reads what all roles see alike, once for all of them; what has not changed keeps its identity. */
export function sharedReader({ world, state }: PlayedSession): (version: number) => SharedView {
  let last: { version: number; view: SharedView } | null = null
  return (version) => {
    if (last?.version !== version) {
      last = { version, view: reuse(last?.view, sharedView(world, state())) }
    }
    return last.view
  }
}

/** Reads a role's view, and keeps what has not changed; `isOver` opens what is kept until the end. */
export function roleReader(
  session: PlayedSession,
  role: Role,
  isOver: () => boolean,
  shared: (version: number) => SharedView,
): RoleReader {
  let journal: readonly Event[] = []
  let heard = 0
  let over = false
  let last: { version: number; view: RoleView } | null = null
  return {
    look(version) {
      if (last?.version === version) return last.view
      const { world } = session
      const events = session.events()
      if (isOver() !== over) {
        // What was kept back stands among what was read: all is read anew.
        over = isOver()
        heard = 0
        journal = []
      }
      const fresh = journalOf(world, events.slice(heard), role, over)
      heard = events.length
      if (fresh.length > 0) journal = [...journal, ...fresh]
      const view = viewReading(world, session.state(), journal, role, shared(version))
      last = { version, view: reuse(last?.view, view) }
      return last.view
    },
  }
}

/** The main courante as several roles read it together. */
export interface JournalReader {
  look(roles: readonly Role[]): readonly Event[]
}

/** Reads what all roles of a seat may read together, each event once. */
export function journalReader(session: PlayedSession, isOver: () => boolean): JournalReader {
  let readers: readonly Role[] = []
  let over = false
  let heard = 0
  let journal: readonly Event[] = []
  return {
    look(roles) {
      if (roles.join() !== readers.join() || isOver() !== over) {
        readers = roles
        over = isOver()
        heard = 0
        journal = []
      }
      const events = session.events()
      const { world } = session
      const fresh = events
        .slice(heard)
        .flatMap((event) => readAtTable(world, event, readers, over) ?? [])
      heard = events.length
      if (fresh.length > 0) journal = [...journal, ...fresh]
      return journal
    },
  }
}
