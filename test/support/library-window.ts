import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, vi } from 'vitest'
import { type GameDatabase, gameDatabase } from '../../src/app/storage/game-database'
import type { GameLibrary } from '../../src/app/storage/game-library'
import { indexedDbStore } from '../../src/app/storage/indexed-db-store'
import { StoreError } from '../../src/session/store'
import { header, row } from './small-game'

let opened: GameDatabase[] = []
let time = 1000

/** Gives each test of the file that calls it a browser that has never been here, and puts right what the test broke. */
export function inFreshBrowser(): void {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory()
    time = 1000
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
    closeWindows()
  })
}

export function closeWindows(): void {
  for (const database of opened) database.close()
  opened = []
}

/** A window on the browser's games; each has its own connection. Its clock starts at 1000 and ticks at each look. */
export function openWindow(patience = 200): GameLibrary {
  const database = gameDatabase('pra', patience)
  opened.push(database)
  return indexedDbStore(database, () => time++)
}

/** A window with a game `g` of some commands. */
export async function withGame(length = 0): Promise<GameLibrary> {
  const store = openWindow()
  await store.create('g', header)
  for (let n = 0; n < length; n += 1) await store.append('g', n, row(n))
  return store
}

/** How a piece of work on a store ends: `none`, or what `StoreError` says. */
export const trouble = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof StoreError ? error.trouble : String(error)),
  )

/** Makes a method of the browser throw as browsers do. */
export const refuse = <T extends object, K extends keyof T & string>(
  prototype: T,
  method: K,
  name: string,
) => {
  const spy = vi.spyOn(prototype as Record<string, () => unknown>, method)
  return spy.mockImplementation(() => {
    throw new DOMException('', name)
  })
}
