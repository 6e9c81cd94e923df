import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLaunchLink } from '../../src/app/shell/launch-link'
import { foldSeed } from '../../src/scenario/seed'
import { holdsFor } from '../support/property'

describe('a seed', () => {
  it.each([
    ['composed or not', 'été 12', 'e\u0301te\u0301 12'],
    ['with spaces around it', 'phare', '  phare\t'],
    ['with other spaces between its words', 'nuit de mai', 'nuit\u00a0de\u202f  mai'],
    ['with a line end', 'nuit de mai', 'nuit de\r\nmai'],
    ['with signs that nobody sees', 'phare', '\ufeffph\u200ba\u00adre\u2060'],
    ['with signs that turn the line', 'phare', '\u202ephare\u2069'],
    ['with control signs', 'phare', 'ph\u0000a\u001bre'],
    ['with signs that nobody sees around a space', 'a b', 'a \u200b b'],
  ])('is the same %s', (_how, seed, typed) => {
    expect(foldSeed(typed)).toBe(seed)
    const link = readLaunchLink(`?${new URLSearchParams({ seed: typed })}`, [])
    expect(link).toMatchObject({ seed, malformed: [] })
  })

  it('keeps its case and its signs', () => {
    expect(foldSeed('PRA-2026 « Éole » 🛟')).toBe('PRA-2026 « Éole » 🛟')
  })

  it('is empty when there is nothing to see', () => {
    expect(foldSeed(' \u200b\u202e\u0000')).toBe('')
  })

  it('that was folded stays as it is', () => {
    holdsFor(
      500,
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldSeed(text)
        expect(foldSeed(folded)).toBe(folded)
      }),
    )
  })
})
