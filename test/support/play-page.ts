import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { GameRecord } from '../../src/session/record'
import { clickOnce } from './game-moves'

export { clickOnce }

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

/** What would change if the game moved: the stage and the clock; empty once the game is over. */
async function stageOf(page: Page): Promise<string> {
  const play = page.locator('.play')
  if ((await play.count()) === 0) return ''
  const stage = await play.getAttribute('data-stage', { timeout: 2000 }).catch(() => '')
  const clock = await page
    .getByTestId('clock')
    .innerText({ timeout: 2000 })
    .catch(() => '')
  return `${stage} ${clock}`
}

/** Does one thing and waits until the screen shows what came of it. */
export async function andFollow(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await stageOf(page)
  await act()
  await expect.poll(() => stageOf(page), { timeout: 15_000, interval: 15 }).not.toBe(before)
}

/** Plays by mouse to the end; `turn` counts the moves and picks the options. Returns the number of moves. */
export async function playByMouse(page: Page, most = 600): Promise<number> {
  let turn = 0
  for (; turn < most && (await stageOf(page)) !== ''; turn += 1) {
    await andFollow(page, () => clickOnce(page, turn))
  }
  return turn
}

/** Plays to the end without a pointer: digits, Enter, Space, and Tab where they do not reach. */
export async function playByKeyboard(page: Page, most = 600): Promise<number> {
  let turn = 0
  for (; turn < most && (await stageOf(page)) !== ''; turn += 1) {
    await andFollow(page, () => pressOnce(page, turn))
  }
  return turn
}

async function pressOnce(page: Page, turn: number): Promise<void> {
  const form = page.locator('form.prompt[data-current=true]')
  if ((await form.count()) > 0) {
    const options = await form.locator('input[data-digit]').count()
    if (options > 0) {
      await page.keyboard.press(String((turn % options) + 1))
      return page.keyboard.press('Enter')
    }
    return tabTo(page, 'form.prompt button[type=submit]')
  }
  if ((await page.getByTestId('open-phase').count()) > 0) {
    return tabTo(page, '[data-testid=open-phase]')
  }
  await page.keyboard.press('Space')
}

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
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.summary-actions .button-main').click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.pra\.json$/)
  return JSON.parse(readFileSync(await download.path(), 'utf8'))
}
