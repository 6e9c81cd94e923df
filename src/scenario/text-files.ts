import type { Language } from './language'
import { type Place, type Problem, problem } from './problem'
import { readSource } from './source'

/** One file of texts; the name is what problems say. */
export interface LocaleFile {
  readonly file: string
  readonly text: string
}

export interface Text {
  readonly value: string
  readonly place: Place
}

/** The texts of one language, merged, with what is wrong with the files themselves. */
export interface LanguageTexts {
  readonly language: Language
  readonly files: readonly string[]
  readonly texts: ReadonlyMap<string, Text>
  readonly problems: readonly Problem[]
  /** Files whose texts are not known. */
  readonly unreadable: ReadonlySet<string>
}

/** Reads flat, sorted JSON files of strings. */
export const readLanguage = (language: Language, files: readonly LocaleFile[]): LanguageTexts => {
  const texts = new Map<string, Text>()
  const problems: Problem[] = []
  const unreadable = new Set<string>()
  for (const { file, text } of files) {
    const { source, problems: syntax } = readSource(file, text)
    const top = source.placeOf([])
    problems.push(
      ...syntax.map((one) => (one.code === 'duplicate-key' ? one : json(one, one.params))),
    )
    const values = syntax.every(({ code }) => code === 'duplicate-key') ? parse(text) : null
    if (values instanceof SyntaxError) {
      problems.push(json(placeOfError(file, text, values), { detail: values.message }))
    } else if (syntax.length === 0 && !isMap(values)) {
      problems.push(problem('not-a-map', top, { value: '', detail: '' }))
    }
    if (!isMap(values)) {
      unreadable.add(file)
      continue
    }
    let previous = ''
    let unsorted = false
    for (const [key, value] of Object.entries(values)) {
      const place = source.placeOfKey([], key)
      if (key < previous && !unsorted) {
        problems.push(problem('text-unsorted', place, { key, before: previous }))
        unsorted = true
      }
      previous = key
      const twin = texts.get(key)
      if (twin) problems.push(problem('text-twice', place, { key, file: twin.place.file }))
      if (typeof value !== 'string') problems.push(problem('text-not-a-text', place, { key }))
      else if (value.trim() === '') problems.push(problem('text-empty', place, { key }))
      texts.set(key, { value: typeof value === 'string' ? value : '', place })
    }
  }
  return { language, files: files.map(({ file }) => file), texts, problems, unreadable }
}

/** A file's name, without the folders before it. */
export const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1)

/** The sentences alone, without their places and whatever their faults. */
export const textValues = (files: readonly LocaleFile[]): ReadonlyMap<string, string> => {
  const values = files.map(({ text }) => parse(text)).filter(isMap)
  return new Map(
    values
      .flatMap(Object.entries)
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Error)

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}

const json = (place: Place, params: Problem['params']): Problem =>
  problem('json-syntax', place, params)

const placeOfError = (file: string, text: string, error: SyntaxError): Place => {
  const position = Number(/position (\d+)/.exec(error.message)?.[1] ?? 0)
  const before = text.slice(0, position).split('\n')
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
