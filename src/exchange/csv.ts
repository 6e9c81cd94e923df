import Papa from 'papaparse'
import { readCell, safeCell } from './cell'

const BYTE_ORDER_MARK = '\ufeff'

export interface CsvStyle {
  readonly delimiter: ',' | ';'
  /** Excel reads UTF-8 only where this mark says so; importers of other tools take it for a part of the first header. */
  readonly mark: boolean
}

/** For importers of other tools. */
export const TOOL_CSV: CsvStyle = { delimiter: ',', mark: false }
/** For a spreadsheet in one language: where the comma is the decimal sign, Excel cuts at semicolons. */
export const sheetCsv = (language: string): CsvStyle => ({
  delimiter: language === 'fr' ? ';' : ',',
  mark: true,
})

/** RFC 4180: CRLF after each row, quotes where they are needed; cells are made safe. */
export const writeCsv = (
  rows: readonly (readonly (string | number)[])[],
  { delimiter, mark }: CsvStyle,
): string => {
  const safe = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? String(cell) : safeCell(cell))),
  )
  const text = Papa.unparse(safe, { delimiter, newline: '\r\n' })
  return `${mark ? BYTE_ORDER_MARK : ''}${text}\r\n`
}

/** Rows of cells as text, whatever the delimiter and line ends; rows keep their places, empty ones included. */
export const readCsv = (text: string): string[][] => {
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
  // `sep=;` on a first line of its own is a hint to Excel, not a row.
  const hint = /^sep=(.)\r?\n/i.exec(body)
  const table = hint ? body.slice(hint[0].length) : body
  const { data } = Papa.parse<string[]>(table, { delimiter: hint?.[1] ?? delimiterOf(table) })
  if (data.at(-1)?.every((cell) => cell === '')) data.pop()
  return data.map((row) => row.map(readCell))
}

/** The sign that cuts the header into most columns. */
const delimiterOf = (table: string): string => {
  const header = /^[^\r\n]*/.exec(table)?.[0] ?? ''
  const columns = (sign: string) => header.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (columns(sign) > columns(best) ? sign : best))
}
