import type { Role } from './roles'

/**
 * The key of what the plan gives a role to do in a row; there is no text where it waits.
 * @param row `phase/session`
 */
export const cellKey = (row: string, role: Role): string => `cell.${row.replace('/', '.')}.${role}`
