import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, it, vi } from 'vitest'
import { gameDatabase } from '../../src/app/storage/game-database'
import type { GameLibrary } from '../../src/app/storage/game-library'
import { indexedDbStore } from '../../src/app/storage/indexed-db-store'
import type { StoredCommand } from '../../src/session/store'
import { inFreshBrowser, openWindow, refuse, trouble, withGame } from '../support/library-window'
import { header, row } from '../support/small-game'

inFreshBrowser()

describe('append', () => {
  it('keeps rows in order and gives them back as they were', async () => {
    const store = await withGame(12)
    expect(await store.load('g')).toEqual({
      id: 'g',
      header,
      commands: Array.from({ length: 12 }, (_, n) => row(n)),
      count: 12,
    })
    // From the disk, too.
    expect((await openWindow().load('g'))?.count).toBe(12)
  })

  it.each([0, 1, 3, 7])('of number %i is a conflict where the next is 2', async (n) => {
    const store = await withGame(2)
    expect(await store.append('g', n, row(n))).toBe('conflict')
    expect(await store.load('g')).toMatchObject({ count: 2, commands: [row(0), row(1)] })
  })

  it('lets one of two windows win, every time', async () => {
    const a = await withGame()
    const b = openWindow()
    for (let n = 0; n < 20; n += 1) {
      const ofA = { ...row(n), check: 'aaaaaaaa' }
      const ofB = { ...row(n), check: 'bbbbbbbb' }
      const both: [Promise<string>, Promise<string>] =
        n % 2 ? [a.append('g', n, ofA), b.append('g', n, ofB)] : swapped(a, b, n, ofA, ofB)
      const [forA, forB] = await Promise.all(both)
      expect([forA, forB].sort()).toEqual(['conflict', 'stored'])
      const game = await a.load('g')
      expect(game?.count).toBe(n + 1)
      expect(game?.commands[n]).toEqual(forA === 'stored' ? ofA : ofB)
    }
  })

  it('never writes over a row that nobody acknowledged', async () => {
    const store = await withGame(2)
    const raw = await openDB('pra')
    await raw.put('commands', { game: 'g', ...row(2), check: 'ffffffff' })
    raw.close()
    expect(await store.append('g', 2, row(2))).toBe('conflict')
    expect((await store.load('g'))?.commands[2]).toMatchObject({ check: 'ffffffff' })
  })

  it('is all or nothing: when the count cannot be written, neither is the row', async () => {
    const store = await withGame(2)
    const put = refuse(IDBObjectStore.prototype, 'put', 'QuotaExceededError')
    expect(await trouble(store.append('g', 2, row(2)))).toBe('full')
    put.mockRestore()
    expect(await store.load('g')).toMatchObject({ count: 2, commands: [row(0), row(1)] })
    expect(await store.append('g', 2, row(2))).toBe('stored')
  })

  it('to a game that is not there fails', async () => {
    expect(await trouble((await withGame()).append('other', 0, row(0)))).toBe('failed')
  })

  it('of what cannot be copied fails and leaves the game as it was', async () => {
    const store = await withGame(1)
    const uncopied = { ...row(1), check: () => '' } as unknown as StoredCommand
    expect(await trouble(store.append('g', 1, uncopied))).toBe('failed')
    expect(await store.load('g')).toMatchObject({ count: 1 })
  })
})

const swapped = (
  a: GameLibrary,
  b: GameLibrary,
  n: number,
  ofA: StoredCommand,
  ofB: StoredCommand,
): [Promise<string>, Promise<string>] => {
  const forB = b.append('g', n, ofB)
  return [a.append('g', n, ofA), forB]
}

describe('a full disk', () => {
  it.each(['add', 'put'] as const)('is told by its name, where %s is refused', async (method) => {
    const store = await withGame(1)
    refuse(IDBObjectStore.prototype, method, 'QuotaExceededError')
    expect(await trouble(store.append('g', 1, row(1)))).toBe('full')
  })

  it('is told when only the end of the transaction says so', async () => {
    const store = await withGame(1)
    // As browsers do it: requests succeed, then the transaction aborts.
    const { put } = IDBObjectStore.prototype
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      const request = put.apply(this, args)
      request.addEventListener('success', () => {
        const error = new DOMException('', 'QuotaExceededError')
        Object.defineProperty(this.transaction, 'error', { get: () => error, set: () => undefined })
        this.transaction.abort()
      })
      return request
    })
    expect(await trouble(store.append('g', 1, row(1)))).toBe('full')
  })
})

describe('the list', () => {
  it('holds unfinished games, the one played last first', async () => {
    const store = openWindow()
    expect(await store.unfinished()).toEqual([])
    await store.create('a', header)
    await store.create('b', header)
    expect((await store.unfinished())[0]?.id).toBe('b')
    await store.append('a', 0, row(0))
    expect((await store.unfinished()).map(({ id, commands }) => [id, commands])).toEqual([
      ['a', 1],
      ['b', 0],
    ])
    await store.finish('a')
    expect((await store.unfinished()).map(({ id }) => id)).toEqual(['b'])
    expect((await store.finished()).map(({ id }) => id)).toEqual(['a'])
    expect((await store.load('a'))?.count).toBe(1)
  })

  it('is in the order of the moves, although the clock of the machine is set back', async () => {
    let clock = 5000
    const store = indexedDbStore(gameDatabase('pra', 1000), () => clock)
    const order = async () => (await store.unfinished()).map(({ id }) => id)
    await store.create('a', header)
    clock = 100
    await store.create('b', header)
    expect(await order()).toEqual(['b', 'a'])
    clock = 50
    await store.append('a', 0, row(0))
    expect(await order()).toEqual(['a', 'b'])
    await store.append('a', 1, row(1))
    clock = 10
    await store.append('b', 0, row(0))
    expect(await order()).toEqual(['b', 'a'])
  })

  it('says where each game stands, as it was noted last', async () => {
    const store = await withGame(1)
    await store.note('g', { phase: 1 })
    await store.note('g', { phase: 2 })
    await store.append('g', 1, row(1))
    expect(await store.unfinished()).toMatchObject([{ id: 'g', commands: 2, place: { phase: 2 } }])
    await store.note('gone', { phase: 1 })
    expect(await store.unfinished()).toHaveLength(1)
  })

  it('tells when a game was made and when it was last played', async () => {
    const store = openWindow()
    await store.create('a', header)
    await store.append('a', 0, row(0))
    expect((await store.unfinished())[0]).toMatchObject({ createdAt: 1000, updatedAt: 1001 })
  })

  it('does not let a game take the place of another', async () => {
    const store = await withGame(1)
    expect(await trouble(store.create('g', header))).toBe('failed')
    expect((await store.load('g'))?.count).toBe(1)
  })

  it('loses a removed game and no other', async () => {
    const store = await withGame(2)
    await store.create('gg', header)
    await store.append('gg', 0, row(0))
    await store.remove('g')
    expect(await store.load('g')).toBeNull()
    expect((await store.load('gg'))?.commands).toEqual([row(0)])
  })
})

describe('commands whose game is gone', () => {
  it('are set aside with everything there is, once, and no others', async () => {
    const store = await withGame(2)
    expect(await store.rescue()).toEqual([])
    await store.create('lost', header)
    for (const n of [0, 1, 2]) await store.append('lost', n, row(n))
    const raw = await openDB('pra')
    await raw.delete('games', 'lost')
    raw.close()
    const [aside, ...others] = await store.rescue()
    expect(others).toEqual([])
    expect(aside).toMatchObject({ game: 'lost', header: null, commands: [row(0), row(1), row(2)] })
    expect(await store.quarantined()).toEqual([aside])
    expect(await store.rescue()).toEqual([])
    expect(await store.load('g')).toMatchObject({ count: 2, commands: [row(0), row(1)] })
  })
})

describe('setting aside', () => {
  const problem = { code: 'check-differs', field: 'commands[1]', detail: 'note.add' } as const

  it('moves a save with all its rows', async () => {
    const store = await withGame(2)
    const aside = await store.quarantine('g', problem)
    expect(aside).toMatchObject({ game: 'g', problem, header, commands: [row(0), row(1)] })
    expect(await store.quarantined()).toEqual([aside])
    expect(await store.load('g')).toBeNull()
    expect(await store.unfinished()).toEqual([])
  })

  it('keeps a game that was set aside twice twice', async () => {
    const store = await withGame(2)
    await store.quarantine('g', problem)
    await store.create('g', header)
    await store.quarantine('g', problem)
    expect((await store.quarantined()).map(({ commands }) => commands.length)).toEqual([2, 0])
  })

  it('leaves the save where it was when there is no room', async () => {
    const store = await withGame(2)
    const add = refuse(IDBObjectStore.prototype, 'add', 'QuotaExceededError')
    expect(await trouble(store.quarantine('g', problem))).toBe('full')
    add.mockRestore()
    expect((await store.load('g'))?.count).toBe(2)
    expect(await store.quarantined()).toEqual([])
  })

  it('of what another window has moved already is nothing', async () => {
    const store = await withGame(1)
    await openWindow().quarantine('g', problem)
    expect(await store.quarantine('g', problem)).toBeNull()
    expect(await trouble(store.append('g', 1, row(1)))).toBe('failed')
  })
})
