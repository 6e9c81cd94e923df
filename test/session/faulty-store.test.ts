import { describe, expect, it } from 'vitest'
import { type GameStore, memoryStore, StoreError } from '../../src/session/store'
import { newSession, note, playToEnd, recordedGame, resumed, start } from '../support/session-play'

type Call = 'create' | 'append'
/** `after`: the work was done, and its answer lost. */
type When = 'before' | 'after'

/** A store in which the calls numbered from `from` to `to` (not with it), of one kind, fail. */
function faulty(call: Call, when: When, from: number, to: number): GameStore {
  const kept = memoryStore()
  let calls = 0
  const around = async <T>(work: () => Promise<T>): Promise<T> => {
    const fails = calls >= from && calls < to
    calls += 1
    if (fails && when === 'before') throw new StoreError('failed')
    const done = await work()
    if (fails) throw new StoreError('failed')
    return done
  }
  const create: GameStore['create'] = (id, header) => kept.create(id, header)
  const append: GameStore['append'] = (id, n, row) => kept.append(id, n, row)
  return {
    ...kept,
    create: (...given) => (call === 'create' ? around(() => create(...given)) : create(...given)),
    append: (...given) => (call === 'append' ? around(() => append(...given)) : append(...given)),
  }
}

const CALLS: readonly (readonly [Call, number])[] = [
  ['create', 0],
  ['append', 0],
  ['append', 1],
  ['append', 7],
]
const PASSING = CALLS.flatMap(([call, at]) =>
  (['before', 'after'] as const).flatMap((when) =>
    [1, 3].map((times) => [call, when, at, times] as const),
  ),
)

describe('a store that fails for a while', () => {
  it.each(PASSING)(
    'in %s, %s the work, at call %i and %i in a row: has the whole game in the end, and nothing is told any more',
    async (call, when, at, times) => {
      const store = faulty(call, when, at, at + times)
      const session = await newSession(store)
      const told = new Set([session.trouble()])
      session.subscribe(() => told.add(session.trouble()))
      await playToEnd(session)
      await session.keepUp()
      expect([...told]).toContain('failed')
      expect(session.trouble()).toBeNull()
      expect(session.isKept()).toBe(true)
      expect(session.record()).toEqual(recordedGame())
      // As after a reload.
      expect((await resumed(store)).record()).toEqual(recordedGame())
    },
  )

  it('says so once, and takes it back once, without a command of its own', async () => {
    const session = await newSession(faulty('append', 'before', 0, 1))
    const told: unknown[] = []
    session.subscribe((events) => {
      if (events.length === 0) told.push(session.trouble())
    })
    await session.dispatch('host', start())
    expect(told).toEqual(['failed'])
    await session.keepUp()
    expect(told).toEqual(['failed', null])
    await session.keepUp()
    expect(told).toEqual(['failed', null])
  })
})

describe('a store that fails for ever', () => {
  it.each(CALLS)('in %s from call %i on: the game is whole in memory', async (call, at) => {
    const store = faulty(call, 'before', at, Number.POSITIVE_INFINITY)
    const session = await newSession(store)
    await playToEnd(session)
    await session.keepUp()
    expect(session.trouble()).toBe('failed')
    expect(session.record()).toEqual(recordedGame())
    expect((await store.load('g'))?.count ?? 0).toBe(call === 'append' ? at : 0)
  })
})

describe('a store that was emptied while the game is played', () => {
  it('gets it all anew', async () => {
    let kept = memoryStore()
    const store: GameStore = {
      create: (...given) => kept.create(...given),
      append: (...given) => kept.append(...given),
      load: (id) => kept.load(id),
    }
    const session = await newSession(store)
    await session.dispatch('host', start())
    kept = memoryStore()
    await session.dispatch('host', note('emptied'))
    expect(session.trouble()).toBe('failed')
    await session.dispatch('host', note('anew'))
    await session.keepUp()
    expect(session.trouble()).toBeNull()
    expect((await resumed(store)).record()).toEqual(session.record())
  })
})

describe('a store in trouble, and another window', () => {
  it('that has played on meanwhile is not written over, and it is told', async () => {
    const kept = memoryStore()
    let fails = false
    const store: GameStore = {
      ...kept,
      append: async (...given) => {
        if (fails) throw new StoreError('failed')
        return kept.append(...given)
      },
    }
    const first = await newSession(store)
    await first.dispatch('host', start())
    const second = await resumed(kept)
    fails = true
    await first.dispatch('host', note('in memory'))
    await second.dispatch('host', note('in the store'))
    fails = false
    await first.keepUp()
    expect(first.trouble()).toBe('conflict')
    expect(first.isKept()).toBe(false)
    expect((await resumed(kept)).record()).toEqual(second.record())
    // What this window alone knows is still there, to be downloaded.
    expect(first.record().commands.at(-1)?.command).toEqual(note('in memory'))
  })

  it('that takes over gets no row from behind', async () => {
    const kept = memoryStore()
    let answer: () => void = () => undefined
    let fails = false
    const store: GameStore = {
      ...kept,
      append: async (...given) => {
        if (fails) throw new StoreError('failed')
        const result = await kept.append(...given)
        await new Promise<void>((resolve) => {
          answer = resolve
          if (!slow) resolve()
        })
        return result
      },
    }
    let slow = false
    const session = await newSession(store)
    await session.dispatch('host', start())
    fails = true
    for (const text of ['one', 'two', 'three']) await session.dispatch('host', note(text))
    fails = false
    slow = true
    const before = (await kept.load('g'))?.count ?? 0
    const tried = session.keepUp()
    await expect.poll(async () => (await kept.load('g'))?.count).toBe(before + 1)
    session.giveWay()
    answer()
    await tried
    expect((await kept.load('g'))?.count).toBe(before + 1)
    expect(session.trouble()).toBe('conflict')
  })
})
