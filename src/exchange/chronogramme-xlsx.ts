import writeSheet from 'write-excel-file/universal'
import type { Translate } from '../i18n/sentences'
import { type Column, columnsOf, sheetRows } from './chronogramme-sheet'
import { safeCell } from './csv-injection'
import type { ExportFile } from './export-file'
import type { Chronogramme } from './model'
import { oneLine, plainText, shortened } from './plain-text'

/** Characters that Excel takes in a cell, less the apostrophe that may stand before them. */
const CELL = 32_766
const WIDTHS: Record<Column, number> = {
  n: 5,
  time: 14,
  from: 24,
  to: 18,
  channel: 12,
  subject: 32,
  message: 60,
  expected: 50,
  phase: 10,
  condition: 30,
  least: 10,
  most: 10,
  probability: 18,
  reference: 32,
}

/** A workbook of one sheet; every text cell is text and no formula. */
export const chronogrammeXlsx = async (
  chronogramme: Chronogramme,
  say: Translate<'exchange'>,
): Promise<ExportFile> => {
  const { header, rows } = sheetRows(chronogramme, say)
  const head = header.map((value) => ({
    value: xlsxText(value),
    type: String,
    fontWeight: 'bold' as const,
    wrap: true,
  }))
  const body = rows.map((row) =>
    row.map((value) => {
      if (value === '') return null
      const style = { alignVertical: 'top', wrap: true } as const
      return typeof value === 'number'
        ? { value, type: Number, ...style }
        : { value: xlsxText(value), type: String, ...style }
    }),
  )
  const written = writeSheet([head, ...body], {
    sheet: sheetName(chronogramme.title),
    orientation: 'landscape',
    stickyRowsCount: 1,
    columns: columnsOf(chronogramme).map((column) => ({ width: WIDTHS[column] })),
  })
  const content = new Uint8Array(await (await written.toBlob()).arrayBuffer())
  return {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content,
    notes: [],
  }
}

/** Safe from formulas; `_x0041_` would be read as a sign by its number, unless its underscore is written so. */
const xlsxText = (text: string): string =>
  safeCell(shortened(plainText(text), CELL)).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** At most 31 signs, none of which Excel keeps for itself. */
const sheetName = (title: string): string =>
  oneLine(title)
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31)
    .trim() || 'Sheet1'
