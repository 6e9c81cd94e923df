import { readCell } from './cell'
import { readCsv } from './csv'

export type SheetCell = string | number

/** The first sheet of a workbook. Refuses what is none. */
export const readSheetXlsx = async (content: Uint8Array): Promise<SheetCell[][]> => {
  const { readSheet: readWorkbook } = await import('read-excel-file/universal')
  const copy = new Uint8Array(content)
  const rows = await readWorkbook(copy.buffer, { trim: false })
  return rows.map((row) => row.map(cellOf))
}

/**
 * Rows of cells in the places where the reader sees them, text or a number that is one, of a workbook or of a CSV file,
 * told apart by what is in them. Refuses a workbook that is none.
 */
export const readSheet = async (content: Uint8Array): Promise<SheetCell[][]> => {
  const isZip = content[0] === 0x50 && content[1] === 0x4b
  return isZip ? readSheetXlsx(content) : readCsv(decoded(content))
}

/** UTF-8 as a rule; what is none comes from a spreadsheet that still writes as Windows does. */
const decoded = (content: Uint8Array): string => {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content)
  } catch {
    return new TextDecoder('windows-1252').decode(content)
  }
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
