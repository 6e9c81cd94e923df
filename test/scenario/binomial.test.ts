import { describe, expect, it } from 'vitest'
import { chanceAllows } from '../../src/scenario/binomial'

const times = (count: number, size: number): number[] => Array(count).fill(size)

describe('what chance allows', () => {
  it('is exact for few draws', () => {
    // All of 4 draws at 1 in 3: 1/81, above 1 %; all of 5: 1/243, below.
    expect(chanceAllows(times(4, 3), 4)).toBe(true)
    expect(chanceAllows(times(5, 3), 5)).toBe(false)
    // All of 3 draws at 1 in 4 (1/64), all of 3 at 1 in 5 (1/125).
    expect(chanceAllows(times(3, 4), 3)).toBe(true)
    expect(chanceAllows(times(3, 5), 3)).toBe(false)
  })

  it('mixes draws of several sizes', () => {
    // 1/2 · 1/3 · 1/4 · 1/5 = 1/120, and with 1/2 · 1/3 · 1/4 · 1/4 = 1/96.
    expect(chanceAllows([2, 3, 4, 5], 4)).toBe(false)
    expect(chanceAllows([2, 3, 4, 4], 4)).toBe(true)
  })

  it('allows what is usual, and anything when nothing is drawn', () => {
    expect(chanceAllows(times(60, 3), 20)).toBe(true)
    expect(chanceAllows(times(60, 3), 29)).toBe(true)
    expect(chanceAllows(times(60, 3), 30)).toBe(false)
    expect(chanceAllows([], 0)).toBe(true)
  })
})
