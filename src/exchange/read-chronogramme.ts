import { LANGUAGES, type Language } from '../scenario/language'
import { sameWords } from './chronogramme-lines'
import { COLUMNS, type Column, columnTitle } from './chronogramme-sheet'
import { plainText } from './plain-text'
import type { SheetCell } from './read-sheet'
import { openSentences, type Say } from './sentences'
import { columnLetter, type SheetCode, type SheetProblem } from './sheet-problem'

/** What a line is about: a row or a rest of the plan, a known stimulus, or a new one. */
export type Subject =
  | { readonly kind: 'phase' | 'rest' | 'stimulus'; readonly id: string }
  | { readonly kind: 'new' }

/** One line of an edited chronogramme, and how to name its cells. */
export interface SheetLine {
  readonly subject: Subject
  readonly row: number
  text(column: Column): string
  raw(column: Column): SheetCell
  problem(column: Column, code: SheetCode, params?: SheetProblem['params']): SheetProblem
}

export interface ReadSheet {
  readonly language: Language
  readonly lines: readonly SheetLine[]
  readonly problems: readonly SheetProblem[]
}

/** Columns without which nothing can be read back. */
const NEEDED: readonly Column[] = COLUMNS.filter(
  (column) => !['n', 'expected', 'condition'].includes(column),
)
const MANDATORY: Record<Subject['kind'], readonly Column[]> = {
  phase: ['time', 'least', 'most'],
  rest: ['least'],
  stimulus: ['time', 'from', 'to', 'channel', 'subject', 'message', 'phase', 'probability'],
  new: ['time', 'from', 'to', 'channel', 'subject', 'message'],
}
/** A title may stand above the header. */
const HEADER_WITHIN = 10

/** Finds the header in either language, then the lines below it; what is missing is named by row and column. */
export const readChronogramme = async (cells: readonly SheetCell[][]): Promise<ReadSheet> => {
  const spoken = await Promise.all(
    LANGUAGES.map(async (language) => ({ language, say: await openSentences(language) })),
  )
  const found = spoken
    .flatMap(({ language, say }) =>
      cells
        .slice(0, HEADER_WITHIN)
        .map((header, at) => ({ language, say, at, ...match(header, say) })),
    )
    .reduce((best, one) => (one.places.size > best.places.size ? one : best))
  const { language, say, at, places } = found
  if (places.size < 3) {
    return { language, lines: [], problems: [whole('no-header')] }
  }
  const missing = NEEDED.filter((column) => !places.has(column)).map((column) => ({
    ...whole('no-column', { column: columnTitle(column, say) }),
    row: at + 1,
  }))
  if (missing.length > 0) return { language, lines: [], problems: missing }
  const lines = cells.flatMap((row, index) =>
    index > at && row.some((cell) => cell !== '') ? [lineOf(row, index + 1, places, say)] : [],
  )
  const problems = lines.flatMap((line) =>
    MANDATORY[line.subject.kind]
      .filter((column) => line.text(column) === '')
      .map((column) => line.problem(column, 'empty-cell')),
  )
  return { language, lines, problems: [...problems, ...twice(lines)] }
}

const whole = (code: SheetCode, params: SheetProblem['params'] = {}): SheetProblem => ({
  code,
  row: 0,
  column: '',
  params,
})

const match = (header: readonly SheetCell[], say: Say): { places: Map<Column, number> } => {
  const places = new Map<Column, number>()
  for (const column of COLUMNS) {
    const place = header.findIndex((cell) => sameWords(String(cell), columnTitle(column, say)))
    if (place >= 0) places.set(column, place)
  }
  return { places }
}

const lineOf = (
  cells: readonly SheetCell[],
  row: number,
  places: ReadonlyMap<Column, number>,
  say: Say,
): SheetLine => {
  const raw = (column: Column): SheetCell => {
    const cell = cells[places.get(column) ?? -1] ?? ''
    return typeof cell === 'string' ? plainText(cell) : cell
  }
  const text = (column: Column) => String(raw(column)).trim()
  const name = (column: Column) =>
    `${columnLetter(places.get(column) ?? 0)}, ${columnTitle(column, say)}`
  return {
    subject: subjectOf(text('reference')),
    row,
    raw,
    text,
    problem: (column, code, params = {}) => ({ code, row, column: name(column), params }),
  }
}

const subjectOf = (reference: string): Subject => {
  const [, kind, id] = /^(phase|rest|stimulus) +(\S+)$/.exec(reference) ?? []
  if (kind === undefined || id === undefined) return { kind: 'new' }
  return { kind: kind as 'phase' | 'rest' | 'stimulus', id }
}

/** One reference stands for one line. */
const twice = (lines: readonly SheetLine[]): SheetProblem[] => {
  const seen = new Set<string>()
  return lines.flatMap((line) => {
    const reference = line.text('reference')
    if (reference === '' || !seen.has(reference)) {
      seen.add(reference)
      return []
    }
    return [line.problem('reference', 'reference-twice', { reference })]
  })
}
