import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDue } from '../../src/exchange/calendar-date'
import { readCell, safeCell } from '../../src/exchange/csv-injection'
import { oneLine, plainText, shortened, slug, utf8Length } from '../../src/exchange/plain-text'
import { hostile } from '../support/exercise'

const halves = (text: string) => /\p{Cs}/u.test(text)

describe('plain text', () => {
  it('holds no control sign, no half of a pair and one kind of line end, and is itself plain', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const text = plainText(typed)
        expect(text).not.toMatch(/[^\P{Cc}\n\t]|\p{Noncharacter_Code_Point}/u)
        expect(halves(text)).toBe(false)
        expect(plainText(text)).toBe(text)
        expect(oneLine(typed)).not.toMatch(/\s\s|^\s|\s$|\n/)
      }),
    )
  })

  it('keeps quotes, emoji and right-to-left words as they are', () => {
    const text = 'a "b" ’ 👩‍👩‍👧‍👦 שלום\tc\nd'
    expect(plainText(text)).toBe(text)
    expect(plainText('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd')
  })

  it('is cut between code points with an ellipsis, never longer than asked', () => {
    fc.assert(
      fc.property(hostile.map(plainText), fc.integer({ min: 1, max: 400 }), (text, limit) => {
        const cut = shortened(text, limit)
        expect(cut.length).toBeLessThanOrEqual(limit)
        expect(halves(cut)).toBe(false)
        if (text.length <= limit) expect(cut).toBe(text)
        else expect(cut.endsWith('…')).toBe(true)
      }),
    )
    expect(shortened('😀😀😀', 4)).toBe('😀…')
  })

  it('knows its length in UTF-8', () => {
    fc.assert(
      fc.property(hostile.map(plainText), (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text))
      }),
    )
  })
})

describe('a cell', () => {
  it('never starts as a formula, and gives back the text it was made from', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const cell = safeCell(text)
        expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
        expect(readCell(cell)).toBe(text)
      }),
    )
    expect(['=1', '+1', '-1', '@a', '\ta', '\ra'].map(safeCell)).toEqual([
      "'=1",
      "'+1",
      "'-1",
      "'@a",
      "'\ta",
      "'\ra",
    ])
    expect(safeCell('a=1')).toBe('a=1')
    expect(safeCell("'=1")).toBe("''=1")
  })
})

describe('a due date', () => {
  it('is read as people type it', () => {
    const read = (typed: string) => readDue(typed, '2026-03-12')
    expect(read('2026-04-01')).toBe('2026-04-01')
    expect(read('1/4/2026')).toBe('2026-04-01')
    expect(read('30 jours')).toBe('2026-04-11')
    expect(read('2 Weeks')).toBe('2026-03-26')
    expect(read('3 mois')).toBe('2026-06-10')
    for (const typed of ['', 'date à fixer', '2026-02-30', '31/02/2026', 'T2 2026', '5 ans']) {
      expect(read(typed)).toBe('')
    }
    expect(readDue('30 jours', '')).toBe('')
  })
})

it('makes ids of titles', () => {
  expect(slug('Étape 2 : d’abord', 'x')).toBe('etape-2-d-abord')
  expect(slug('שלום', 'added')).toBe('added')
  expect(slug('12 h', 'added')).toBe('added-12-h')
})
