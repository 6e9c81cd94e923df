import type { Role } from '../scenario/roles'
import type { GameState } from './state'
import type { World } from './world'

/** Whether a role sleeps now, or has its break: everybody while a rest runs, in shifts the half whose turn it is; not whoever was woken. */
export function isAsleep({ scenario }: World, { rest }: GameState, role: Role): boolean {
  if (!rest || rest.since < 0) return false
  if (rest.woken?.includes(role)) return false
  if (rest.shift === 0) return true
  return scenario.settings.rest.night!.shifts![rest.shift - 1]!.includes(role)
}
