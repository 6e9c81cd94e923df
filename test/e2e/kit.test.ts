import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import { strFromU8, unzipSync } from 'fflate'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { KIT_FILES, kitFiles } from '../../src/exchange/kit/kit-files'
import { accessFaults } from '../support/access-faults'
import { knowLuck } from '../support/known-luck'
import { printedSheets, printFaults } from '../support/print-faults'
import { LAPTOP } from '../support/served-site'
import { openSite, type Site } from '../support/site'
import { shippedKit } from '../support/workshop-kit'

/** Files that are one sheet for each of a known number of things. */
const SHEETS = { roles: 5, poster: 1, link: 1, slides: 9, hot: 1, cold: 3 } as const
/** Files of many sheets that are made alike. */
const MANY = ['decisions', 'incidents', 'cards']

let site: Site
let context: BrowserContext

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  // Its pages let nothing run: what looks at them is let in all the same.
  context = await site.browser.newContext({ ...LAPTOP, bypassCSP: true })
  await knowLuck(context)
})
afterEach(() => context.close())

const show = async (page: Page, content: string): Promise<void> => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.setContent(content)
}

/** Takes out sheets, slips and cards in which nothing is made otherwise than in those before: a hundred are like the first. */
const keepOneOfEachMake = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const seen = new Set<string>()
    let left = 0
    for (const one of document.querySelectorAll(
      '.slip, .card:not(.slip .card), main section > table',
    )) {
      const made = [one, ...one.querySelectorAll('*')].map(
        (part) => `${part.parentElement!.tagName}>${part.tagName}.${part.className}`,
      )
      if (made.every((part) => seen.has(part))) one.remove()
      else left += 1
      for (const part of made) seen.add(part)
    }
    return left
  })

describe('the workshop kit', () => {
  it('comes whole from the set-up in English, prints uncut, and is all there for who cannot see', async () => {
    const setUp = await context.newPage()
    await setUp.goto(`${site.url}?lang=en&scenario=ransomware-pra&seed=ORION`)
    await setUp.getByTestId('way-host').click()
    await setUp.getByTestId('kit').click()
    const dialog = setUp.getByRole('dialog')
    await dialog.locator('[value="60"]').check()
    const [download] = await Promise.all([
      setUp.waitForEvent('download'),
      dialog.locator('[type=submit]').click(),
    ])
    const files = unzipSync(new Uint8Array(readFileSync(await download.path())))
    const made = await kitFiles(await shippedKit('ransomware-pra', 'en', { minutes: 60 }))
    expect(Object.keys(files).sort()).toEqual(made.map(({ path }) => path).sort())
    await setUp.close()

    const page = await context.newPage()
    for (const { id, path } of made) {
      if (KIT_FILES[id].extension !== 'html') continue
      await show(page, strFromU8(files[path]!))
      expect(await printFaults(page, path)).toEqual([])
      if (id in SHEETS) {
        expect(await printedSheets(page), path).toBe(SHEETS[id as keyof typeof SHEETS])
      }
      if (MANY.includes(id)) expect(await keepOneOfEachMake(page), path).toBeGreaterThan(1)
      await page.evaluate(axe.source)
      expect(await accessFaults(page, path)).toEqual([])
    }
  })

  it('prints uncut in French for half a day: every phase, the longest words', async () => {
    const page = await context.newPage()
    const made = await kitFiles(await shippedKit('ransomware-pra', 'fr', { minutes: 240 }))
    for (const { id, path, content } of made) {
      if (KIT_FILES[id].extension !== 'html') continue
      await show(page, String(content))
      expect(await printFaults(page, path)).toEqual([])
    }
  })
})
