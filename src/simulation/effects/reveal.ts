import { openDocument } from '../document'
import type { EffectRule } from '../effect'

/** A document becomes readable. */
export const reveal: EffectRule<'reveal'> = {
  acts: 'when-done',
  apply: (draft, { evidence }) => openDocument(draft, evidence),
}
