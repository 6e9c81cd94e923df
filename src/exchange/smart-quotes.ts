import type { Language } from '../scenario/language'

/** What was typed, with the signs that the texts of a scenario use: curly quotes, and the spaces of French. */
export const smartQuotes = (text: string, language: Language): string => {
  const curly = text.replace(/'/g, '’')
  if (language === 'en') return curly.replace(/"([^"]*)"/g, '“$1”').replace(/"/g, '”')
  return curly
    .replace(/"([^"]*)"/g, '«$1»')
    .replace(/"/g, '’’')
    .replace(/«\s*/g, '«\u00a0')
    .replace(/\s*»/g, '\u00a0»')
    .replace(
      /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}%€…])[ \u00a0]?([;!?])(?=[\s\p{Pe}\p{Pf}!?.…]|$)/gu,
      '\u202f$1',
    )
    .replace(/(?<=[\p{L}\p{N}\p{Pe}\p{Pf}%€…])[ \u202f]?:(?=[\s\p{Pe}\p{Pf}]|$)/gu, '\u00a0:')
    .replace(/(?<![\p{N},.])(\p{N}{1,3})[ \u00a0](\p{N}{3})(?!\p{N})/gu, '$1\u202f$2')
}
