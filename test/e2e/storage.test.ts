import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import story from '../../locales/fr/ransomware-pra/scenario.json'
import { choose } from '../support/game-moves'
import { LAPTOP } from '../support/served-site'
import { openSite, type Site } from '../support/site'
import {
  comeBack,
  fillDisk,
  inDatabase,
  notice,
  oneMove,
  recordOf,
  resumeName,
  spoilRow,
  startGame,
  tryMove,
  ui,
} from '../support/storage-page'

let site: Site
let context: BrowserContext
let page: Page
let broken: string[]

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

beforeEach(async () => {
  broken = []
  context = await site.browser.newContext(LAPTOP)
  context.on('weberror', (error) => broken.push(String(error.error())))
  page = await context.newPage()
})
afterEach(async () => {
  await context.close()
  expect(broken).toEqual([])
})

describe('a reload in the middle of the game', () => {
  it('goes on at the exact step, as often as one likes', async () => {
    await startGame(page, site.url)
    for (let move = 0; move < 3; move += 1) {
      const before = await recordOf(page)
      const asked = await page.locator('form[data-part=prompt]').allInnerTexts()
      await comeBack(page, site.url)
      await page.locator('[data-part=play]').waitFor()
      expect(await recordOf(page)).toEqual(before)
      expect(await page.locator('form[data-part=prompt]').allInnerTexts()).toEqual(asked)
      expect(await notice(page).count()).toBe(0)
      await oneMove(page)
    }
    const { commands } = await recordOf(page)
    expect(await inDatabase(page, 'commands')).toHaveLength(commands.length)
  })

  it('finds again what was begun and not sealed', async () => {
    await startGame(page, site.url)
    const form = page.locator('form[data-part=prompt][data-current=true]')
    const option = form.locator('input[data-digit="2"]')
    await choose(option)
    await page.locator('[data-part=sections] [data-section=follow]').click()
    await page.locator('[data-part=note-form] textarea').fill('À rappeler demain')
    await comeBack(page, site.url)
    await form.waitFor()
    expect(await option.isChecked()).toBe(true)
    await page.locator('[data-part=sections] [data-section=follow]').click()
    expect(await page.locator('[data-part=note-form] textarea').inputValue()).toBe(
      'À rappeler demain',
    )
    await page.getByRole('button', { name: ui('note.add') }).click()
    await page.locator('[data-part=sections] [data-section=journal]').click()
    await expect
      .poll(() => page.locator('[data-part=journal]').innerText())
      .toContain('À rappeler demain')
    await page.locator('[data-part=sections] [data-section=follow]').click()
    expect(await page.locator('[data-part=note-form] textarea').inputValue()).toBe('')
  })

  it('asks the browser to keep what is here, once', async () => {
    await page.addInitScript(() => {
      const asked = { times: 0 }
      Object.assign(window, { asked })
      navigator.storage.persist = async () => {
        asked.times += 1
        throw new TypeError('refused')
      }
    })
    await startGame(page, site.url)
    await oneMove(page)
    expect(await page.evaluate('window.asked.times')).toBe(1)
  })
})

describe('several games under way', () => {
  const resume = (seed: string) => page.getByRole('button', { name: resumeName(seed) })

  it('are all listed, with where they stand, and each can be gone on with', async () => {
    for (const seed of ['premier', 'second', 'troisième']) await startGame(page, site.url, seed)
    await page.goto(site.url)
    for (const seed of ['troisième', 'second', 'premier']) await resume(seed).waitFor()
    const told = await resume('premier').innerText()
    expect(told).toContain(ui('stored.phase').replace('{{phase}}', '1').split('{{')[0])
    expect(told).toContain(story['role.dsi.short'])
    await resume('premier').click()
    await page.locator('[data-part=play]').waitFor()
    await oneMove(page)
    const { seed } = await recordOf(page)
    expect(seed).toBe('premier')
    await page.goto(site.url)
    await resume('premier').waitFor()
    const listed = await page.locator('[data-part=stored-resume] strong').allInnerTexts()
    expect(listed[0]).toBe(resumeName('premier'))
  })

  it('are all listed by a link, at its set-up, and when a game that it opened is loaded anew', async () => {
    await startGame(page, site.url, 'en cours')
    await startGame(page, site.url, 'autre')
    const both = async () => {
      await page.getByTestId('start').waitFor()
      await resume('en cours').waitFor()
      await resume('autre').waitFor()
    }
    await page.reload()
    await both()
    await page.goto(`${site.url}?scenario=tutorial&lang=fr&seed=encore`)
    await both()
    await page.getByRole('button', { name: ui('setup.back') }).click()
    await page.getByTestId('play').click()
    await both()
    await resume('en cours').click()
    await page.locator('form[data-part=prompt]').first().waitFor()
    expect((await recordOf(page)).seed).toBe('en cours')
  })

  it('that have ended are offered for their debrief, which a reload shows again', async () => {
    await startGame(page, site.url, 'finie')
    await page.getByRole('button', { name: ui('menu.title') }).click()
    await page.getByRole('button', { name: ui('menu.end') }).click()
    await page.getByRole('button', { name: ui('menu.end-yes') }).click()
    await page.locator('[data-part=story]').waitFor()
    await page.reload()
    await page.locator('[data-part=story]').waitFor()
    await page.goBack()
    await page.getByTestId('play').waitFor()
    expect(await resume('finie').count()).toBe(0)
    await page.locator('[data-part=stored] summary').click()
    await page.locator('[data-part=stored-review]').click()
    await page.locator('[data-part=story]').waitFor()
    await page.goto(`${site.url}?scenario=tutorial&lang=fr&seed=encore`)
    await page.getByTestId('start').waitFor()
  })

  it('can be given up one by one, but not while another window plays them', async () => {
    await startGame(page, site.url, 'gardée')
    const second = await context.newPage()
    await startGame(second, site.url, 'ailleurs')
    await page.goto(site.url)
    await page.bringToFront()
    const giveUp = async (seed: string) => {
      await page
        .getByRole('button', { name: ui('stored.give-up-of').replace('{{seed}}', seed) })
        .click()
      await page.getByRole('button', { name: ui('stored.give-up'), exact: true }).click()
    }
    await giveUp('ailleurs')
    await notice(page, 'elsewhere').waitFor()
    await second.close()
    await page.reload()
    await giveUp('ailleurs')
    await expect.poll(() => inDatabase(page, 'games')).toHaveLength(1)
    await resume('gardée').waitFor()
  })

  it('whose header is gone are told about, and what there is can be downloaded', async () => {
    await startGame(page, site.url)
    const rows = await inDatabase(page, 'commands')
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('pra')
          opening.onsuccess = () => {
            const games = opening.result.transaction('games', 'readwrite').objectStore('games')
            games.clear().onsuccess = () => {
              opening.result.close()
              resolve()
            }
          }
        }),
    )
    await page.goto(site.url)
    await notice(page, 'record').waitFor()
    const [kept] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: ui('title.set-aside').replace('{{saves}}', '1') }).click(),
    ])
    const [recovery] = JSON.parse(readFileSync(await kept.path(), 'utf8'))
    expect(recovery.commands).toHaveLength(rows.length)
  })
})

describe('a store that fails for a moment', () => {
  it('has everything again at the next move, and the notice goes', async () => {
    await startGame(page, site.url)
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype
      IDBObjectStore.prototype.put = () => {
        IDBObjectStore.prototype.put = put
        throw new DOMException('', 'UnknownError')
      }
    })
    await tryMove(page)
    await notice(page).waitFor()
    await notice(page)
      .getByRole('button', { name: ui('trouble.retry') })
      .click()
    await expect.poll(() => notice(page).count()).toBe(0)
    const record = await recordOf(page)
    expect(await inDatabase(page, 'commands')).toHaveLength(record.commands.length)
    await comeBack(page, site.url)
    await page.locator('[data-part=play]').waitFor()
    expect(await recordOf(page)).toEqual(record)
  })
})

describe('a second tab', () => {
  it('is told before it can play, may take over, and the first is told then', async () => {
    await startGame(page, site.url)
    const record = await recordOf(page)
    const second = await context.newPage()
    await comeBack(second, site.url)
    await expect.poll(() => notice(second).textContent()).toContain(ui('trouble.conflict'))
    expect(await recordOf(second)).toEqual(record)
    await tryMove(second)
    expect(await recordOf(second)).toEqual(record)
    expect(await inDatabase(page, 'commands')).toHaveLength(record.commands.length)

    await oneMove(page)
    const played = await recordOf(page)
    await notice(second)
      .getByRole('button', { name: ui('trouble.take-over') })
      .click()
    await expect.poll(() => notice(second).count()).toBe(0)
    expect(await recordOf(second)).toEqual(played)
    await expect.poll(() => notice(page).textContent()).toContain(ui('trouble.conflict'))
    await tryMove(page)
    expect(await recordOf(page)).toEqual(played)
    await oneMove(second)
    const on = await recordOf(second)
    expect(await inDatabase(page, 'commands')).toHaveLength(on.commands.length)
  })

  it('where there are no Web Locks: who comes second is told, and nothing forks', async () => {
    await context.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })
    })
    await startGame(page, site.url)
    const second = await context.newPage()
    await comeBack(second, site.url)
    await second.locator('[data-part=play]').waitFor()
    await oneMove(page)
    const played = await recordOf(page)
    expect(await notice(second).count()).toBe(0)
    await tryMove(second)
    await expect.poll(() => notice(second).textContent()).toContain(ui('trouble.conflict'))
    expect(await inDatabase(page, 'commands')).toHaveLength(played.commands.length)
    await notice(second)
      .getByRole('button', { name: ui('trouble.take-over') })
      .click()
    await expect.poll(() => notice(second).count()).toBe(0)
    expect(await recordOf(second)).toEqual(played)
    expect(await notice(page).count()).toBe(0)
    await oneMove(page)
  })
})

describe('a save that cannot be read', () => {
  it('is set aside, it is told why, and what there is can be downloaded', async () => {
    await startGame(page, site.url)
    await spoilRow(page)
    const rows = await inDatabase(page, 'commands')
    await comeBack(page, site.url)
    await expect.poll(() => notice(page, 'record').textContent()).toContain('commands[1]')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      notice(page, 'record')
        .getByRole('button', { name: ui('record.download') })
        .click(),
    ])
    const recovery = JSON.parse(readFileSync(await download.path(), 'utf8'))
    expect(recovery.problem).toMatchObject({ code: 'check-differs', field: 'commands[1]' })
    expect(recovery.commands).toHaveLength(rows.length)
    expect(await inDatabase(page, 'set-aside')).toHaveLength(1)
    expect(await inDatabase(page, 'commands')).toEqual([])
    // Not offered again, and a new game begins as ever.
    await page.goto(site.url)
    await page.getByTestId('play').waitFor()
    expect(await page.getByRole('button', { name: resumeName() }).count()).toBe(0)
    const [kept] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: ui('title.set-aside').replace('{{saves}}', '1') }).click(),
    ])
    expect(JSON.parse(readFileSync(await kept.path(), 'utf8'))).toMatchObject([recovery])
    await startGame(page, site.url, 'def')
    expect(await notice(page).count()).toBe(0)
  })
})

describe('storage that is not there', () => {
  it('refused when it is named: it is told, and the game goes on', async () => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('', 'SecurityError')
        },
      }),
    )
    await startGame(page, site.url)
    await expect.poll(() => notice(page).textContent()).toContain(ui('trouble.denied'))
    await oneMove(page)
    const { commands } = await recordOf(page)
    expect(commands.length).toBeGreaterThan(2)
  })

  it('because localStorage is refused: settings hold until the page is closed', async () => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('', 'SecurityError')
        },
      }),
    )
    await startGame(page, site.url)
    await page.getByRole('button', { name: 'English' }).click()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
  })

  it('because a newer version of the game has been here: it is told, and its games stay', async () => {
    await page.route('**/seed-database', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>' }),
    )
    await page.goto(`${site.url}seed-database`)
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('pra', 99)
          opening.onupgradeneeded = () => opening.result.createObjectStore('games')
          opening.onsuccess = () => {
            opening.result.close()
            resolve()
          }
        }),
    )
    await startGame(page, site.url)
    await expect.poll(() => notice(page).textContent()).toContain(ui('trouble.newer'))
    await oneMove(page)
    expect(await inDatabase(page, 'games')).toEqual([])
  })

  it('because the disk fills up in the middle: the same, and closing the page is asked about', async () => {
    // Before the game: the room that Chromium has once found it goes on giving for half a minute.
    const cdp = await context.newCDPSession(page)
    const { origin } = new URL(site.url)
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 })
    await startGame(page, site.url)
    await fillDisk(page)
    for (let move = 0; move < 3 && (await notice(page).count()) === 0; move += 1)
      await oneMove(page)
    await expect.poll(() => notice(page).textContent()).toContain(ui('trouble.full'))
    await oneMove(page)
    const { commands } = await recordOf(page)
    expect(commands.map(({ n }) => n)).toEqual(commands.map((_, n) => n))
    const kept = (await inDatabase(page, 'commands')).length
    expect(kept).toBeLessThan(commands.length)

    const asked = page.waitForEvent('dialog')
    void page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await oneMove(page)
  })

  it('because the disk is full from the start: told at once, and the record is whole', async () => {
    const cdp = await context.newCDPSession(page)
    await cdp.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(site.url).origin,
      quotaSize: 1,
    })
    await startGame(page, site.url)
    await expect.poll(() => notice(page).textContent()).toContain(ui('trouble.full'))
    await oneMove(page)
    await oneMove(page)
    const { commands, checks } = await recordOf(page)
    expect(commands.map(({ n }) => n)).toEqual(commands.map((_, n) => n))
    expect(checks).toHaveLength(commands.length)
    expect((await inDatabase(page, 'commands')).length).toBeLessThan(commands.length)
  })
})
