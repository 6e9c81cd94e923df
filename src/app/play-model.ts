import { ROLES, type Role } from '../scenario/roles'
import type { Session } from '../session/session'
import type { PlayModel } from '../ui/model'
import { readAtTable } from '../view/journal'
import { type RoleView, view } from '../view/view'

/** Roles that people play; a game that none plays is looked at through the DSI. */
export function heldRoles(session: Session): readonly Role[] {
  const { holders } = session.state()
  const held = ROLES.filter((role) => holders[role] === 'player')
  return held.length > 0 ? held : ['dsi']
}

export interface Focus {
  active: Role
  /** Events that were there when the clock last ran. */
  known: number
  busy: boolean
}

/** What this table may see of a game. */
export function playModel(
  session: Session,
  { active, known, busy }: Focus,
): Omit<PlayModel, 'countdown'> {
  const { world, header } = session
  const held = heldRoles(session)
  const state = session.state()
  const events = session.events()
  const read = (event: (typeof events)[number]) => readAtTable(world, event, held) ?? []
  const views = Object.fromEntries(
    held.map((role) => [role, view(world, state, events, role)]),
  ) as Partial<Record<Role, RoleView>>
  return {
    game: session.id,
    scenario: header.scenario.id,
    seed: header.seed,
    difficulty: header.difficulty,
    held,
    active: held.includes(active) ? active : held[0]!,
    views,
    journal: events.flatMap(read),
    newsFrom: events.slice(0, known).flatMap(read).length,
    busy,
  }
}

/** Who should sit before the screen now: whoever still owes something, the DSI at a situation point. */
export function nextActive({
  held,
  views,
  active,
}: Pick<PlayModel, 'held' | 'views' | 'active'>): Role {
  const view = views[active]!
  const owes = (role: Role) => view.answers[role].owed > view.answers[role].given
  if (owes(active)) return active
  const owing = held.find(owes)
  if (owing) return owing
  const between = Object.values(view.rows).every(({ status }) => status !== 'open')
  return between && held.includes('dsi') ? 'dsi' : active
}
