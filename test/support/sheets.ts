import { strToU8, zipSync } from 'fflate'
import { readSheets } from '../../src/exchange/read-sheet'
import { isRefused, type Sheet } from '../../src/exchange/sheet'

/** The sheets of a file that is one. */
export const sheetsIn = (content: string | Uint8Array): readonly Sheet[] => {
  const sheets = readSheets(typeof content === 'string' ? strToU8(content) : content)
  if (isRefused(sheets)) throw new Error(sheets.code)
  return sheets
}

/** What may be said of a workbook made by hand. */
export interface HandMade {
  /** Sheets by their names: what stands in `sheetData`. */
  readonly sheets: Readonly<Record<string, string>>
  /** Format codes; style `n` of a cell is the `n`th of them, from 1. */
  readonly formats?: readonly string[]
  readonly date1904?: boolean
  /** Parts besides. */
  readonly others?: Readonly<Record<string, Uint8Array>>
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of as few parts as one can have. */
export const workbookOf = ({ sheets, formats = [], date1904, others }: HandMade): Uint8Array => {
  const names = Object.keys(sheets)
  const listed = names.map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="s${n}"/>`)
  const related = names.map(
    (_name, n) =>
      `<Relationship Id="s${n}" Type="${RELATIONS}/worksheet" Target="worksheets/${n}.xml"/>`,
  )
  const codes = formats.map((code, n) => `<numFmt numFmtId="${200 + n}" formatCode="${code}"/>`)
  const styles = formats.map((_code, n) => `<xf numFmtId="${200 + n}"/>`)
  const parts = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, n) => [
        `xl/worksheets/${n}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${sheets[name]}</sheetData></worksheet>`,
      ]),
    ),
  }
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)])
  return zipSync({ ...Object.fromEntries(bytes), ...others })
}

/** A cell that holds a text, or a number in a style. */
export const textCell = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`

export const numberCell = (address: string, value: number, style = 0): string =>
  `<c r="${address}" s="${style}"><v>${value}</v></c>`

/** Rows of texts as `sheetData` writes them. */
export const textRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row, y) => {
      const cells = row.map((text, x) => textCell(`${String.fromCharCode(65 + x)}${y + 1}`, text))
      return `<row r="${y + 1}">${cells.join('')}</row>`
    })
    .join('')
