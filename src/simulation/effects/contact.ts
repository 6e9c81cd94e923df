import type { EffectRule } from '../effect'
import { contactClients } from '../gauge'

/** The clients have heard from the company: the clock of silence starts again. */
export const contact: EffectRule<'contact'> = {
  acts: 'when-done',
  apply: (draft, _effect, { cause }) => contactClients(draft, cause),
}
