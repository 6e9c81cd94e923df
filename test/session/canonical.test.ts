import fc from 'fast-check'
import { canonicalize } from 'json-canonicalize'
import { describe, expect, it } from 'vitest'
import { recordGame } from '../../src/session/autoplay'
import { canonicalText, Written } from '../../src/session/canonical'
import { replay } from '../../src/session/replay'
import { holdsFor } from '../support/property'
import { shipped } from '../support/shipped'

describe('canonical JSON', () => {
  it('is to the letter what the standard’s library writes', () => {
    const json = fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      expect(canonicalText(value)).toBe(canonicalize(value))
    })
    holdsFor(300, json)
    expect(canonicalText({ b: undefined, a: [undefined, -0, 1e21, '\u2028é"'] })).toBe(
      canonicalize({ b: undefined, a: [undefined, -0, 1e21, '\u2028é"'] }),
    )
  })

  it('comes to the same of whatever was written before it', () => {
    const nested = fc.jsonValue({ maxDepth: 4 })
    const values = fc.array(fc.oneof(nested, fc.dictionary(fc.constantFrom('a', 'b', 'c'), nested)))
    const oneAfterAnother = fc.property(values, (list) => {
      const written = new Written()
      for (const value of [...list, list, { list, kept: list[0] ?? null, gone: undefined }]) {
        expect(canonicalText(value, written)).toBe(canonicalize(value))
      }
    })
    holdsFor(300, oneAfterAnother)
  })

  it('comes to the same where the states of a whole game are written on from one another', () => {
    const scenario = shipped('tutorial')
    const options = { difficulty: 'normal', stimuli: true, countdown: 'off' } as const
    const { record } = recordGame(scenario, 'canonical', options, 'novice')
    const written = new Written()
    let states = 0
    replay(record, scenario, (_n, _before, after) => {
      states += 1
      expect(canonicalText(after, written)).toBe(canonicalize(after))
    })
    expect(states).toBe(record.commands.length)
  })
})
