import { readCell } from './cell'
import { readCsv } from './csv'

export type SheetCell = string | number

/** Rows of cells in the places where the reader sees them, whatever the file: text, or a number that is one. */
export const readSheetCsv = (text: string): SheetCell[][] => readCsv(text)

/** The first sheet of a workbook. Refuses what is none. */
export const readSheetXlsx = async (content: Uint8Array): Promise<SheetCell[][]> => {
  const { readSheet } = await import('read-excel-file/universal')
  const copy = new Uint8Array(content)
  const rows = await readSheet(copy.buffer, { trim: false })
  return rows.map((row) => row.map(cellOf))
}

const cellOf = (value: unknown): SheetCell => {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return readCell(value)
  if (typeof value === 'boolean') return String(value)
  // A time alone is counted from the first day of the spreadsheet's calendar.
  if (value instanceof Date) return clockOf(value.getTime() - Date.UTC(1899, 11, 30))
  return ''
}

const clockOf = (milliseconds: number): string => {
  const minutes = Math.round(milliseconds / 60_000)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
