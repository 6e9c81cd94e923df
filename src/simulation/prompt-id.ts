import type { Role } from '../scenario/roles'

/** The id of what a role is asked at a place of the plan: `phase/session/attempt/role/what`. */
export const promptId = (row: string, attempt: number, role: Role, slot: string): string =>
  `${row}/${attempt}/${role}/${slot}`

/** The parts of a prompt's id, or of the id of the work that comes of one; '' or NaN where it has fewer. */
export function parsePromptId(id: string): {
  /** `phase/session` */
  readonly row: string
  readonly phase: string
  readonly session: string
  readonly attempt: number
  readonly role: Role
  /** Id of the decision, the stimulus or the lever. */
  readonly slot: string
} {
  const [phase = '', session = '', attempt, role = '', slot = ''] = id.split('/')
  return { row: `${phase}/${session}`, phase, session, attempt: Number(attempt), role, slot }
}
