import { readFileSync } from 'node:fs'
import { readSheetCsv, readSheetXlsx, type SheetCell } from '../../exchange/read-sheet'
import { InputError } from '../input-error'

/** The cells of a workbook or of a CSV file, told apart by what is in them. */
export const readSheetFile = async (file: string): Promise<SheetCell[][]> => {
  const content = readContent(file)
  const isZip = content[0] === 0x50 && content[1] === 0x4b
  if (!isZip) return readSheetCsv(decoded(content))
  try {
    return await readSheetXlsx(content)
  } catch (error) {
    throw new InputError('not-sheet', { file, reason: String(error) })
  }
}

const readContent = (file: string): Buffer => {
  try {
    return readFileSync(file)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new InputError('file-unreadable', { file, reason })
  }
}

/** UTF-8 as a rule; what is none comes from a spreadsheet that still writes as Windows does. */
const decoded = (content: Buffer): string => {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content)
  } catch {
    return new TextDecoder('windows-1252').decode(content)
  }
}
