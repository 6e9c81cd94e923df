import { describe, expect, it } from 'vitest'
import { lockGame } from '../../src/app/hosting/writer-lock'
import { FakeLocks } from '../support/fake-locks'

describe('lockGame', () => {
  it('is had by one window, and by the next once it is let go', async () => {
    const locks = new FakeLocks().manager()
    const first = await lockGame('g', {}, locks)
    expect(first.held).toBe('alone')
    expect((await lockGame('g', { patience: 0 }, locks)).held).toBe('elsewhere')
    expect((await lockGame('g', { patience: 20 }, locks)).held).toBe('elsewhere')
    expect((await lockGame('other', {}, locks)).held).toBe('alone')
    first.release()
    first.release()
    await Promise.resolve()
    expect((await lockGame('g', { patience: 20 }, locks)).held).toBe('alone')
  })

  it('waits for a page that is just being reloaded', async () => {
    const locks = new FakeLocks().manager()
    const first = await lockGame('g', {}, locks)
    setTimeout(() => first.release(), 20)
    expect((await lockGame('g', { patience: 1000 }, locks)).held).toBe('alone')
  })

  it('that is stolen is told to who had it, once', async () => {
    const locks = new FakeLocks().manager()
    let lost = 0
    const first = await lockGame('g', { onLost: () => (lost += 1) }, locks)
    const second = await lockGame('g', { steal: true }, locks)
    expect(second.held).toBe('alone')
    await expect.poll(() => lost).toBe(1)
    first.release()
    expect((await lockGame('g', { patience: 0 }, locks)).held).toBe('elsewhere')
  })

  it('that was let go is not lost', async () => {
    const locks = new FakeLocks().manager()
    let lost = 0
    const first = await lockGame('g', { onLost: () => (lost += 1) }, locks)
    first.release()
    await lockGame('g', { steal: true }, locks)
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(lost).toBe(0)
  })

  it('leaves it to the store where there are no Web Locks, or they are refused', async () => {
    expect((await lockGame('g')).held).toBe('unknown')
    const refusing = {
      request: () => Promise.reject(new DOMException('', 'SecurityError')),
    } as unknown as LockManager
    expect((await lockGame('g', {}, refusing)).held).toBe('unknown')
    expect((await lockGame('g', { steal: true }, refusing)).held).toBe('unknown')
  })
})
