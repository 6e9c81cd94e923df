import { readFileSync } from 'node:fs'
import { readSheet, type SheetCell } from '../../exchange/read-sheet'
import { InputError } from '../input-error'

/** The cells of a workbook or of a CSV file, told apart by what is in them. */
export const readSheetFile = async (file: string): Promise<SheetCell[][]> => {
  const content = readContent(file)
  try {
    return await readSheet(content)
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
