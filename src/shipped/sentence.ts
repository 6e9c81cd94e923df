import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Params, translateIn } from '../i18n/engine'
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
  const say = translateIn(language, sentences)
  return (key: string, params: Params = {}): string => {
    if (!Object.hasOwn(sentences, key)) {
      throw new Error(`No text ${key} in locales/${language}/${file}.json`)
    }
    return say(key, params)
  }
}

/** What is wrong with a scenario, as a sentence. */
export const problemSentence = (language: Language, { code, params }: Problem): string =>
  sentence(language, 'problems', `problem.${code}`, params)

const sentencesOf = (language: Language, file: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(PROJECT, 'locales', language, `${file}.json`), 'utf8'))

/** French where the terminal speaks French, English otherwise. */
export const languageOf = (env: Readonly<Record<string, string | undefined>>): Language => {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return LANGUAGES.find((language) => locale.startsWith(language)) ?? 'en'
}
