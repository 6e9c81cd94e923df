import { ROLES, type Role } from '../../scenario/roles'
import type { CompiledScenario } from '../../scenario/scenario'
import type { Conflict, Session } from '../../session/session'
import type { Event } from '../../simulation/events'
import type { Refusal } from '../../simulation/refusal'
import { readAtTable } from '../../view/journal'
import { type InitiativeView, type RoleView, view } from '../../view/view'
import type { Voice } from '../voice'
import type { LineInput } from './line-input'

/** A game at a terminal: who sits there, and what has been shown. */
export interface Table {
  readonly session: Session
  readonly scenario: CompiledScenario
  /** Roles held by people here, in the plan's order. */
  readonly roles: readonly Role[]
  readonly voice: Voice
  readonly lines: LineInput
  readonly write: (text: string) => void
  /** Events of the main courante already shown. */
  shown: number
  /** Questions left without an answer that need none: flags, openings in parallel. */
  readonly passed: Set<string>
}

export const playerRoles = (session: Session): Role[] => {
  const { holders } = session.state()
  return ROLES.filter((role) => holders[role] === 'player')
}

export const viewOf = ({ session }: Table, role: Role): RoleView =>
  view(session.world, session.state(), session.events(), role)

/** What somebody at the table may read in the main courante, from an event on. */
export const visibleEvents = ({ session, roles }: Table, from = 0): Event[] =>
  session
    .events()
    .slice(from)
    .flatMap((event) => readAtTable(session.world, event, roles) ?? [])

interface TableDocument {
  readonly id: string
  readonly variant: string
  readonly sheet: boolean
  /** Who of the table may read it. */
  readonly readers: readonly Role[]
}

/** Documents in the order in which they came: their numbers at this table never change. */
export const documentsOf = ({ session, roles }: Table): TableDocument[] =>
  Object.entries(session.state().documents).flatMap(([id, variant]) => {
    const document = session.world.evidence.get(id)
    const readers = roles.filter((role) => document?.for.includes(role))
    return document && readers.length > 0 ? [{ id, variant, sheet: document.sheet, readers }] : []
  })

/** The initiatives of everybody at the table; their numbers never change. */
export const initiativesOf = (table: Table): (InitiativeView & { role: Role })[] =>
  table.roles.flatMap((role) => viewOf(table, role).initiatives.map((one) => ({ ...one, role })))

export const refusalText = ({ code, detail }: Refusal | Conflict, { ui }: Voice): string =>
  ui(`refusal.${code}`, { detail })
