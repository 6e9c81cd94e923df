import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import enDebrief from '../../locales/en/debrief.json'
import enRecords from '../../locales/en/records.json'
import { packRecord } from '../../src/exchange/record-link'
import { keptFile, keptRecord } from '../golden/records'
import { openMenu, shownHash } from '../support/debrief-page'
import { clickOn } from '../support/game-moves'
import { knowLuck } from '../support/known-luck'
import { openPage } from '../support/play-page'
import { en, fr } from '../support/sentences'
import { LAPTOP } from '../support/served-site'
import { openSite, type Site } from '../support/site'

let site: Site
let context: BrowserContext

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

beforeEach(async () => {
  context = await site.browser.newContext(LAPTOP)
  await knowLuck(context)
})
afterEach(() => context.close())

/** Steps that lead back from the screen, as the browser keeps them. */
const depth = (page: Page) => page.evaluate(() => (history.state as { depth: number }).depth)
const shown = (page: Page, selector: string) => page.locator(selector).first().waitFor()

const TITLE = '[data-testid=play]'
const SETUP = '[data-testid=start]'
const DEBRIEF = '[data-part=story]'

async function withRecords(language: 'fr' | 'en', ...names: Parameters<typeof keptFile>[0][]) {
  const found = await openPage(context, `${site.url}?lang=${language}`)
  await shown(found.page, 'input[type=file]')
  await found.page.locator('input[type=file]').first().setInputFiles(names.map(keptFile))
  return found
}

describe('Back', () => {
  it('leaves the set-up and the game for the title, where the game waits (French, mouse)', async () => {
    const { page, errors } = await openPage(context, `${site.url}?lang=fr`)
    await page.getByTestId('play').click()
    await shown(page, SETUP)
    expect(await depth(page)).toBe(1)
    await page.goBack()
    await shown(page, TITLE)
    expect(await depth(page)).toBe(0)

    await page.getByTestId('play').click()
    await page.getByTestId('start').click()
    await shown(page, '[data-part=play]')
    await clickOn(page, 3)
    const before = await page.getByTestId('clock').innerText()
    // The set-up is done with: one step leads to the title.
    expect(await depth(page)).toBe(1)
    await page.goBack()
    await shown(page, TITLE)
    await page.locator('[data-part=stored-resume]').click()
    await shown(page, '[data-part=play]')
    expect(await page.getByTestId('clock').innerText()).toBe(before)

    // A page loaded anew begins at the title, and Back leaves it from there.
    await page.reload()
    await shown(page, '[data-part=stored-resume]')
    await expect.poll(() => depth(page)).toBe(0)
    expect(errors).toEqual([])
  })

  it('asks before it forgets what was chosen in the set-up, and only then (English, keyboard)', async () => {
    const { page, errors } = await openPage(context, `${site.url}?lang=en`)
    await page.getByTestId('play').press('Enter')
    await shown(page, SETUP)
    await page.locator('input[name=way][value=table]').press(' ')
    await page.goBack()
    const dialog = page.locator('dialog')
    expect(await dialog.innerText()).toContain(en['leave.setup-about'])
    await page.keyboard.press('Escape')
    await expect.poll(() => depth(page)).toBe(1)
    expect(await page.locator('[data-part=setup-options] [data-held=true]').count()).toBe(5)
    await page.goBack()
    await dialog.getByRole('button', { name: en['leave.anyway'] }).press('Enter')
    await shown(page, TITLE)
    expect(await depth(page)).toBe(0)

    // Also where Back follows the choice before the page is drawn again.
    await page.getByTestId('play').press('Enter')
    await shown(page, SETUP)
    await page.getByTestId('all-roles').evaluate((button: HTMLElement) => {
      button.click()
      history.back()
    })
    await dialog.getByRole('button', { name: en['leave.stay'] }).press('Enter')
    await expect.poll(() => depth(page)).toBe(1)
    expect(await page.locator('[data-part=setup-options] [data-held=true]').count()).toBe(5)
    expect(errors).toEqual([])
  })

  it('leads from a replay and a comparison to the debrief, and from there to the title (English, keyboard)', async () => {
    const { page, errors } = await withRecords('en', 'mixed')
    await shown(page, DEBRIEF)
    expect(await depth(page)).toBe(1)
    // A part of the debrief is a step; Back leads to the essentials first.
    await page.locator('#tab-why').press('Enter')
    await shown(page, '#score')
    await expect.poll(() => depth(page)).toBe(2)
    await page.locator('#tab-why').press('ArrowRight')
    await shown(page, '#timeline')
    expect(await depth(page)).toBe(2)
    await page.goBack()
    await shown(page, '[data-part=story]')
    await expect.poll(() => depth(page)).toBe(1)
    const hash = await shownHash(page)
    await expect.poll(() => depth(page)).toBe(1)
    await openMenu(page)
    await page.getByTestId('replay').press('Enter')
    await shown(page, '[data-part=replay]')
    expect(await depth(page)).toBe(2)
    await page.keyboard.press('ArrowRight')
    await page.goBack()
    await shown(page, DEBRIEF)
    expect(await shownHash(page)).toBe(hash)
    await expect.poll(() => depth(page)).toBe(1)

    // The page's own way back takes its step away.
    await openMenu(page)
    await page.getByTestId('replay').press('Enter')
    await page.getByRole('button', { name: enRecords['replay.back'] }).press('Enter')
    await shown(page, DEBRIEF)
    await expect.poll(() => depth(page)).toBe(1)
    await openMenu(page)
    await page.getByRole('button', { name: enDebrief['screen.compare'] }).press('Enter')
    await shown(page, '[data-part=compare]')
    expect(await depth(page)).toBe(2)
    await page.goBack()
    await shown(page, DEBRIEF)
    await page.getByRole('button', { name: en['summary.home'] }).press('Enter')
    await shown(page, TITLE)
    await expect.poll(() => depth(page)).toBe(0)
    expect(errors).toEqual([])
  })

  it('leads from the debrief of a record that is compared to the comparison', async () => {
    const { page, errors } = await withRecords('fr', 'reference', 'mixed')
    await page.getByTestId('basis').waitFor({ timeout: 60_000 })
    await page.locator('[data-part=compare-team] button').first().click()
    await shown(page, DEBRIEF)
    expect(await depth(page)).toBe(2)
    await page.goBack()
    await page.getByTestId('basis').waitFor()
    expect(await page.locator('[data-part=compare-team]').count()).toBe(2)
    // What was opened to be compared is kept nowhere.
    await page.goBack()
    await page.getByRole('button', { name: fr['leave.stay'] }).click()
    await expect.poll(() => depth(page)).toBe(1)
    expect(await page.locator('[data-part=compare-team]').count()).toBe(2)
    await page.goBack()
    await page.getByRole('button', { name: fr['leave.anyway'], exact: true }).click()
    await shown(page, TITLE)
    expect(errors).toEqual([])
  })

  it('asks before it leaves what this window alone knows, and stays where somebody wants to stay', async () => {
    const { page, errors } = await withRecords('fr', 'mixed')
    await page.locator('#tab-discuss').click()
    await shown(page, '#notes textarea')
    await page.locator('#notes textarea').fill('On a oublié l’assureur')
    await page.locator('#notes button[type=submit]').click()
    await expect.poll(() => page.locator('#notes').innerText()).toContain('On a oublié l’assureur')
    await page.goBack()
    await shown(page, DEBRIEF)
    await page.goBack()
    const dialog = page.locator('dialog')
    await dialog.getByRole('button', { name: fr['leave.stay'] }).click()
    await expect.poll(() => depth(page)).toBe(1)
    expect(await page.locator('#notes').textContent()).toContain('On a oublié l’assureur')
    await page.goBack()
    await dialog.getByRole('button', { name: fr['leave.go'] }).click()
    await shown(page, TITLE)
    expect(await depth(page)).toBe(0)
    expect(errors).toEqual([])
  })

  it('leaves a record that a link brought behind; a reload brings it back until then', async () => {
    const link = `${site.url}?lang=fr#r=${packRecord(keptRecord('mixed'))}`
    const { page, errors } = await openPage(context, link)
    await shown(page, DEBRIEF)
    expect(await depth(page)).toBe(1)
    await page.reload()
    await shown(page, DEBRIEF)
    expect(await depth(page)).toBe(1)
    await page.goBack()
    await shown(page, TITLE)
    expect(new URL(page.url()).hash).toBe('')
    await page.reload()
    await shown(page, TITLE)
    expect(errors).toEqual([])
  })
})
