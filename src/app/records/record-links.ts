import { linkedRecord, RECORD_MARK } from '../../exchange/link-letters'
import type { Language } from '../../scenario/language'

/** The address of this page, whatever it was opened with. */
export const ownPage = (): string => `${location.origin}${location.pathname}`

/** A link that opens the record these letters hold, in this language. */
export const recordLink = (letters: string, language: Language): string =>
  `${ownPage()}?lang=${language}${RECORD_MARK}${letters}`

/** A record in the address is done with when another screen is shown: a reload must not bring it back. */
export function forgetLinkedRecord(): void {
  if (linkedRecord(location.hash) !== null) {
    history.replaceState(history.state, '', `${location.pathname}${location.search}`)
  }
}
