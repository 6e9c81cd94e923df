import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../scenario/language'
import type { Problem } from '../scenario/problem'
import { PROJECT } from './scenario-files'

export type Params = Readonly<Record<string, string | number>>

/** One of the project's own sentences, from `locales/<language>/<file>.json`. */
export const sentence = (
  language: Language,
  file: 'cli' | 'problems',
  key: string,
  params: Params = {},
): string => {
  return sentencesIn(language, file)(key, params)
}

/** All of a file's sentences, read once. */
export const sentencesIn = (language: Language, file: 'cli' | 'problems') => {
  const sentences = sentencesOf(language, file)
  return (key: string, params: Params = {}): string => {
    const text = sentences[key]
    if (text === undefined) throw new Error(`No text ${key} in locales/${language}/${file}.json`)
    return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole))
  }
}

export const problemSentence = (language: Language, { code, params }: Problem): string =>
  sentence(language, 'problems', `problem.${code}`, params)

const sentencesOf = (language: Language, file: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(PROJECT, 'locales', language, `${file}.json`), 'utf8'))
