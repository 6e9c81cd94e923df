import { type Cast, isRole, roleIds } from '../scenario/roles'
import { InputError } from '../shipped/input-error'

/** Refuses what is no role of the scenario. */
export const mustBeRoles = (cast: Cast, named: readonly string[]): void => {
  const stranger = named.find((role) => !isRole(cast, role))
  if (stranger === undefined) return
  const known = roleIds(cast).join(', ')
  throw new InputError('role-unknown', { role: stranger, known })
}
