import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLaunchLink } from '../../src/app/launch-link'
import { exerciseLink, linkedRecord } from '../../src/app/record-links'
import { holdsFor } from '../support/property'

describe('the link of an exercise', () => {
  it('is read as it was made, whatever the seed', () => {
    const seeds = fc
      .string({ minLength: 1, maxLength: 60, unit: 'grapheme-ascii' })
      .map((seed) => seed.trim())
      .filter((seed) => seed !== '')
    holdsFor(
      100,
      fc.property(seeds, fc.constantFrom('easy', 'normal', 'hard'), (seed, difficulty) => {
        const exercise = { scenario: 'ransomware-pra', seed, difficulty } as const
        const link = new URL(exerciseLink(exercise, 'en', 'https://example.org/pra/'))
        expect(readLaunchLink(link.search, ['tutorial', 'ransomware-pra'])).toEqual({
          ...exercise,
          language: 'en',
          malformed: [],
        })
      }),
    )
  })
})

describe('the record in a link', () => {
  it('stands after its mark, in an address or alone', () => {
    expect(linkedRecord('https://example.org/pra/?lang=fr#r=abc ')).toBe('abc')
    expect(linkedRecord('#r=abc')).toBe('abc')
    expect(linkedRecord('#timeline')).toBeNull()
    expect(linkedRecord('')).toBeNull()
  })
})
