import type french from '../../locales/fr/debrief.json'
import type { Language } from '../scenario/language'
import { fillIn } from './fill-in'
import type { I18n, Params } from './texts'

type DebriefKey = keyof typeof french

/** A sentence of `locales/<language>/debrief.json`, in the plural form of `count`; the key itself when there is none. */
export type SayDebrief = (key: string, params?: Params) => string

/** All that can be said in a debrief, about one scenario in one language. */
export interface DebriefVoice extends I18n {
  debrief: SayDebrief
}

const FILES: Record<Language, () => Promise<{ default: Record<DebriefKey, string> }>> = {
  fr: () => import('../../locales/fr/debrief.json'),
  en: () => import('../../locales/en/debrief.json'),
}

/** The sentences of the debrief, which the play screen does not need. */
export async function openDebriefTexts(language: Language): Promise<SayDebrief> {
  const sentences: Readonly<Record<string, string>> = (await FILES[language]()).default
  const plural = new Intl.PluralRules(language)
  return (key, params) => {
    const form = `${key}_${plural.select(Number(params?.count))}`
    return fillIn(sentences[key] ?? sentences[form] ?? key, params)
  }
}
