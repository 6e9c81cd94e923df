import { describe, expect, it } from 'vitest'
import { compileScenario } from '../../src/scenario/compile'
import { firstOf, LISTED } from '../../src/scenario/problem'
import { readSource } from '../../src/scenario/source'

const told = (text: string) =>
  readSource('x.yaml', text).problems.map(({ code, line, column }) => [code, line, column])

describe('a file of a scenario that nobody wrote', () => {
  it('holds itself: that is said where it does', () => {
    expect(told('facts: &f\n  - *f\n')).toEqual([['alias-cycle', 2, 5]])
    expect(told('facts: &f {a: {b: [1, *f]}}')).toEqual([['alias-cycle', 1, 23]])
    expect(told('a: &a\n  b: &b [*a]\nc: *b\n')).toEqual([['alias-cycle', 2, 10]])
    // What stands beside or before may be named.
    expect(told('a: &a [1]\nb: [*a, *a]\n')).toEqual([])
  })

  it('goes deeper than any, whatever it is made of', () => {
    for (const text of [
      `a: ${'['.repeat(100_000)}`,
      `a: ${'['.repeat(60)}${']'.repeat(60)}`,
      `a: ${'{not: '.repeat(60)}x${'}'.repeat(60)}`,
      `${'- '.repeat(60)}x`,
    ])
      expect(told(text).map(([code]) => code)).toEqual(['too-deep'])
    expect(told(`a: ${'['.repeat(30)}${']'.repeat(30)}`)).toEqual([])
  })

  it('has lists or keys without an end', () => {
    const keys = Array.from({ length: 6000 }, (_, n) => `key${n}: 1`)
    expect(told(keys.join('\n'))).toEqual([['too-many', 1, 1]])
    expect(told(`facts:\n${'  - a\n'.repeat(6000)}`)).toEqual([['too-many', 2, 3]])
  })

  it('names every key that stands twice, once', () => {
    expect(told('a: 1\nb: 2\na: 3\nc: {d: 1, d: 2}\na: 4\n')).toEqual([
      ['duplicate-key', 3, 1],
      ['duplicate-key', 5, 1],
      ['duplicate-key', 4, 11],
    ])
  })

  it('has more faults than anybody reads: the first are told, the others counted', () => {
    const keys = Array.from({ length: 300 }, (_, n) => `key${n}: 1`)
    const items = `facts:\n${'  - a\n'.repeat(300)}`
    for (const text of [keys.join('\n'), items]) {
      const { problems } = compileScenario([{ path: 'x.yaml', text }])
      expect(problems.at(-1)).toMatchObject({ code: 'more', params: { count: 300 - LISTED } })
      const { told: first, more } = firstOf(problems)
      expect([first.length, more]).toEqual([LISTED, 300 - LISTED])
    }
  })
})
