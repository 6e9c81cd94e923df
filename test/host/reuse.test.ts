import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reuse } from '../../src/host/reuse'
import { holdsFor } from '../support/property'

describe('what is unchanged keeps its identity', () => {
  it('part by part', () => {
    const before = {
      rows: [
        { key: 'a', at: 1 },
        { key: 'b', at: 2 },
      ],
      gauges: { trust: 70 },
    }
    const after = {
      rows: [
        { key: 'a', at: 1 },
        { key: 'b', at: 3 },
      ],
      gauges: { trust: 70 },
    }
    const got = reuse(before, after)
    expect(got).toEqual(after)
    expect(got.gauges).toBe(before.gauges)
    expect(got.rows[0]).toBe(before.rows[0])
    expect(got.rows[1]).toBe(after.rows[1])
    expect(after.rows[0]).not.toBe(before.rows[0])
  })

  it('whole, where nothing differs', () => {
    const before = { list: [1, [2]], none: null }
    expect(reuse(before, { list: [1, [2]], none: null })).toBe(before)
    expect(reuse([], [])).toEqual([])
  })

  it('and never says anything else than what is true now', () => {
    holdsFor(
      500,
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        const kept = JSON.stringify([before, after])
        expect(reuse(before, after)).toEqual(after)
        expect(JSON.stringify([before, after])).toBe(kept)
        expect(reuse(after, structuredClone(after))).toBe(after)
      }),
    )
  })
})
