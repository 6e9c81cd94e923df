import { openSentences } from '../../../i18n/sentences'
import type { Language } from '../../../scenario/language'

/** Loads the accessibility statement with its sentences. Rejects where either cannot be had. */
export const loadStatement = async (language: Language) => {
  const [{ AccessibilityStatement }, say] = await Promise.all([
    import('./statement'),
    openSentences('accessibility', language),
  ])
  return { AccessibilityStatement, say }
}
