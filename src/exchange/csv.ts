import Papa from 'papaparse'
import { readCell, safeCell } from './csv-injection'

const BYTE_ORDER_MARK = '\ufeff'

export interface CsvStyle {
  readonly delimiter: ',' | ';'
  /** Excel reads UTF-8 only where this mark says so; importers of other tools take it for a part of the first header. */
  readonly mark: boolean
  /** Whoever imports it shows an apostrophe that a spreadsheet would hide. */
  readonly tool: boolean
}

/** For importers of other tools. */
export const TOOL_CSV: CsvStyle = { delimiter: ',', mark: false, tool: true }
/** For a spreadsheet in one language: where the comma is the decimal sign, Excel cuts at semicolons. */
export const sheetCsv = (language: string): CsvStyle => ({
  delimiter: language === 'fr' ? ';' : ',',
  mark: true,
  tool: false,
})

/** An item of a list, `- call them`, is no formula where a dash begins it; no apostrophe has to stand before it. */
const withDash = (text: string): string => text.replace(/^(\s*)-(?= )/, '$1–')

/** RFC 4180: CRLF after each row, quotes where they are needed; cells are made safe. */
export const writeCsv = (
  rows: readonly (readonly (string | number)[])[],
  { delimiter, mark, tool }: CsvStyle,
): string => {
  const safe = rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'number' ? String(cell) : safeCell(tool ? withDash(cell) : cell),
    ),
  )
  const text = Papa.unparse(safe, { delimiter, newline: '\r\n' })
  return `${mark ? BYTE_ORDER_MARK : ''}${text}\r\n`
}

/** Signs that may stand between the cells of a file from elsewhere. */
export const CSV_DELIMITERS = [';', ',', '\t'] as const

/** `sep=;` on a first line of its own is a hint to Excel, not a row. */
const HINT = /^"?sep=(.)"?(?:\r\n?|\n)/i

/** The delimiter that the file itself names; null where it names none. */
export const csvHint = (text: string): string | null => HINT.exec(text)?.[1] ?? null

/**
 * Rows of cells as text, whatever the line ends; rows keep their places, empty ones included, but for those at the end.
 * No more than `most` rows that hold something are read.
 */
export const readCsv = (text: string, delimiter: string, most = Number.POSITIVE_INFINITY) => {
  const rows: string[][] = []
  let empty = 0
  Papa.parse<string[]>(text.replace(HINT, ''), {
    delimiter,
    step: ({ data }, parser) => {
      if (data.every((cell) => cell === '')) {
        empty += 1
        return
      }
      for (; empty > 0 && rows.length < most; empty -= 1) rows.push([])
      rows.push(data.map(readCell))
      if (rows.length >= most) parser.abort()
    },
  })
  return rows
}
