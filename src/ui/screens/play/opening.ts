import type { Language } from '../../../scenario/language'

/** Letters that a beginning should have: a date alone says nothing. */
const ENOUGH = 48

/**
 * Parts the beginning of a passage, its first sentence as a rule, from the rest of it.
 * @returns the beginning, and what follows it: empty where there is nothing
 */
export function openingOf(passage: string, language: Language): readonly [string, string] {
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(passage)]
  const last = sentences.find(({ index, segment }) => index + segment.length >= ENOUGH)
  const end = last ? last.index + last.segment.length : passage.length
  return [passage.slice(0, end).trim(), passage.slice(end).trim()]
}
