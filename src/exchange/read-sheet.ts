import { CSV_DELIMITERS, csvHint, readCsv } from './csv'
import type { ReadSheets, Sheet } from './sheet'
import { SHEET_LIMITS } from './sheet-limits'
import { fileTooLarge, wholeSheet } from './sheet-problem'
import { readText } from './text-bytes'
import { readWorkbook } from './workbook'
import { tooFar, tooLong } from './worksheet'

/** How files begin that are no text. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b]

/**
 * The sheets of a workbook or of a CSV file, told apart by what is in them: the same text in the same places. A CSV file
 * is read with every sign that may delimit its cells; its header tells which of these readings is right. Refuses what is
 * neither, and what is too large to be a chronogramme.
 */
export const readSheets = (content: Uint8Array): ReadSheets => {
  if (content.length > SHEET_LIMITS.bytes) return fileTooLarge()
  if (begins(content, ZIP)) return readWorkbook(content)
  if (begins(content, OLE)) return wholeSheet('old-workbook')
  const text = readText(content)
  if (text.trim() === '') return wholeSheet('empty')
  // No text holds a 0; a page or a drawing begins with a tag.
  if (text.includes('\0') || /^\s*(?:<|%PDF|\{\\rtf)/.test(text)) return wholeSheet('not-sheet')
  const hint = csvHint(text)
  return (hint ? [hint] : CSV_DELIMITERS).map((delimiter) => csvSheet(text, delimiter))
}

const begins = (content: Uint8Array, signs: readonly number[]): boolean =>
  signs.every((sign, at) => content[at] === sign)

const csvSheet = (text: string, delimiter: string): Sheet => {
  const rows = readCsv(text, delimiter, SHEET_LIMITS.rows + 1)
  const refusal = rows
    .flatMap((row, index) =>
      row.map((cell, place) => {
        if (cell === '') return null
        return tooFar(index + 1, place + 1) ?? tooLong(index + 1, place + 1, cell)
      }),
    )
    .find((found) => found !== null)
  return { name: '', rows, refusal: refusal ?? null }
}
