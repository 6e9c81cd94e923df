import { describe, expect, it } from 'vitest'
import { memoryStore, StoreError } from '../../src/session/store'
import { allHeldBy } from '../support/roles'
import {
  newSession,
  note,
  playToEnd,
  recordedGame,
  resumed,
  start,
  watchedStore,
} from '../support/session-play'
import { header } from '../support/small-game'

describe('a conflict', () => {
  it('discards what was computed, and nothing is taken any more', async () => {
    const store = memoryStore()
    const first = await newSession(store)
    await first.dispatch('host', start({ ...allHeldBy('reference'), dsi: 'player' }))
    const second = await resumed(store)
    await first.dispatch('host', note('from the first'))

    let told = 0
    second.subscribe(() => (told += 1))
    const state = second.state()
    const record = second.record()
    const done = await second.dispatch('host', note('from the second'))
    expect(done.refusal).toMatchObject({ code: 'conflict' })
    expect(told).toBe(1)
    expect(second.trouble()).toBe('conflict')
    expect(second.state()).toBe(state)
    expect(second.record()).toEqual(record)
    expect((await second.dispatch('host', note('again'))).refusal).toMatchObject({
      code: 'conflict',
    })
    expect(await store.load('g')).toMatchObject({ count: first.record().commands.length })
    expect(first.trouble()).toBeNull()
  })

  it('is told when another window takes over', async () => {
    const { store, asked } = watchedStore()
    const session = await newSession(store)
    let told = 0
    session.subscribe(() => (told += 1))
    session.giveWay()
    expect(told).toBe(1)
    expect(session.trouble()).toBe('conflict')
    expect((await session.dispatch('host', start())).refusal).toMatchObject({ code: 'conflict' })
    expect(asked).toEqual([])
  })

  it('wins over a store that fails while the game is taken over', async () => {
    let fail: (error: Error) => void = () => undefined
    const { store, asked } = watchedStore(() => new Promise((_, reject) => (fail = reject)))
    const session = await newSession(store)
    const done = session.dispatch('host', start())
    await expect.poll(() => asked.length).toBe(1)
    session.giveWay()
    fail(new StoreError('full'))
    expect((await done).refusal).toMatchObject({ code: 'conflict' })
    expect(session.trouble()).toBe('conflict')
    expect(session.state().started).toBe(false)
  })
})

describe('a store that does not take it', () => {
  it.each(['full', 'denied', 'newer', 'failed'] as const)(
    '%s: it is told at once, and the game goes on in memory with its whole record',
    async (trouble) => {
      const { store } = watchedStore((n) => {
        if (n < 3) return 'stored'
        throw new StoreError(trouble)
      })
      const session = await newSession(store)
      const seen: unknown[] = []
      session.subscribe(() => seen.push(session.trouble()))
      await playToEnd(session)
      expect(session.trouble()).toBe(trouble)
      expect(seen.slice(0, 4)).toEqual([null, null, null, trouble])
      // Told once: that it still fails is no news.
      expect(seen.length).toBe(recordedGame().commands.length + 1)
      expect(session.record()).toEqual(recordedGame())
      expect(session.isKept()).toBe(false)
      expect(await store.load('g')).toMatchObject({ count: 3 })
    },
  )

  it('with an error of another kind: failed', async () => {
    const { store } = watchedStore(() => Promise.reject(new TypeError('boom')))
    const session = await newSession(store)
    expect((await session.dispatch('host', start())).refusal).toBeNull()
    expect(session.trouble()).toBe('failed')
  })
})

describe('memoryStore', () => {
  it('does not let a game take the place of another', async () => {
    const store = memoryStore()
    await store.create('g', header)
    await expect(store.create('g', header)).rejects.toThrow(StoreError)
  })
})
