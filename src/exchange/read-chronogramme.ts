import type { Language } from '../scenario/language'
import type { CompiledScenario } from '../scenario/scenario'
import { type Column, columnTitle } from './chronogramme-sheet'
import { readReference, referenceText, type Subject } from './line-reference'
import { plainText } from './plain-text'
import type { Sheet } from './sheet'
import { type Header, headerOf, headerProblems, openTitles } from './sheet-header'
import { SHEET_LIMITS } from './sheet-limits'
import { columnLetter, type SheetCode, type SheetProblem, wholeSheet } from './sheet-problem'

/** One line of an edited chronogramme, and how to name its cells. */
export interface SheetLine {
  readonly subject: Subject
  readonly row: number
  /** Whether the sheet has such a column. */
  has(column: Column): boolean
  text(column: Column): string
  problem(column: Column, code: SheetCode, params?: SheetProblem['params']): SheetProblem
}

export interface ReadSheet {
  readonly language: Language
  readonly lines: readonly SheetLine[]
  readonly problems: readonly SheetProblem[]
  /** What is not read. */
  readonly notes: readonly SheetProblem[]
}

const MANDATORY: Record<Subject['kind'], readonly Column[]> = {
  phase: ['time', 'least', 'most'],
  rest: ['least'],
  stimulus: ['time', 'from', 'to', 'channel', 'subject', 'message', 'phase', 'probability'],
  new: ['time', 'from', 'to', 'channel', 'subject', 'message'],
}

/**
 * Finds the sheet that is a list of stimuli, and its header in either language, then the lines below it; what is missing
 * is named by row and column.
 */
export const readChronogramme = async (
  sheets: readonly Sheet[],
  scenario: CompiledScenario,
): Promise<ReadSheet> => {
  const titles = await openTitles()
  const lists = sheets.flatMap((sheet) => {
    const header = headerOf(sheet, titles)
    return header ? [{ sheet, header }] : []
  })
  const first = lists.reduce<(typeof lists)[number] | null>(
    (best, one) => (best && best.header.places.size >= one.header.places.size ? best : one),
    null,
  )
  if (!first) {
    // What could not be read to its end may have had one there.
    return unread('fr', [sheets.find(({ refusal }) => refusal)?.refusal ?? wholeSheet('no-header')])
  }
  const { sheet, header } = first
  const { language, at } = header
  const rival = lists.find(
    (one) => one !== first && one.header.places.size === header.places.size,
  )?.sheet
  if (rival && rival.name !== sheet.name) {
    return unread(language, [wholeSheet('two-lists', { one: sheet.name, other: rival.name })])
  }
  if (sheet.refusal) return unread(language, [sheet.refusal])
  const { problems: wrong, notes } = headerProblems(header)
  if (wrong.length > 0) return { ...unread(language, wrong), notes }
  const written = sheet.rows.flatMap((row, index) =>
    index > at && row.some((cell) => cell.trim() !== '') ? [{ row, n: index + 1 }] : [],
  )
  if (written.length === 0) return unread(language, [wholeSheet('no-lines')])
  if (written.length > SHEET_LIMITS.lines) {
    const params = { count: written.length, limit: SHEET_LIMITS.lines }
    return unread(language, [wholeSheet('too-many-lines', params)])
  }
  const problems: SheetProblem[] = []
  const lines = written.flatMap(({ row, n }) => lineOf(row, n, header, scenario, problems))
  for (const line of lines) {
    problems.push(
      ...MANDATORY[line.subject.kind]
        .filter((column) => line.text(column) === '')
        .map((column) => line.problem(column, 'empty-cell')),
    )
  }
  return { language, lines, problems: [...problems, ...twice(lines)], notes }
}

const unread = (language: Language, problems: readonly SheetProblem[]): ReadSheet => ({
  language,
  lines: [],
  problems,
  notes: [],
})

/** What a formula gives that found nothing, in the languages of spreadsheets. */
const BROKEN = /^#(?:[\p{Lu}/\d]{1,12}[!?]|N\/A)$/u

/** `{{name}}`: nothing is put into what authors write. */
const isTemplate = (value: string): boolean => {
  const from = value.indexOf('{{')
  return from >= 0 && value.indexOf('}}', from) >= 0
}

const lineOf = (
  cells: readonly string[],
  row: number,
  { places, say }: Header,
  scenario: CompiledScenario,
  problems: SheetProblem[],
): SheetLine[] => {
  const text = (column: Column) => plainText(cells[places.get(column) ?? -1] ?? '').trim()
  const problem: SheetLine['problem'] = (column, code, params = {}) => {
    const place = places.get(column)
    const title = columnTitle(column, say)
    return {
      code,
      row,
      column: place === undefined ? title : `${columnLetter(place)}, ${title}`,
      params,
    }
  }
  for (const column of places.keys()) {
    const value = text(column)
    if (BROKEN.test(value)) problems.push(problem(column, 'broken-formula', { value }))
    else if (isTemplate(value)) problems.push(problem(column, 'template'))
  }
  const reference = text('reference')
  const subject = readReference(reference, scenario)
  if (!subject) {
    problems.push(
      problem('reference', 'unknown-reference', {
        id: reference,
        example: scenario.stimuli[0]?.id ?? '…',
      }),
    )
    return []
  }
  const has = (column: Column) => places.has(column)
  return [{ subject, row, has, text, problem }]
}

/** One reference stands for one line. */
const twice = (lines: readonly SheetLine[]): SheetProblem[] => {
  const seen = new Set<string>()
  return lines.flatMap((line) => {
    const reference = referenceText(line.subject)
    if (reference === '' || !seen.has(reference)) {
      seen.add(reference)
      return []
    }
    return [line.problem('reference', 'reference-twice', { reference })]
  })
}
