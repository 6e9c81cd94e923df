import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Balance, FEW, KEPT, MANY, measureBalance } from '../support/balance'
import { times } from '../support/property'

const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as Record<'few' | 'many', Balance>
const most = times(0, 1) === 1 ? kept.many : kept.few
const today = measureBalance(times(0, 1) === 1 ? MANY : FEW)

/** Points that a change of content moves on so few seeds without meaning anything. */
const CHANCE = 1

describe('what can be won without thinking', () => {
  it.each(Object.keys(most.ways))('has not grown for %s', (way) => {
    const { decisions, total } = most.ways[way]!
    expect(today.ways[way]!.decisions).toBeLessThanOrEqual(decisions + CHANCE)
    expect(today.ways[way]!.total).toBeLessThanOrEqual(total + CHANCE)
  })

  it('is measured for every way that is kept, and kept for every one that is measured', () => {
    expect(Object.keys(today.ways)).toEqual(Object.keys(most.ways))
  })
})

describe('answers after which little is otherwise', () => {
  it.each(Object.keys(most.withoutEffect))('have not become more in games of %s', (policy) => {
    expect(today.withoutEffect[policy]!).toBeLessThanOrEqual(most.withoutEffect[policy]!)
  })
})
