import { strToU8 } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { textsOf } from '../../src/cli/exchange/open-exercise'
import { scenarioFilesOf } from '../../src/cli/exchange/write-copy'
import { plannedChronogramme } from '../../src/exchange/chronogramme'
import { chronogrammeCsv } from '../../src/exchange/chronogramme-file'
import { COLUMNS, type Column, sheetRows } from '../../src/exchange/chronogramme-sheet'
import {
  type ImportedChronogramme,
  importChronogramme,
} from '../../src/exchange/import-chronogramme'
import { readReference } from '../../src/exchange/line-reference'
import { type ExchangeI18n, openExchangeI18n } from '../../src/exchange/played-game'
import type { Sheet } from '../../src/exchange/sheet'
import { chancesOf, minutesOf, rowsOf } from '../../src/exchange/sheet-cells'
import { sheetSentence } from '../../src/exchange/sheet-problem'
import type { TextStore } from '../../src/i18n/texts'
import { LISTED } from '../../src/scenario/problem'
import { loadScenario } from '../../src/shipped/load-scenario'
import { loaded as shipped } from '../support/exercise'
import { sheetsIn, textRows, workbookOf } from '../support/sheets'
import { SMALL } from '../support/small-scenario'

type Cells = readonly (readonly string[])[]

const loaded = loadScenario(SMALL)
const { scenario } = loaded
let texts: TextStore
let voices: Record<'fr' | 'en', ExchangeI18n>
let header: string[]
let plan: string[][]
beforeAll(async () => {
  texts = await textsOf(loaded)
  voices = {
    fr: await openExchangeI18n(texts, 'fr', scenario),
    en: await openExchangeI18n(texts, 'en', scenario),
  }
  const { say } = voices.fr
  const { header: titles, rows } = sheetRows(plannedChronogramme(scenario, voices.fr), say)
  header = titles
  plan = [titles, ...rows.map((row) => row.map(String))]
})

const take = (sheets: readonly Sheet[]): Promise<ImportedChronogramme> =>
  importChronogramme(sheets, scenario, scenarioFilesOf(SMALL, scenario.id), texts, 'edited')

const one = (rows: Cells): Promise<ImportedChronogramme> =>
  take([{ name: '', rows, refusal: null }])

/** The line about something, with some of its cells changed. */
const put = (reference: string, values: Partial<Record<Column, string>>): string[][] =>
  plan.map((row) =>
    row[COLUMNS.indexOf('reference')] === reference
      ? row.map((cell, place) => values[COLUMNS[place]!] ?? cell)
      : row,
  )

const rowOf = (reference: string): number =>
  plan.findIndex((row) => row[COLUMNS.indexOf('reference')] === reference) + 1

const codes = ({ problems }: ImportedChronogramme) =>
  problems.map(({ code, row, column }) => [code, row, column.split(',')[0]])

const unchanged = ({ edits, problems }: ImportedChronogramme): void => {
  expect(problems).toEqual([])
  expect([edits.rows.size, edits.rests.size, edits.stimuli.size, edits.added.length]).toEqual([
    0, 0, 0, 0,
  ])
}

const ABOUT = 'stimulus reporter'

describe('a reference in a sheet', () => {
  it('is understood in any case, with any spaces, and without its word where it can mean one thing', () => {
    for (const written of [
      'stimulus reporter',
      'Stimulus  Reporter',
      ' STIMULUS\u00a0reporter ',
      'stimulus : reporter',
      'stimulus\u202freporter\u200b',
      'reporter',
    ]) {
      const subject = { kind: 'stimulus', id: 'reporter' }
      expect(readReference(written, scenario), written).toMatchObject(subject)
    }
    const dashed = 'Stimulus late\u2011hardware'
    expect(readReference(dashed, scenario)).toMatchObject({ id: 'late-hardware' })
    expect(readReference('Phase Repair/1', scenario)).toMatchObject({ kind: 'phase' })
    // A phase and the rest after it have one id.
    expect(readReference('repair/1', scenario)).toBeNull()
    expect(readReference(' \u00a0', scenario)).toEqual({ kind: 'new' })
  })

  it('that is not understood is a problem at its cell, never a new stimulus', async () => {
    for (const reference of ['stimulus nowhere', 'stimulus', 'reporter!', 'x', 'repos repair/1']) {
      const imported = await one(put(ABOUT, { reference }))
      expect(codes(imported), reference).toEqual([['unknown-reference', rowOf(ABOUT), 'N']])
    }
    const [problem] = (await one(put(ABOUT, { reference: 'reportage' }))).problems
    expect(sheetSentence(voices.en.say, problem!)).toBe(
      `Row ${rowOf(ABOUT)}, column N, Référence: “reportage” is not understood, or not in this scenario. Write it as the events list did, such as “stimulus ${scenario.stimuli[0]!.id}”; leave the cell empty for a new inject.`,
    )
  })
})

describe('a number in a sheet means one thing, whatever program or language wrote it', () => {
  it('as chances: per cent is said, or asked for', () => {
    const quarter = { easy: [1, 4], normal: [1, 4], hard: [1, 4] }
    for (const cell of ['25 %', '25%', '25.0%', '25,0 %', '25', '25,0', '25% / 25% / 25%']) {
      expect(chancesOf(cell), cell).toEqual(quarter)
    }
    expect(chancesOf('0')).toEqual({ easy: [0, 1], normal: [0, 1], hard: [0, 1] })
    expect(chancesOf('10 / 20 / 30 %')).toMatchObject({ easy: [1, 10], hard: [3, 10] })
    for (const cell of ['0.25', '0,25', '1', '1,0', '0.5 / 25 / 30'])
      expect(chancesOf(cell), cell).toBe('probability-unit')
    for (const cell of ['souvent', '101 %', '-5 %', '20 % / 30 %', '1.000', '2026-03-10', '½'])
      expect(chancesOf(cell), cell).toBe('not-probability')
    expect(chancesOf('12.55%')).toBe('probability-fine')
  })

  it('as minutes: whole ones, thousands apart or not', () => {
    for (const cell of ['1080', '1080 min', '1\u202f080', '1 080', '1’080', '1080.0', '1080,00'])
      expect(minutesOf(cell), cell).toBe(1080)
    // So many thousands, or thousandths.
    for (const cell of ['1,080', '1.080', '60,5', '1e3', '', '60 h', '1 80'])
      expect(minutesOf(cell), cell).toBeUndefined()
  })

  it('as a phase: what became a day of the year is the row that alone can be meant', () => {
    const { scenario: whole } = shipped()
    const rows = (cell: string) => rowsOf(whole, cell)
    const days = '7.1|7,1|07-janv|7-Jan|7 janv.|07/01/2026|1/7/2026|2026-01-07|07.01.2026|Jan-7'
    for (const cell of days.split('|')) expect(rows(cell), cell).toEqual(['data-restore/1'])
    expect(rows('4, 5, 7.1')).toHaveLength(3)
    expect(rows('4,5')).toHaveLength(2)
    for (const cell of ['07/03/2026', '3-Mar', '2026-05-06'])
      expect(rows(cell), cell).toBe('phase-date')
    for (const cell of ['99', '7', 'x', '7.1.1']) expect(rows(cell), cell).toBe('unknown-phase')
  })

  it('and chances that are equal as numbers are no change', async () => {
    const written = plan[rowOf(ABOUT) - 1]![COLUMNS.indexOf('probability')]!
    const ways = [
      written.replaceAll('\u00a0%', '.0%'),
      written.replaceAll('\u00a0%', ',0 %'),
      written.replaceAll('\u00a0%', ''),
    ]
    for (const probability of ways) unchanged(await one(put(ABOUT, { probability })))
  })
})

describe('the header of a sheet', () => {
  it('is found whatever its accents, case, spaces and language', async () => {
    const { say } = voices.en
    const english = sheetRows(plannedChronogramme(scenario, voices.en), say).header
    const headers = [
      header.map((title) => title.toUpperCase()),
      header.map((title) => title.normalize('NFD').replace(/\p{M}/gu, '')),
      header.map((title) => ` ${title.replaceAll(' ', '\u00a0')}\n`),
      header.map((title, n) => (n % 3 === 0 ? english[n]! : title)),
      header.map((title) => (title.startsWith('Temps') ? 'temps' : title)),
    ]
    for (const titles of headers) unchanged(await one([titles, ...plan.slice(1)]))
  })

  it('names what is misspelt and what is there twice, and asks', async () => {
    const slip = await one([
      header.map((title) => title.replace('Objet', 'Objett')),
      ...plan.slice(1),
    ])
    expect(slip.problems).toEqual([
      { code: 'column-slip', row: 1, column: 'F', params: { title: 'Objett', column: 'Objet' } },
    ])
    const lost = await one([
      header.map((title) => title.replace('attendue', 'attendu')),
      ...plan.slice(1),
    ])
    expect(codes(lost)).toEqual([['column-slip', 1, 'H']])
    const twice = await one(plan.map((row, n) => [...row, n === 0 ? 'OBJET' : '']))
    expect(codes(twice)).toEqual([['column-twice', 1, 'O']])
  })

  it('says which column is missing or not read, and never names another one’s letter', async () => {
    const without = plan.map((row) => row.filter((_cell, n) => n !== COLUMNS.indexOf('expected')))
    const withOwn = without.map((row, n) => [...row, n === 0 ? 'Qui le joue' : 'Paul'])
    const { notes, problems } = await one(withOwn)
    expect(problems).toEqual([])
    expect(notes.map((note) => sheetSentence(voices.fr.say, note))).toEqual([
      'Ligne 1, colonne N\u00a0: la colonne «\u00a0Qui le joue\u00a0» n’est pas une colonne du chronogramme\u00a0: elle n’est pas lue.',
      'Ligne 1\u00a0: il manque la colonne «\u00a0Réaction attendue\u00a0»\u00a0: ce qui s’y trouvait reste tel quel.',
    ])
  })

  it('gives a CSV file its delimiter, whatever signs stand above and below it', async () => {
    const { content } = chronogrammeCsv(plannedChronogramme(scenario, voices.fr), voices.fr.say)
    const list = String(content).replace('\ufeff', '')
    const above = [
      '',
      'Exercice, du 10 mars, à 9 h, dans la salle, sous les toits\r\n',
      '\r\n\r\n',
      'a\tb\tc\r\n',
    ]
    for (const title of above) unchanged(await take(sheetsIn(title + list)))
  })

  it('is looked for on every sheet of a workbook, which may hold one list', async () => {
    const cover = textRows([['Lisez-moi'], ['Objet', 'Message']])
    const list = textRows(plan.map((row) => row.map((cell) => cell.replace(/&/g, '&amp;'))))
    unchanged(await take(sheetsIn(workbookOf({ sheets: { Cover: cover, List: list } }))))
    const both = await take(sheetsIn(workbookOf({ sheets: { A: list, B: list } })))
    expect(both.problems).toMatchObject([{ code: 'two-lists', params: { one: 'A', other: 'B' } }])
  })
})

describe('what no cell may hold is refused where it stands', () => {
  it('braces that something would be put into, and formulas that found nothing', async () => {
    const row = rowOf(ABOUT)
    const cases: [string, string][] = [
      ['Bonjour {{name}}', 'template'],
      ['#REF!', 'broken-formula'],
      ['#NOM?', 'broken-formula'],
      ['#N/A', 'broken-formula'],
    ]
    for (const [message, code] of cases)
      expect(codes(await one(put(ABOUT, { message })))).toEqual([[code, row, 'G']])
  })

  it('but what authors write with braces, dollars or hashes is theirs', async () => {
    const message = `# $t(quote) ${'$'}{x} {a} }} {{ #1`
    const { copy, problems } = await one(put(ABOUT, { message }))
    expect([problems, copy?.problems]).toEqual([[], []])
    const own = copy!.locales.fr.map(({ text }) => JSON.parse(text))
    expect(Object.assign({}, ...own)['stimulus.reporter.message']).toBe(message)
  })
})

describe('many lines', () => {
  const added = (count: number, values: Partial<Record<Column, string>> = {}): string[][] =>
    Array.from({ length: count }, () =>
      COLUMNS.map((column) => {
        const line: Partial<Record<Column, string>> = {
          time: 'J+0 00:10',
          from: 'a',
          to: 'DSI',
          channel: 'SMS',
          subject: 'same',
          message: 'm',
          probability: '100 %',
          ...values,
        }
        return line[column] ?? ''
      }),
    )

  it('of one subject have an id each', async () => {
    const { edits } = await one([...plan, ...added(400)])
    expect(new Set(edits.added.map(({ id }) => id)).size).toBe(400)
  })

  it('are refused beyond what a chronogramme takes', async () => {
    const { problems } = await one([...plan, ...added(2000)])
    expect(problems).toMatchObject([{ code: 'too-many-lines', row: 0 }])
  })

  it('with faults are told fifty times, and the others counted', async () => {
    const { problems } = await one([...plan, ...added(300, { channel: 'pigeon' })])
    expect(problems).toHaveLength(LISTED + 1)
    expect(problems.at(-1)).toMatchObject({ code: 'more', params: { count: 300 - LISTED } })
  })
})

it('the same list in UTF-16, or saved by Windows, is the same list', async () => {
  const { content } = chronogrammeCsv(plannedChronogramme(scenario, voices.fr), voices.fr.say)
  const text = String(content).replace('\ufeff', '')
  const utf16 = Buffer.from(text, 'utf16le')
  for (const bytes of [strToU8(text), utf16, Buffer.from(utf16).swap16()])
    unchanged(await take(sheetsIn(new Uint8Array(bytes))))
})
