import { openHelpTexts } from '../../../i18n/help-texts'
import type { Language } from '../../../scenario/language'

export const loadGuide = async (language: Language) => {
  const [guide, say] = await Promise.all([import('./help-parts'), openHelpTexts(language)])
  return { ...guide, say }
}
