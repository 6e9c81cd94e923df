import { openSentences } from '../../../i18n/sentences'
import type { Language } from '../../../scenario/language'

/** Loads the help with its sentences. Rejects where either cannot be had. */
export const loadGuide = async (language: Language) => {
  const [guide, say] = await Promise.all([import('./help-parts'), openSentences('help', language)])
  return { ...guide, say }
}
