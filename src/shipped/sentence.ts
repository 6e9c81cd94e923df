import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillIn } from '../i18n/fill-in'
import type { Params } from '../i18n/texts'
import { LANGUAGES, type Language } from '../scenario/language'
import type { Problem } from '../scenario/problem'
import { PROJECT } from './scenario-files'

type SentenceFile = 'cli' | 'problems' | 'ui'

/** One of the project's own sentences, from `locales/<language>/<file>.json`. */
export const sentence = (
  language: Language,
  file: SentenceFile,
  key: string,
  params: Params = {},
): string => sentencesIn(language, file)(key, params)

/** All of a file's sentences, read once. */
export const sentencesIn = (language: Language, file: SentenceFile) => {
  const sentences = sentencesOf(language, file)
  return (key: string, params: Params = {}): string => {
    const text = sentences[key]
    if (text === undefined) throw new Error(`No text ${key} in locales/${language}/${file}.json`)
    return fillIn(text, params)
  }
}

export const problemSentence = (language: Language, { code, params }: Problem): string =>
  sentence(language, 'problems', `problem.${code}`, params)

const sentencesOf = (language: Language, file: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(PROJECT, 'locales', language, `${file}.json`), 'utf8'))

/** French where the terminal speaks French, English otherwise. */
export const languageOf = (env: Readonly<Record<string, string | undefined>>): Language => {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return LANGUAGES.find((language) => locale.startsWith(language)) ?? 'en'
}
