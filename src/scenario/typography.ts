import type { Language } from './language'
import type { ProblemCode } from './problem'

/** What is wrong with a text's signs, with the words around the slip. */
export interface Slip {
  readonly code: ProblemCode
  readonly around: string
}

type Rule = readonly [ProblemCode, RegExp]

const BOTH: readonly Rule[] = [
  ['text-apostrophe', /'/u],
  ['text-quotes', /"/u],
]

/** Spaces are written by their code: to the eye they are all alike. Signs inside an address or a time are left alone. */
const FRENCH: readonly Rule[] = [
  ['text-punctuation', /[\p{L}\p{N}\p{Pe}\p{Pf}}%€…][ \u00a0]?[;!?](?=[\s\p{Pe}\p{Pf}!?.…]|$)/u],
  ['text-colon', /[\p{L}\p{N}\p{Pe}\p{Pf}}%€…][ \u202f]?:(?=[\s\p{Pe}\p{Pf}]|$)/u],
  ['text-guillemets', /«(?!\u00a0)|(?<!\u00a0)»/u],
  ['text-thousands', /(?<![\p{N},.])\p{N}{1,3}[ \u00a0]\p{N}{3}(?!\p{N})/u],
]

/** The first slip of each kind in a text. */
export const slipsIn = (text: string, language: Language): Slip[] =>
  (language === 'fr' ? [...BOTH, ...FRENCH] : BOTH).flatMap(([code, pattern]) => {
    const found = pattern.exec(text)
    return found ? [{ code, around: around(text, found.index, found[0].length) }] : []
  })

const around = (text: string, index: number, length: number): string => {
  const start = Math.max(0, index - 12)
  const end = Math.min(text.length, index + length + 6)
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
}
