import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSheets } from '../../src/exchange/read-sheet'
import { isRefused } from '../../src/exchange/sheet'
import { SHEET_LIMITS } from '../../src/exchange/sheet-limits'
import { columnLetter } from '../../src/exchange/sheet-problem'
import { numberCell, sheetsIn, textCell, textRows, workbookOf } from '../support/sheets'

const { rows, columns, letters, bytes, partBytes } = SHEET_LIMITS

const refused = (content: Uint8Array): string => {
  const read = readSheets(content)
  return isRefused(read) ? read.code : 'read'
}

const book = (cells: string, formats?: readonly string[], date1904 = false) =>
  workbookOf({ sheets: { One: `<row r="1">${cells}</row>` }, formats, date1904 })

const firstRow = (content: Uint8Array) => sheetsIn(content)[0]!.rows[0]

describe('a file that is no chronogramme is refused before it is read', () => {
  it('by what it is, told from how it begins', () => {
    const cases: [string, Uint8Array, string][] = [
      ['nothing', new Uint8Array(), 'empty'],
      ['blanks', strToU8(' \r\n\t '), 'empty'],
      ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'old-workbook'],
      ['a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'old-workbook'],
      [
        'an OpenDocument',
        zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('x') }),
        'open-document',
      ],
      ['a letter', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'not-workbook'],
      ['an archive cut off', book(textCell('A1', 'x')).subarray(0, 300), 'not-workbook'],
      ['a page', strToU8('<html><table>'), 'not-sheet'],
      ['a drawing', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 1, 2, 3), 'not-sheet'],
    ]
    for (const [name, content, code] of cases) expect(refused(content), name).toBe(code)
  })

  it('by its size, of the file and of each part that would be unpacked', () => {
    expect(refused(new Uint8Array(bytes + 1).fill(59))).toBe('file-too-large')
    const spaces = new Uint8Array(partBytes + 1).fill(32)
    const bomb = workbookOf({ sheets: {}, others: { 'xl/sharedStrings.xml': spaces } })
    expect(bomb.length).toBeLessThan(bytes)
    expect(refused(bomb)).toBe('workbook-too-large')
  })

  it('whatever size its directory claims', () => {
    const name = 'xl/sharedStrings.xml'
    const content = new Uint8Array(partBytes + 1).fill(32)
    const bomb = workbookOf({ sheets: {}, others: { [name]: content } })
    // The size stands in the directory, 22 bytes before the name.
    const at = Buffer.from(bomb).lastIndexOf(name)
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(at - 22, 10, true)
    expect(refused(bomb)).toBe('not-workbook')
  })

  it('but nothing is said of parts that nobody reads', () => {
    const picture = new Uint8Array(3 * partBytes)
    const sheets = { One: textRows([['a']]) }
    const content = workbookOf({ sheets, others: { 'xl/media/image.png': picture } })
    expect(sheetsIn(content)[0]?.rows).toEqual([['a']])
  })

  it('by the first cell that stands where no list goes, which it names', () => {
    const far: [string, number, string][] = [
      ['XFD1048576', 1_048_576, 'XFD'],
      ['ZZZZZZ99999999', 99_999_999, 'ZZZZZZ'],
      [`A${rows + 1}`, rows + 1, 'A'],
      [`${columnLetter(columns)}1`, 1, columnLetter(columns)],
    ]
    for (const [address, row, column] of far) {
      const [sheet] = sheetsIn(book(textCell('A1', 'a') + textCell(address, 'x')))
      expect(sheet?.refusal, address).toMatchObject({ code: 'too-far', row, column })
    }
    const last = `${columnLetter(columns - 1)}${rows}`
    const [near] = sheetsIn(book(textCell('A1', 'a') + textCell(last, 'x')))
    expect([near?.refusal, near?.rows.length]).toEqual([null, rows])
    const [styled] = sheetsIn(book(`${textCell('A1', 'a')}<c r="XFD1048576" s="0"/>`))
    expect(styled).toMatchObject({ refusal: null, rows: [['a']] })
  })

  it('the same in a CSV file, where empty rows at the end are nothing', () => {
    const [long] = sheetsIn(`a;b\n${'\n'.repeat(rows)}c;d\n`)
    expect(long?.refusal).toMatchObject({ code: 'too-far', row: rows + 2, column: 'A' })
    const [wide] = sheetsIn(`a${';'.repeat(columns)}b`)
    expect(wide?.refusal).toMatchObject({ code: 'too-far', row: 1, column: columnLetter(columns) })
    const [blank] = sheetsIn(`a;b\n${';;;\n'.repeat(3 * rows)}`)
    expect(blank).toMatchObject({ refusal: null, rows: [['a', 'b']] })
    const [full] = sheetsIn(`a;${'x'.repeat(letters + 1)}`)
    expect(full?.refusal).toMatchObject({ code: 'too-long', row: 1, column: 'B' })
  })
})

describe('a workbook says what a CSV file of it would say', () => {
  it('of numbers, by what their reader sees', () => {
    const shown: [string, number, string][] = [
      ['General', 60, '60'],
      ['General', 0.1 + 0.2, '0.3'],
      ['0.00', 7.1, '7.1'],
      ['0%', 0.25, '25%'],
      ['0.00%', 0.125, '12.5%'],
      ['h:mm', 0.104_166_666_666_666_67, '2:30'],
      ['[h]:mm', 1.229_166_666_666_666_7, '29:30'],
      ['[$-F400]h:mm:ss\\ AM/PM', 0.5, '12:00'],
      ['dd/mm/yyyy', 46_029, '2026-01-07'],
      ['d\\-mmm', 46_029, '2026-01-07'],
      ['dd/mm/yyyy\\ hh:mm', 46_029.5, '2026-01-07 12:00'],
      ['0&quot; days&quot;', 3, '3'],
      // A time of day hides the days before it: it is told, and then asked for again.
      ['h:mm', 1.229_166_666_666_666_7, '1899-12-31 5:30'],
    ]
    const cells = shown.map(([, value], n) => numberCell(`${columnLetter(n)}1`, value, n + 1))
    const codes = shown.map(([code]) => code)
    expect(firstRow(book(cells.join(''), codes))).toEqual(shown.map(([, , text]) => text))
  })

  it('of days and times alike, from whichever year it counts its days', () => {
    const cells = numberCell('A1', 46_029 - 1462, 1) + numberCell('B1', 0.25, 2)
    expect(firstRow(book(cells, ['d/m/yyyy', 'h:mm'], true))).toEqual(['2026-01-07', '6:00'])
  })

  it('of texts, with their line ends, entities, runs and signs written by number', () => {
    const runs = '<c r="B1" t="inlineStr"><is><r><t>one </t></r><r><t>two</t></r></is></c>'
    const cells = `${textCell('A1', 'a &amp; b&#10;&lt;c&gt; &#128512; _x0041__x005F_')}${runs}`
    expect(firstRow(book(cells))).toEqual(['a & b\n<c> 😀 A_', 'one two'])
  })

  it('of formulas, by their last result, and of truths', () => {
    const cells =
      '<c r="A1" t="str"><f>1+1</f><v>two</v></c><c r="B1"><f>2*3</f><v>6</v></c>' +
      '<c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="str"><f>A9</f></c>'
    expect(firstRow(book(cells))).toEqual(['two', '6', '#REF!', 'TRUE'])
  })

  it('of every sheet in it, by its name', () => {
    const sheets = { 'Read &amp; me': textRows([['x']]), List: textRows([['a', 'b'], ['c']]) }
    expect(sheetsIn(workbookOf({ sheets }))).toEqual([
      { name: 'Read & me', rows: [['x']], refusal: null },
      { name: 'List', rows: [['a', 'b'], ['c']], refusal: null },
    ])
  })
})
