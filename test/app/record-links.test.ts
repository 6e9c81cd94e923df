import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLaunchLink } from '../../src/app/shell/launch-link'
import { exerciseLink } from '../../src/exchange/exercise-link'
import { linkedRecord } from '../../src/exchange/link-letters'
import { packRecord, unpackRecord } from '../../src/exchange/record-link'
import { CUTS, DIFFICULTIES } from '../../src/scenario/roles'
import { keptRecord } from '../golden/records'
import { holdsFor } from '../support/property'

describe('the link of an exercise', () => {
  it('is read as it was made, whatever the seed', () => {
    const seeds = fc
      .string({ minLength: 1, maxLength: 60, unit: 'grapheme-ascii' })
      .map((seed) => seed.trim())
      .filter((seed) => seed !== '')
    holdsFor(
      100,
      fc.property(
        seeds,
        fc.constantFrom(...DIFFICULTIES),
        fc.constantFrom(...CUTS),
        (seed, difficulty, cut) => {
          const exercise = { scenario: 'ransomware-pra', seed, difficulty, cut }
          const link = new URL(exerciseLink(exercise, 'en', 'https://example.org/pra/'))
          expect(readLaunchLink(link.search, ['tutorial', 'ransomware-pra'])).toEqual({
            ...exercise,
            // A link to the whole plan says nothing of it, as links always did.
            cut: cut === 'whole' ? null : cut,
            language: 'en',
            malformed: [],
          })
        },
      ),
    )
  })
})

describe('the record in a link', () => {
  it.each([
    ['in an address', 'https://example.org/pra/?lang=fr#r=abc'],
    ['alone', '#r=abc'],
    [
      'with parameters of a counting machine',
      'https://example.org/pra/?lang=fr&utm_source=x#r=abc',
    ],
    ['with its mark encoded', 'https://example.org/pra/?lang=fr%23r%3Dabc'],
    ['with its mark encoded twice', 'https://example.org/pra/?lang=fr%2523r%253Dabc'],
    [
      'in the address of a mail guard',
      'https://guard.example/?url=https%3A%2F%2Fexample.org%2Fpra%2F%3Flang%3Dfr%23r%3Dabc',
    ],
    ['in a sentence', 'Look at <https://example.org/pra/?lang=fr#r=abc'],
  ])('stands after its mark, %s', (_where, link) => {
    expect(linkedRecord(link)).toBe('abc')
  })

  it.each(['#timeline', '', 'https://example.org/?r=abc'])('is none in %j', (link) => {
    expect(linkedRecord(link)).toBeNull()
  })

  it('is read to its end in the address of a mail guard', () => {
    const letters = packRecord(keptRecord('mixed'))
    const link = encodeURIComponent(`https://example.org/pra/?lang=fr#r=${letters}`)
    const guarded = `https://guard.example/?url=${link}&data=05%7C01%7C&reserved=0`
    expect(unpackRecord(linkedRecord(guarded) ?? '')).toEqual(unpackRecord(letters))
  })
})
