import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillIn } from '../i18n/fill-in'
import type { Params } from '../i18n/texts'
import type { Language } from '../scenario/language'
import type { Problem } from '../scenario/problem'
import { type InputError, RecordError } from './input-error'
import { PROJECT } from './scenario-files'
import { shownText } from './shown-text'

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

/** What is told to somebody whose input cannot be used. */
export const errorSentence = (language: Language, error: InputError): string => {
  const { code } = error
  const params = Object.fromEntries(
    Object.entries(error.params).map(([name, value]) => [name, shownText(String(value))]),
  )
  if (!(error instanceof RecordError)) return sentence(language, 'cli', `cli.${code}`, params)
  const { code: problem } = error.problem
  const [field, detail] = [shownText(error.problem.field), shownText(error.problem.detail)]
  const reason = sentence(language, 'ui', `record.${problem}`, { field, detail })
  const place = field === '' || reason.includes(field) ? code : `${code}-at`
  return sentence(language, 'cli', `cli.${place}`, { ...params, field, reason })
}

export const problemSentence = (language: Language, { code, params }: Problem): string =>
  sentence(language, 'problems', `problem.${code}`, params)

const sentencesOf = (language: Language, file: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(PROJECT, 'locales', language, `${file}.json`), 'utf8'))
