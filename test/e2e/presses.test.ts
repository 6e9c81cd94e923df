import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { LAPTOP } from '../support/served-site'
import { openSite, type Site } from '../support/site'
import { comeBack, inDatabase, resumeName, startGame } from '../support/storage-page'

let site: Site
let context: BrowserContext
let page: Page

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  context = await site.browser.newContext({ ...LAPTOP, hasTouch: true })
  page = await context.newPage()
})
afterEach(() => context.close())

const opening = () => page.getByTestId('open-phase')
const question = () => page.locator('form[data-current=true], [data-part=turn]').first()

/** A game before its first phase; that there is no drawn table is told, above the button, once it is let come. */
async function beforeTheNotice(): Promise<{ let: () => Promise<void> }> {
  let come = () => {}
  const held = new Promise<void>((resolve) => {
    come = resolve
  })
  await page.route(/\/assets\/board-[\w-]{8}\.js/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`${site.url}?lang=fr&seed=gestes`)
  await page.getByTestId('all-roles').click()
  await page.getByTestId('start').click()
  const before = await opening().boundingBox()
  return {
    async let() {
      come()
      await page.locator('[data-part=notice][data-kind=table]').waitFor()
      expect((await opening().boundingBox())?.y).toBeGreaterThan((before?.y ?? 0) + 40)
    },
  }
}

/** The middle of the button that opens the phase. */
async function middle(): Promise<{ x: number; y: number }> {
  const box = await opening().boundingBox()
  if (!box) throw new Error('nothing can be opened')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

describe('what is pressed', () => {
  it('counts when a notice moves it away before the mouse is let go', async () => {
    const notice = await beforeTheNotice()
    const { x, y } = await middle()
    await page.mouse.move(x, y)
    await page.mouse.down()
    await notice.let()
    await page.mouse.up()
    await question().waitFor()
  })

  it('counts when the page moves under a finger before it is lifted', async () => {
    await (await beforeTheNotice()).let()
    // A finger that stays down for long asks for the menu: it moves at once here.
    await page.evaluate(() =>
      document.addEventListener(
        'touchstart',
        () => {
          const pushed = document.createElement('p')
          pushed.style.height = '100px'
          document.querySelector('#panel')?.prepend(pushed)
        },
        { once: true },
      ),
    )
    const { x, y } = await middle()
    const hand = await context.newCDPSession(page)
    await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
    await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await question().waitFor()
  })

  it('does not count when it is let go elsewhere', async () => {
    const notice = await beforeTheNotice()
    await notice.let()
    const { x, y } = await middle()
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x, y + 120)
    await page.mouse.up()
    await opening().click({ trial: true })
    expect(await question().count()).toBe(0)
  })

  it('stays the same thing when the page is drawn anew, wherever one is', async () => {
    const drawnAnew = async () => {
      const kept = await page.evaluateHandle(() => [
        ...document.querySelectorAll('button, a, summary, label, input, select, textarea'),
      ])
      await page.emulateMedia({ reducedMotion: 'no-preference' })
      await expect
        .poll(() => page.evaluate(() => document.documentElement.dataset.still))
        .toBe('false')
      expect(await kept.evaluate((all) => all.filter((one) => !one.isConnected).length)).toBe(0)
      expect(await kept.evaluate((all) => all.length)).toBeGreaterThan(3)
      await page.emulateMedia({ reducedMotion: 'reduce' })
    }
    await page.goto(`${site.url}?lang=fr&seed=abc`)
    await page.getByTestId('start').waitFor()
    await drawnAnew()
    await page.getByTestId('start').click()
    await opening().waitFor()
    await drawnAnew()
    await opening().click()
    await question().waitFor()
    await drawnAnew()
    for (const section of ['documents', 'initiatives', 'follow', 'tools', 'journal']) {
      await page.locator(`[data-part=sections] [data-section=${section}]`).click()
      await drawnAnew()
    }
    await page.goto(site.url)
    await page.getByTestId('play').waitFor()
    await drawnAnew()
  })

  it('twice in a row counts once: one game begins, and it is resumed once', async () => {
    await page.goto(`${site.url}?scenario=tutorial&lang=fr&seed=abc`)
    await page.getByTestId('start').dblclick()
    await opening().waitFor()
    expect(await inDatabase(page, 'games')).toHaveLength(1)
    await page.goto(site.url)
    await page.getByRole('button', { name: resumeName() }).dblclick()
    await opening().waitFor()
    expect(await page.locator('[data-part=notice][data-kind=trouble]').count()).toBe(0)
  })
})

describe('a game that another window plays', () => {
  it('says so at every press, also to who has put the notice away', async () => {
    await startGame(page, site.url)
    const second = await context.newPage()
    await comeBack(second, site.url)
    const notice = second.locator('[data-part=notice][data-kind=trouble]')
    await notice.waitFor()
    await notice.locator('button').last().click()
    expect(await notice.count()).toBe(0)
    await second.locator('form[data-part=prompt] [data-part=option]').first().click()
    await second.locator('form[data-part=prompt] button[type=submit]').click()
    await notice.waitFor()
  })
})
