import type french from '../../locales/fr/records.json'
import type { Language } from '../scenario/language'
import { fillIn } from './fill-in'
import type { Params } from './texts'

export type RecordKey = keyof typeof french

/** A sentence of `locales/<language>/records.json`. */
export type SayRecord = (key: RecordKey, params?: Params) => string

const FILES: Record<Language, () => Promise<{ default: Record<RecordKey, string> }>> = {
  fr: () => import('../../locales/fr/records.json'),
  en: () => import('../../locales/en/records.json'),
}

/** The sentences of replay, comparison and sharing, which no other screen needs. */
export async function openRecordTexts(language: Language): Promise<SayRecord> {
  const sentences = (await FILES[language]()).default
  return (key, params) => fillIn(sentences[key], params)
}
