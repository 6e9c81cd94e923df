import { type CellKind, numberText } from './cell-format'
import { readCell } from './csv-injection'
import type { Sheet } from './sheet'
import { SHEET_LIMITS } from './sheet-limits'
import { columnLetter, type SheetProblem } from './sheet-problem'
import { readXml } from './xml'

/** What a workbook says once for all its sheets. */
export interface WorkbookFrame {
  readonly epoch1904: boolean
  readonly strings: readonly string[]
  /** How each style shows its numbers. */
  readonly kinds: readonly CellKind[]
}

interface Cell {
  /** From 1. */
  row: number
  column: number
  type: string
  style: number
  text: string
}

/** The cells of one sheet, up to the first that stands further away than any list's; empty ones count for nothing. */
export const worksheet = (name: string, xml: string, frame: WorkbookFrame): Sheet => {
  const rows: string[][] = []
  let refusal: SheetProblem | null = null
  let row = 0
  let column = 0
  let cell: Cell | null = null
  let aid = false
  readXml(xml, (stop) => ({
    open(tag, attribute) {
      if (tag === 'row') {
        row = Number(attribute('r') ?? row + 1)
        column = 0
      } else if (tag === 'c') {
        // A cell without an address stands beside the one before it.
        const place = placeOf(attribute('r') ?? '') ?? { row, column: column + 1 }
        column = place.column
        const style = Number(attribute('s') ?? -1)
        cell = { ...place, type: attribute('t') ?? 'n', style, text: '' }
      } else if (tag === 'rPh') aid = true
    },
    close(tag, text) {
      if (tag === 'rPh') aid = false
      if (!cell) return
      if (tag === 'v' || (tag === 't' && !aid)) cell.text += text
      if (tag !== 'c') return
      const value = cellText(cell, frame)
      const { row: at, column: across } = cell
      cell = null
      if (value === '') return
      refusal = tooFar(at, across) ?? tooLong(at, across, value)
      if (refusal) return stop()
      while (rows.length < at) rows.push([])
      const line = rows[at - 1]!
      while (line.length < across) line.push('')
      line[across - 1] = value
    },
  }))
  return { name, rows, refusal }
}

/** `AB12` as row 12, column 28. */
const placeOf = (address: string): { row: number; column: number } | null => {
  const [, letters, digits] = /^([A-Z]{1,7})(\d{1,9})$/.exec(address) ?? []
  if (!letters || !digits) return null
  const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits), column }
}

const cellText = ({ type, style, text }: Cell, { strings, kinds, epoch1904 }: WorkbookFrame) => {
  switch (type) {
    case 's':
      return readCell(unescaped(strings[Number(text)] ?? ''))
    case 'str':
    case 'inlineStr':
      return readCell(unescaped(text))
    case 'b':
      return text === '1' ? 'TRUE' : 'FALSE'
    case 'n': {
      const value = Number(text)
      const known = text !== '' && Number.isFinite(value)
      return known ? numberText(value, kinds[style] ?? 'number', epoch1904) : text
    }
    default:
      return text
  }
}

/** A sign that XML cannot hold is written by its number, `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_sign, code) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

/** A stray sign in the last cell of a sheet makes it a million rows high. */
export const tooFar = (row: number, column: number): SheetProblem | null => {
  const { rows, columns } = SHEET_LIMITS
  if (row <= rows && column <= columns) return null
  return {
    code: 'too-far',
    row,
    column: columnLetter(column - 1),
    params: { rows, column: columnLetter(columns - 1) },
  }
}

/** What is wrong with a cell that holds more letters than any text of a scenario; null where nothing is. */
export const tooLong = (row: number, column: number, text: string): SheetProblem | null => {
  const { letters } = SHEET_LIMITS
  if (text.length <= letters) return null
  return { code: 'too-long', row, column: columnLetter(column - 1), params: { letters } }
}
