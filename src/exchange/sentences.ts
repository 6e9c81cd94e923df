import type french from '../../locales/fr/exchange.json'
import { fillIn } from '../i18n/fill-in'
import type { Params } from '../i18n/texts'
import type { Language } from '../scenario/language'

export type ExchangeKey = keyof typeof french

/** A sentence of `locales/<language>/exchange.json`. */
export type Say = (key: ExchangeKey, params?: Params) => string

const FILES: Record<Language, () => Promise<{ default: Record<ExchangeKey, string> }>> = {
  fr: () => import('../../locales/fr/exchange.json'),
  en: () => import('../../locales/en/exchange.json'),
}

export const openSentences = async (language: Language): Promise<Say> => {
  const { default: sentences } = await FILES[language]()
  return (key, params) => fillIn(sentences[key], params)
}
