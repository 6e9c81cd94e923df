import type { Page } from 'playwright-core'
import type { GameRecord } from '../../src/session/record'

/** Puts a game into the browser's database as if it had been played there, and comes back to the title that offers it. */
export async function storeRecord(page: Page, record: GameRecord): Promise<void> {
  const { commands, checks, end: _end, learning: _learning, ...header } = record
  const rows = commands.map((envelope, n) => ({ game: 'stored', envelope, check: checks[n]! }))
  const game = {
    id: 'stored',
    header,
    createdAt: 0,
    updatedAt: 0,
    commands: rows.length,
    played: 1,
    finished: false,
  }
  // Whoever opens it before the page has made it makes an empty one.
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name }) => name === 'pra'),
  )
  await page.evaluate(
    ([one, all]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('pra')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['games', 'commands'], 'readwrite')
          writing.objectStore('games').put(one)
          for (const row of all) writing.objectStore('commands').put(row)
          writing.onerror = () => reject(writing.error)
          writing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    [game, rows] as const,
  )
  await page.reload()
}
