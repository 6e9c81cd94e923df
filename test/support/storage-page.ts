import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { GameRecord } from '../../src/session/record'
import { choose, playOn } from './game-moves'
import { fr } from './sentences'

export const ui = (key: keyof typeof fr): string => fr[key]

/** Starts a game whose seed is known, and opens its first phase. */
export async function startGame(page: Page, url: string, seed = 'abc'): Promise<void> {
  await page.goto(`${url}?scenario=tutorial&lang=fr&seed=${seed}`)
  await page.getByTestId('start').click()
  await page.getByTestId('open-phase').click()
  await page.locator('form[data-part=prompt]').first().waitFor()
}

/** Takes the first option of whatever is asked, lets time run, or opens the next phase. */
export async function oneMove(page: Page): Promise<void> {
  // A page behind another hardly draws, and is not clicked before it is still.
  await page.bringToFront()
  await playOn(page, tryMove, 1)
}

/** The same clicks, whatever comes of them. */
export async function tryMove(page: Page): Promise<void> {
  await page.bringToFront()
  const form = page.locator('form[data-part=prompt][data-current=true]')
  const button = page.getByTestId('run-clock').or(page.getByTestId('open-phase'))
  await form.or(button).first().waitFor()
  if (!(await form.isVisible())) return button.first().click()
  const option = form.locator('input[data-digit="1"]')
  if ((await option.count()) > 0) await choose(option)
  await form.locator('button[type=submit]').click()
}

/** The record as a person downloads it. */
export async function recordOf(page: Page): Promise<GameRecord> {
  await page.bringToFront()
  await page.getByRole('button', { name: ui('menu.title') }).click()
  const dialog = page.locator('dialog[open]')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: ui('record.download') }).click(),
  ])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  return JSON.parse(readFileSync(await download.path(), 'utf8'))
}

/** Comes back as a person does: the title offers the game. */
export async function comeBack(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: resumeName() }).click()
}

export const resumeName = (seed = 'abc'): string => ui('title.resume').replace('{{seed}}', seed)

export const notice = (page: Page, kind = 'trouble') =>
  page.locator(`[data-part=notice][data-kind=${kind}]`)

/** What lies in the browser's database. */
export const inDatabase = (page: Page, store: 'games' | 'commands' | 'set-aside') =>
  page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('pra')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const rows = opening.result.transaction(name).objectStore(name).getAll()
          rows.onsuccess = () => {
            opening.result.close()
            resolve(rows.result)
          }
        }
      }),
    store,
  )

/** Changes the check of the second command, as only a fault or a person with developer tools can. */
export const spoilRow = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('pra')
        opening.onsuccess = () => {
          const rows = opening.result.transaction('commands', 'readwrite').objectStore('commands')
          const all = rows.getAll()
          all.onsuccess = () => {
            rows.put({ ...all.result[1], check: '00000000' }).onsuccess = () => {
              opening.result.close()
              resolve()
            }
          }
        }
      }),
  )

/** Takes the room that the browser gives, in a database of its own. */
export const fillDisk = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('ballast', 1)
        opening.onupgradeneeded = () =>
          opening.result.createObjectStore('stones', { autoIncrement: true })
        opening.onsuccess = () => {
          let size = 1_000_000
          const more = () => {
            const putting = opening.result.transaction('stones', 'readwrite')
            const bytes = crypto.getRandomValues(new Uint8Array(Math.min(size, 65_536)))
            const stone = new Uint8Array(size).map((_, i) => bytes[i % bytes.length]!)
            putting.objectStore('stones').add(stone)
            putting.oncomplete = more
            putting.onabort = () => {
              size = Math.floor(size / 4)
              if (size > 0) more()
              else resolve()
            }
          }
          more()
        }
      }),
  )
