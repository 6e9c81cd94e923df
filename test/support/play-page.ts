import { readFileSync } from 'node:fs'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { GameRecord } from '../../src/session/record'
import { NOT_SIGNED, playOn } from './game-moves'

/** A fresh window; what goes wrong in it is collected. */
export async function openPage(
  context: BrowserContext,
  url: string,
): Promise<{ page: Page; errors: string[] }> {
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(url)
  return { page, errors }
}

/** Plays to the end without a pointer: digits, Enter, Space, and Tab where they do not reach. */
export const playByKeyboard = (page: Page): Promise<number> => playOn(page, pressOnce)

async function pressOnce(page: Page, turn: number): Promise<void> {
  // What lies over the table as a day ends has the focus on what goes on.
  if ((await page.getByTestId('evening-close').count()) > 0) await page.keyboard.press('Enter')
  if ((await page.locator('dialog[open] [data-main]').count()) > 0) {
    return page.keyboard.press('Enter')
  }
  const form = page.locator('form[data-part=prompt][data-current=true]')
  // While something is stored nothing can be sealed or opened.
  const ready = (selector: string) => page.locator(`${selector}:enabled`).first().waitFor()
  if ((await form.count()) > 0) {
    const options = await form.locator('input[data-digit]').count()
    const refused = form.locator(NOT_SIGNED).first()
    const from = (await refused.count()) > 0 ? await refused.getAttribute('data-digit') : turn
    if (options > 0) await page.keyboard.press(String((Number(from) % options) + 1))
    await ready('form[data-part=prompt][data-current=true] button[type=submit]')
    if (options > 0) await seeAll(page)
    return options > 0
      ? page.keyboard.press('Enter')
      : tabTo(page, 'form[data-part=prompt] button[type=submit]')
  }
  await ready(':is([data-testid=open-phase], [data-testid=run-clock])')
  if ((await page.getByTestId('open-phase').count()) > 0) {
    return tabTo(page, '[data-testid=open-phase]')
  }
  await page.keyboard.press('Space')
}

/** What must have been in sight before it can be sealed: the key that seals leads there first. */
async function seeAll(page: Page): Promise<void> {
  const leading = page.locator('form[data-current=true] button[type=submit][aria-disabled=true]')
  const said = async () => (await leading.allInnerTexts())[0] ?? ''
  for (let before = await said(); before !== ''; before = await said()) {
    await page.keyboard.press('Enter')
    await expect.poll(said).not.toBe(before)
  }
}

/** The focus is, or comes, to this element: pages move it after they have drawn. */
export const expectFocus = (target: Locator): Promise<void> =>
  expect.poll(() => target.evaluate((element) => element === document.activeElement)).toBe(true)

/** Walks with Tab to what is wanted and presses Enter there. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) {
      return page.keyboard.press('Enter')
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches ${selector}`)
}

/** The record that the summary offers for download. */
export async function downloadedRecord(page: Page): Promise<GameRecord> {
  await page.getByTestId('debrief-menu').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByTestId('download-record').click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.pra\.json$/)
  return JSON.parse(readFileSync(await download.path(), 'utf8'))
}
