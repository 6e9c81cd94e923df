import { describe, expect, it } from 'vitest'
import { leaveGuard } from '../../src/app/shell/leave-guard'
import type { Stake } from '../../src/ui/screen'

describe('leaving', () => {
  it('is not asked about where nothing is at stake', async () => {
    const guard = leaveGuard(
      () => false,
      () => expect.unreachable(),
    )
    expect(await guard.mayLeave()).toBe(true)
  })

  it.each([true, false])('waits for an answer where something is: %s', async (go) => {
    const asked: (Stake | null)[] = []
    const guard = leaveGuard(
      () => true,
      (asking) => asked.push(asking),
    )
    const left = guard.mayLeave()
    expect(asked).toEqual(['game'])
    guard.answer(go)
    expect(await left).toBe(go)
    expect(asked).toEqual(['game', null])
  })

  it('for another place takes the question before as answered by no', async () => {
    const guard = leaveGuard(
      () => true,
      () => undefined,
    )
    const first = guard.mayLeave()
    const second = guard.mayLeave()
    guard.answer(true)
    expect(await Promise.all([first, second])).toEqual([false, true])
  })

  it('asks only for what the way would lose', async () => {
    const guard = leaveGuard(
      (what) => what === 'comparison',
      () => undefined,
    )
    expect(await guard.mayLeave(['game', 'setup'])).toBe(true)
    const left = guard.mayLeave(['comparison'])
    guard.answer(false)
    expect(await left).toBe(false)
  })
})
