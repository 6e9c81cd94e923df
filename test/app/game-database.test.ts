import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, it, vi } from 'vitest'
import {
  closeWindows,
  inFreshBrowser,
  openWindow,
  refuse,
  trouble,
  withGame,
} from '../support/library-window'
import { header, row } from '../support/small-game'

inFreshBrowser()

describe('a database that does not open', () => {
  it.each(['SecurityError', 'InvalidStateError', 'UnknownError'])('%s: denied', async (name) => {
    refuse(IDBFactory.prototype, 'open', name)
    const store = openWindow()
    expect(await trouble(store.create('g', header))).toBe('denied')
    expect(await trouble(store.unfinished())).toBe('denied')
  })

  it('is asked again when it is next needed', async () => {
    const open = refuse(IDBFactory.prototype, 'open', 'UnknownError')
    const store = openWindow()
    expect(await trouble(store.unfinished())).toBe('denied')
    open.mockRestore()
    expect(await trouble(store.create('g', header))).toBe('none')
  })

  it('because there is none: denied', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(await trouble(openWindow().create('g', header))).toBe('denied')
  })

  it('because the disk is full: full', async () => {
    refuse(IDBFactory.prototype, 'open', 'QuotaExceededError')
    expect(await trouble(openWindow().create('g', header))).toBe('full')
  })

  it('because it never answers: denied, before patience runs out', async () => {
    const blocker = await openDB('pra', 1)
    const deleting = indexedDB.deleteDatabase('pra')
    // The deletion waits for the blocker, and whoever opens waits behind it.
    expect(await trouble(openWindow().create('g', header))).toBe('denied')
    blocker.close()
    await new Promise((resolve) => deleting.addEventListener('success', resolve))
  })

  it('because a newer version of the game has been here: newer, and what is there stays', async () => {
    await withGame(3)
    closeWindows()
    const newer = await openDB('pra', 99)
    newer.close()
    const store = openWindow()
    expect(await trouble(store.append('g', 3, row(3)))).toBe('newer')
    expect(await trouble(store.unfinished())).toBe('newer')
    const raw = await openDB('pra')
    expect(await raw.count('commands')).toBe(3)
    raw.close()
  })
})

describe('a connection', () => {
  it('that was closed behind our back is opened again', async () => {
    const store = await withGame(1)
    const real = IDBDatabase.prototype.transaction
    let closed = false
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args
    ) {
      if (!closed) this.close()
      closed = true
      return real.apply(this, args)
    })
    expect(await store.append('g', 1, row(1))).toBe('stored')
  })

  it('gives way to a window that brings a newer version, then says so', async () => {
    const store = await withGame(1)
    const newer = await openDB('pra', 99)
    expect(await trouble(store.append('g', 1, row(1)))).toBe('newer')
    newer.close()
  })
})

describe('a database of the first version', () => {
  it('keeps its games, in the order in which they were played', async () => {
    const first = await openDB('pra', 1, {
      upgrade(database) {
        database.createObjectStore('games', { keyPath: 'id' })
        database.createObjectStore('commands', { keyPath: ['game', 'envelope.n'] })
        database.createObjectStore('set-aside', { autoIncrement: true })
      },
    })
    const game = { header, createdAt: 1, commands: 1, finished: false }
    await first.put('games', { ...game, id: 'late', updatedAt: 9000 })
    await first.put('games', { ...game, id: 'early', updatedAt: 5000 })
    await first.put('commands', { game: 'early', ...row(0) })
    await first.put('commands', { game: 'late', ...row(0) })
    first.close()
    const store = openWindow()
    expect((await store.unfinished()).map(({ id }) => id)).toEqual(['late', 'early'])
    expect(await store.append('early', 1, row(1))).toBe('stored')
    expect((await store.unfinished()).map(({ id }) => id)).toEqual(['early', 'late'])
    expect(await store.load('late')).toMatchObject({ count: 1, commands: [row(0)] })
  })
})
