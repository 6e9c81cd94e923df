import type { Params } from '../i18n/engine'
import type { Key, Translate } from '../i18n/sentences'
import { LISTED } from '../scenario/problem'
import { SHEET_LIMITS } from './sheet-limits'

type CodeOf<Key> = Key extends `sheet.${infer Code}` ? Code : never
/** Each has a sentence `sheet.<code>` in `locales/<language>/exchange.json`. */
export type SheetCode = CodeOf<Key<'exchange'>>

/** Something in a sheet to correct, or that was not taken over, where its reader sees it. */
export interface SheetProblem {
  readonly code: SheetCode
  /** From 1, as spreadsheets count; 0 for the sheet as a whole. */
  readonly row: number
  /** Letter and title: `F, Objet`; '' for a whole row. */
  readonly column: string
  readonly params: Params
}

/** Something about the file or the sheet as a whole. */
export const wholeSheet = (code: SheetCode, params: Params = {}): SheetProblem => ({
  code,
  row: 0,
  column: '',
  params,
})

/** The limit in the unit in which people see sizes of files. */
export const fileTooLarge = (): SheetProblem =>
  wholeSheet('file-too-large', { limit: SHEET_LIMITS.bytes / 1_000_000 })

/** The first of them, and how many more there are. */
export const firstProblems = (problems: readonly SheetProblem[]): readonly SheetProblem[] =>
  problems.length <= LISTED
    ? problems
    : [...problems.slice(0, LISTED), wholeSheet('more', { count: problems.length - LISTED })]

/** `Ligne 12, colonne F, Objet : …` */
export const sheetSentence = (
  say: Translate<'exchange'>,
  { code, row, column, params }: SheetProblem,
): string => {
  const reason = say(`sheet.${code}`, params)
  if (row === 0) return reason
  const place = column === '' ? say('place.row', { row }) : say('place.cell', { row, column })
  return say('place.reason', { place, reason })
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export const columnLetter = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${columnLetter(Math.floor(index / 26) - 1)}${columnLetter(index % 26)}`
