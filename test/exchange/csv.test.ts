import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvHint, readCsv, sheetCsv, TOOL_CSV, writeCsv } from '../../src/exchange/csv'
import { readCell } from '../../src/exchange/csv-injection'
import { plainText } from '../../src/exchange/plain-text'
import { hostile } from '../support/exercise'

const STYLES = [TOOL_CSV, sheetCsv('fr'), sheetCsv('en')]
const rows = fc.array(fc.tuple(hostile.map(plainText), hostile.map(plainText)), { maxLength: 5 })

describe('a CSV file', () => {
  it('says to another reader what was typed, and nothing that it could run', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...STYLES), (typed, style) => {
        const text = writeCsv([['Titre', 'Texte'], ...typed], style)
        const read: string[][] = parse(text, { delimiter: style.delimiter, bom: style.mark })
        expect(read.slice(1).map((row) => row.map(readCell))).toEqual(typed)
        for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...STYLES), (typed, style) => {
        const written = writeCsv([['Titre', 'Texte'], ...typed, ['end', '']], style)
        const rows = readCsv(written.replace('\ufeff', ''), style.delimiter)
        expect(rows.slice(1, -1).map(([one = '', other = '']) => [one, other])).toEqual(typed)
      }),
    )
  })

  it('is read whatever a spreadsheet made of it', () => {
    const rows = [['Titre', 'Texte'], ['a;b', '"x"\ny'], [], ['c', '']]
    expect(readCsv('Titre;Texte\r\n"a;b";"""x""\ny"\r\n;\r\nc;\r\n', ';')).toEqual(rows)
    expect(readCsv('Titre,Texte\na;b,"""x""\ny"\n,\nc,', ',')).toEqual(rows)
    const hinted = 'sep=\t\r\nTitre\tTexte\r\na;b\t"""x""\ny"\r\n\t\r\nc\t'
    expect(csvHint(hinted)).toBe('\t')
    expect(readCsv(hinted, '\t')).toEqual(rows)
  })
})
