import type french from '../../locales/fr/tools.json'
import type { Language } from '../scenario/language'
import { fillIn } from './fill-in'
import type { Params } from './texts'

export type ToolKey = keyof typeof french

/** A sentence of `locales/<language>/tools.json`: the team's tools, files that leave and enter. */
export type SayTool = (key: ToolKey, params?: Params) => string

const FILES: Record<Language, () => Promise<{ default: Record<ToolKey, string> }>> = {
  fr: () => import('../../locales/fr/tools.json'),
  en: () => import('../../locales/en/tools.json'),
}

/** Loaded with what shows the tools. */
export const openToolTexts = async (language: Language): Promise<SayTool> => {
  const { default: sentences } = await FILES[language]()
  return (key, params) => fillIn(sentences[key], params)
}
