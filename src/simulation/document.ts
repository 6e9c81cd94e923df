import type { Role } from '../scenario/roles'
import { firstRule } from './condition'
import type { GameState } from './state'
import { log, recordToChange, type StateDraft } from './state-draft'
import type { World } from './world'

/** Makes a document readable for those it is written for; in whose hands it is already, it stays as it is. */
export function openDocument(draft: StateDraft, id: string): void {
  const { world, state } = draft
  if (state.documents[id] !== undefined || !world.evidence.has(id)) return
  const variant = variantOf(world, state, id)
  recordToChange(draft, 'documents')[id] = variant
  log(draft, { type: 'document.revealed', document: id })
}

/** Makes a document readable for roles, whoever it is written for. Those who have it already are not told again. */
export function handDocument(draft: StateDraft, id: string, to: readonly Role[]): void {
  const { world, state } = draft
  const held = state.handed[id]?.to ?? []
  const fresh = world.roles.filter(
    (role) => to.includes(role) && readAs(world, state, id, role) === null,
  )
  const readers = world.roles.filter((role) => held.includes(role) || fresh.includes(role))
  const handed = { variant: variantOf(world, state, id), to: readers }
  state.handed = { ...state.handed, [id]: handed }
  log(draft, { type: 'document.handed', document: id, to: fresh })
}

/** The variant in which a role reads a document, '' for the only one; null when it does not. */
export function readAs(world: World, state: GameState, id: string, role: Role): string | null {
  const opened = state.documents[id]
  if (opened !== undefined && world.evidence.get(id)?.for.includes(role)) return opened
  const handed = state.handed[id]
  return handed?.to.includes(role) ? handed.variant : null
}

/** As it was first read; else as is true now. It does not change afterwards. */
function variantOf(world: World, state: GameState, id: string): string {
  const before = state.documents[id] ?? state.handed[id]?.variant
  if (before !== undefined) return before
  const { variants } = world.evidence.get(id)!
  return variants ? firstRule(world, state, variants).id : ''
}
