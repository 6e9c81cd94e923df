import { linkedRecord, RECORD_MARK } from '../../exchange/link-letters'
import type { Language } from '../../scenario/language'
import type { Exercise } from '../../ui/screens/replay/record-model'

/** A link to this game, whatever it was opened with. */
const ownPage = (): string => `${location.origin}${location.pathname}`

/** A link that opens the record these letters hold, in this language. */
export const recordLink = (letters: string, language: Language): string =>
  `${ownPage()}?lang=${language}${RECORD_MARK}${letters}`

/** A link that opens the set-up with everything chosen; `readLaunchLink` reads it. */
export function exerciseLink(
  { scenario, seed, difficulty, cut }: Exercise,
  language: Language,
  page = ownPage(),
): string {
  const asked = new URLSearchParams({ scenario, seed, difficulty, cut, lang: language })
  if (cut === 'whole') asked.delete('cut')
  return `${page}?${asked}`
}

/** A record in the address is done with when another screen is shown: a reload must not bring it back. */
export function forgetLinkedRecord(): void {
  if (linkedRecord(location.hash) !== null) {
    history.replaceState(history.state, '', `${location.pathname}${location.search}`)
  }
}
