import { firstRule } from './condition'
import { log, type Turn } from './turn'

/** Makes a document readable, in the variant that is true now; it does not change afterwards. */
export function openDocument(turn: Turn, id: string): void {
  const { world, state } = turn
  if (state.documents[id] !== undefined) return
  const document = world.evidence.get(id)
  if (!document) return
  state.documents[id] = document.variants ? firstRule(world, state, document.variants).id : ''
  log(turn, { type: 'document.revealed', document: id })
}
