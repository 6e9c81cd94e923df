import { parse } from 'csv-parse/sync'
import Excel from 'exceljs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { textsOf } from '../../src/cli/exchange/open-exercise'
import { dealtChronogramme, plannedChronogramme } from '../../src/exchange/chronogramme'
import { chronogrammeCsv } from '../../src/exchange/chronogramme-file'
import { COLUMNS, columnTitle, readTime, timeText } from '../../src/exchange/chronogramme-sheet'
import { chronogrammeXlsx } from '../../src/exchange/chronogramme-xlsx'
import { readCell } from '../../src/exchange/csv-injection'
import type { Chronogramme, Exercise } from '../../src/exchange/model'
import { plainText } from '../../src/exchange/plain-text'
import { type ExchangeI18n, openExchangeI18n } from '../../src/exchange/played-game'
import { exerciseOf, gameOf, hostile, loaded } from '../support/exercise'
import { runs } from '../support/property'
import { sheetsIn } from '../support/sheets'

let i18n: ExchangeI18n
let plan: Chronogramme
let exercise: Exercise
beforeAll(async () => {
  const texts = await textsOf(loaded())
  i18n = await openExchangeI18n(texts, 'fr', loaded().scenario)
  plan = plannedChronogramme(loaded().scenario, i18n)
  exercise = await exerciseOf(gameOf())
})

/** The first sheet, read by a library that this project does not write with. */
const excelOf = async (list: Chronogramme): Promise<(string | number)[][]> => {
  const { content } = await chronogrammeXlsx(list, i18n.say)
  const book = new Excel.Workbook()
  await book.xlsx.load(new Uint8Array(content as Uint8Array).buffer as unknown as Excel.Buffer)
  const rows: (string | number)[][] = []
  book.worksheets[0]!.eachRow((row) => {
    const cells: (string | number)[] = []
    for (let n = 1; n <= COLUMNS.length; n += 1) {
      const cell = row.getCell(n)
      expect(cell.type).not.toBe(Excel.ValueType.Formula)
      cells.push((cell.value ?? '') as string | number)
    }
    rows.push(cells)
  })
  return rows
}

describe('the chronogramme of a scenario', () => {
  it('holds every phase, rest and stimulus in the order of the plan’s clock', () => {
    const { rows, rests, stimuli } = loaded().scenario
    expect(plan.lines).toHaveLength(rows.length + rests.length + stimuli.length)
    const minutes = plan.lines.map(({ minute }) => minute)
    expect([...minutes].sort((a, b) => a - b)).toEqual(minutes)
    for (const line of plan.lines) {
      expect(line.subject).not.toBe('')
      expect(line.to).not.toBe('')
      if (line.reference.startsWith('stimulus')) expect(line.message).not.toBe('')
    }
  })

  it('says when a consequence comes and what is expected of whoever gets a stimulus', () => {
    const conditional = loaded().scenario.stimuli.filter(({ kind }) => kind === 'consequence')
    for (const { id } of conditional) {
      const line = plan.lines.find(({ reference }) => reference === `stimulus ${id}`)
      expect(line?.condition).not.toBe('')
    }
    const answered = loaded().scenario.stimuli.filter(({ response }) => response)
    for (const { id } of answered) {
      expect(plan.lines.find(({ reference }) => reference === `stimulus ${id}`)?.expected).not.toBe(
        '',
      )
    }
  })

  it('is the same for one seed whoever plays, and only what that seed deals', () => {
    const deal = (seed: string) => dealtChronogramme(loaded().scenario, i18n, seed, 'hard')
    expect(deal('a')).toEqual(deal('a'))
    expect(deal('a').lines).not.toEqual(deal('b').lines)
    const dealt = dealtChronogramme(loaded().scenario, i18n, 'exchange', 'hard')
    const exogenous = dealt.lines
      .filter(({ reference, condition }) => reference.startsWith('stimulus') && condition === '')
      .map(({ reference }) => reference.slice('stimulus '.length))
    const fired = exercise.gantts.played.marks.map(({ id }) => id.slice('stimulus/'.length))
    for (const id of exogenous) expect(fired).toContain(id)
  })
})

describe('a workbook', () => {
  it('is read by Excel’s other readers cell for cell', async () => {
    const [header, ...rows] = await excelOf(plan)
    expect(header).toEqual(COLUMNS.map((column) => columnTitle(column, i18n.say)))
    expect(rows).toHaveLength(plan.lines.length)
    for (const [index, row] of rows.entries()) {
      const line = plan.lines[index]!
      expect(row[0]).toBe(index + 1)
      expect(row[1]).toBe(timeText(line.minute, line.dealt, i18n.say))
      expect([row[2], row[5], row[6], row[13]].map((cell) => readCell(String(cell)))).toEqual([
        line.from,
        line.subject,
        line.message,
        line.reference,
      ])
      expect([row[10], row[11]]).toEqual([line.minutes?.[0] ?? '', line.minutes?.[1] ?? ''])
    }
  })

  it('gives back whatever was typed, to others and to itself', async () => {
    // exceljs looks strings up in a plain object and stumbles over `toString`.
    const typeable = hostile.filter((typed) => !(plainText(typed).trim() in {}))
    await fc.assert(
      fc.asyncProperty(typeable, async (typed) => {
        const message = plainText(typed)
        const list = {
          ...plan,
          title: message,
          lines: [{ ...plan.lines[0]!, message, expected: message }],
        }
        const [, row] = await excelOf(list)
        expect(readCell(String(row?.[6]))).toBe(message)
        const { content } = await chronogrammeXlsx(list, i18n.say)
        const [, own] = sheetsIn(content)[0]!.rows
        expect(own?.[6]).toBe(message)
      }),
      runs(60),
    )
  })
})

it('as CSV says the same to another reader', () => {
  const { content } = chronogrammeCsv(plan, i18n.say)
  const [header, ...rows]: string[][] = parse(String(content), { delimiter: ';', bom: true })
  expect(header).toHaveLength(COLUMNS.length)
  expect(rows.map((row) => readCell(row[6] ?? ''))).toEqual(
    plan.lines.map(({ message }) => message),
  )
})

it('what was played is told: no column to read back, the answers beside what was expected', () => {
  const { content } = chronogrammeCsv(exercise.played, i18n.say)
  const [header] = parse(String(content), { delimiter: ';', bom: true }) as string[][]
  expect(header).toHaveLength(10)
  expect(exercise.played.lines.some(({ expected }) => expected.includes('Joué\u00a0:'))).toBe(true)
})

describe('a time since DEBEX', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.boolean(), (minute, dealt) => {
        expect(readTime(timeText(minute, dealt, i18n.say))).toEqual({ minute, dealt })
      }),
    )
  })

  it('is read as people write it, or not at all', () => {
    const ways = 'J+1 05:30|D1 5:30|j 1 05h30|1/5/30|29:30|29:30:00|1770|29h30'.split('|')
    expect(ways.map((cell) => readTime(cell)?.minute)).toEqual(ways.map(() => 1770))
    const halves = ['12:30 AM', '2:30:00 pm', '12:05 p.m.']
    expect(halves.map((cell) => readTime(cell)?.minute)).toEqual([30, 870, 725])
    for (const cell of ['', 'demain', '5:75', '-5', 'J+1', '12:3:4:5', '5/30', '0.5', '13:00 PM'])
      expect(readTime(cell), cell).toBeNull()
  })
})
