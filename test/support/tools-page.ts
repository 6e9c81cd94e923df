import { readFileSync } from 'node:fs'
import type { Download, Page } from 'playwright-core'
import { choose, clickOnce, playOn, seal } from './game-moves'
import { chooseSeed, prepareExercise } from './set-up'

/** Starts a game in which somebody here holds every role. */
export async function startForAll(page: Page, seed: string): Promise<void> {
  await prepareExercise(page)
  await page.getByTestId('all-roles').click()
  await chooseSeed(page, seed)
  await page.getByTestId('start').click()
  await page.locator('[data-part=play]').waitFor()
}

/** Plays on by mouse until something is there. */
export async function playUntil(page: Page, there: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) {
    if (await there()) return
    await playOn(page, () => clickOnce(page, turn), 1)
  }
  throw new Error('it never comes')
}

const CHOICE = 'form[data-prompt*="coordination-tools"][data-current=true]'

export async function playToTools(page: Page): Promise<void> {
  await playUntil(page, async () => (await page.locator(CHOICE).count()) > 0)
}

/** Answers phase 3 with the tools of these names. */
export async function chooseTools(page: Page, names: readonly string[]): Promise<void> {
  const form = page.locator(CHOICE)
  for (const name of names) {
    const option = form.locator('label[data-part=option]', { hasText: name })
    await choose(option.locator('input'))
  }
  await seal(form)
  await page.locator(CHOICE).waitFor({ state: 'detached' })
}

export async function openTools(page: Page, role: string): Promise<void> {
  await page.locator(`[data-role-tab=${role}]`).click()
  await page.locator('[data-part=sections] button[data-section=tools]').click()
  await page.locator('[data-part=tools]').waitFor()
}

/** Writes one format from the dialog that is open. */
export async function exported(page: Page, format: string): Promise<Download> {
  await page.locator(`form[data-part=export] input[value="${format}"]`).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('form[data-part=export] button[type=submit]').click(),
  ])
  return download
}

export const contentOf = async (download: Download): Promise<Buffer> =>
  readFileSync(await download.path())
