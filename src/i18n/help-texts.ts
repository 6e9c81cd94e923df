import type french from '../../locales/fr/help.json'
import type { Language } from '../scenario/language'
import { fillIn } from './fill-in'
import type { Params } from './texts'

export type HelpKey = keyof typeof french

/** A sentence of `locales/<language>/help.json`: rules, glossary, keys, accessibility, the first steps. */
export type SayHelp = (key: HelpKey, params?: Params) => string

const FILES: Record<Language, () => Promise<{ default: Record<HelpKey, string> }>> = {
  fr: () => import('../../locales/fr/help.json'),
  en: () => import('../../locales/en/help.json'),
}

/** Loaded when somebody asks for help, or is shown the way. */
export const openHelpTexts = async (language: Language): Promise<SayHelp> => {
  const { default: sentences } = await FILES[language]()
  return (key, params) => fillIn(sentences[key], params)
}
