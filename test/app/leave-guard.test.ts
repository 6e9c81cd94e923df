import { describe, expect, it } from 'vitest'
import { leaveGuard } from '../../src/app/shell/leave-guard'

describe('leaving', () => {
  it('is not asked about where nothing is at stake', async () => {
    const guard = leaveGuard(
      () => false,
      () => expect.unreachable(),
    )
    expect(await guard.mayLeave()).toBe(true)
  })

  it.each([true, false])('waits for an answer where something is: %s', async (go) => {
    const asked: boolean[] = []
    const guard = leaveGuard(
      () => true,
      (asking) => asked.push(asking),
    )
    const left = guard.mayLeave()
    expect(asked).toEqual([true])
    guard.answer(go)
    expect(await left).toBe(go)
    expect(asked).toEqual([true, false])
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
})
