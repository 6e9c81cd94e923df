import { type CastRole, forEachRole, type Role } from '../../src/scenario/roles'
import { startMove as startFor } from '../../src/session/autoplay'
import type { Move } from '../../src/session/policy'
import type { Holder, PolicyName } from '../../src/simulation/people'

/** The roles of the scenarios that come with the game, in the plan's order. */
export const ROLES = ['client', 'dsi', 'direction', 'admin', 'development'] as const

const cast = {
  roles: ROLES.map((id): CastRole => ({ id, side: 'company', powers: [] })),
}

/** Each of them with something of its own. */
export const byRole = <T>(make: (role: Role) => T): Record<(typeof ROLES)[number], T> =>
  forEachRole(cast, make) as Record<(typeof ROLES)[number], T>

export const allHeldBy = <Who extends Holder>(who: Who): Record<(typeof ROLES)[number], Who> =>
  byRole(() => who)

export const startMove = (policy: PolicyName): Move => startFor(cast, policy)
