import { firstRule } from './condition'
import { log, recordToChange, type Turn } from './turn'

/** Makes a document readable, in the variant that is true now; it does not change afterwards. */
export function openDocument(turn: Turn, id: string): void {
  const { world, state } = turn
  if (state.documents[id] !== undefined) return
  const document = world.evidence.get(id)
  if (!document) return
  const variant = document.variants ? firstRule(world, state, document.variants).id : ''
  recordToChange(turn, 'documents')[id] = variant
  log(turn, { type: 'document.revealed', document: id })
}
