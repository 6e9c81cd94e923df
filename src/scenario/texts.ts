import { isDebriefFile, isDebriefText, rightFileFor, textFileFor } from './debrief-texts'
import { LANGUAGES, type Language } from './language'
import { longestReferences } from './longest'
import { hint } from './nearest'
import { inOrder, type Place, type Problem, problem } from './problem'
import type { ScenarioDraft } from './scenario-draft'
import type { Locate } from './source'
import { baseName, type LanguageTexts, type LocaleFile, readLanguage } from './text-files'
import { impliedKeys, type TextKey } from './text-keys'
import { slipsIn } from './typography'

/**
 * Everything that is wrong with the texts of a scenario: gaps, orphans, lengths, variables, typography. `at` tells
 * which YAML file calls for a text, hence in which JSON file a missing one belongs.
 */
export const checkTexts = (
  scenario: ScenarioDraft,
  files: Readonly<Record<Language, readonly LocaleFile[]>>,
  at: Locate,
): Problem[] => {
  const keys = impliedKeys(scenario)
  const languages = LANGUAGES.map((language) => readLanguage(language, files[language]))
  return languages.flatMap((texts) => {
    if (texts.files.length === 0) {
      const file = `locales/${texts.language}/${scenario.id}`
      return [problem('text-none', { file, line: 1, column: 1 }, { count: keys.length })]
    }
    const other = languages.find(({ language }) => language !== texts.language) ?? texts
    return inOrder([
      ...texts.problems,
      ...gaps(keys, texts, at),
      ...orphans(keys, texts),
      ...misplaced(texts),
      ...keys.flatMap((key) => contents(key, texts, other)),
      ...longestReferences(scenario, texts),
    ])
  })
}

const gaps = (keys: readonly TextKey[], texts: LanguageTexts, at: Locate): Problem[] =>
  keys
    .filter(({ key }) => !texts.texts.has(key))
    .map((key) => problem('text-missing', placeFor(key, texts, at), { key: key.key }))
    // What an unreadable file lacks is only known once it can be read.
    .filter(({ file }) => !texts.unreadable.has(file))

/** In the file named like the YAML file that calls for it, after its nearest neighbour. */
const placeFor = ({ key, owner }: TextKey, texts: LanguageTexts, at: Locate): Place => {
  const name = textFileFor(key, at(owner).file)
  const beside = texts.files[0] ?? ''
  const file = `${beside.slice(0, beside.length - baseName(beside).length)}${name}`
  let best: Place = { file, line: 1, column: 1 }
  let shared = -1
  for (const [neighbour, { place }] of texts.texts) {
    if (neighbour > key || place.file !== file) continue
    const length = sharedStart(neighbour, key)
    if (length >= shared) {
      shared = length
      best = place
    }
  }
  return best
}

const sharedStart = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

const orphans = (keys: readonly TextKey[], texts: LanguageTexts): Problem[] => {
  const implied = new Set(keys.map(({ key }) => key))
  const lacking = [...implied].filter((key) => !texts.texts.has(key))
  return [...texts.texts]
    .filter(([key]) => !implied.has(key))
    .map(([key, { place }]) => problem('text-orphan', place, { key, hint: hint(key, lacking) }))
}

/** What is read in the debrief alone stands in files of its own, and nothing else does. */
const misplaced = (texts: LanguageTexts): Problem[] =>
  [...texts.texts]
    .filter(([key, { place }]) => isDebriefText(key) !== isDebriefFile(place.file))
    .map(([key, { place }]) =>
      problem('text-misplaced', place, { key, file: baseName(rightFileFor(key, place.file)) }),
    )

const contents = (limit: TextKey, texts: LanguageTexts, other: LanguageTexts): Problem[] => {
  const { key } = limit
  const text = texts.texts.get(key)
  if (!text || text.value === '') return []
  const { value, place } = text
  const problems: Problem[] = []
  const words = wordsIn(value)
  if (limit.words !== undefined && words > limit.words) {
    problems.push(problem('text-words', place, { key, count: words, limit: limit.words }))
  }
  const characters = [...value].length
  if (limit.characters !== undefined && characters > limit.characters) {
    problems.push(
      problem('text-characters', place, { key, count: characters, limit: limit.characters }),
    )
  }
  const twin = other.texts.get(key)
  // One language has the say, so that a difference is told once.
  if (twin && texts.language !== LANGUAGES[0] && variablesIn(value) !== variablesIn(twin.value)) {
    problems.push(
      problem('text-variables', place, {
        key,
        here: variablesIn(value) || '–',
        there: variablesIn(twin.value) || '–',
      }),
    )
  }
  if (!limit.verbatim) {
    for (const { code, around } of slipsIn(value, texts.language)) {
      problems.push(problem(code, place, { key, around }))
    }
  }
  return problems
}

/** Signs alone are no words; what a no-break space holds together (thousands, a time, an amount with its unit) is one. */
export const wordsIn = (text: string): number =>
  text.split(/[^\S\u00a0\u202f]+/u).filter((token) => /[\p{L}\p{N}]/u.test(token)).length

const variablesIn = (text: string): string =>
  [...new Set([...text.matchAll(/\{\{-?\s*([\w.]+)/g)].map((match) => match[1]))].sort().join(', ')
