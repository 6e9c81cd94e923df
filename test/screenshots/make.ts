// `npm run screenshots`: the pictures of the README, taken from the built game.
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { keptFile } from '../golden/records'
import { clickOn, standing } from '../support/game-moves'
import { openOwnSite } from '../support/served-site'
import { takeFilm } from './film'
import { takeRoom } from './room'

const FOLDER = fileURLToPath(new URL('../../assets/screenshots/', import.meta.url))
/** The drawn table comes after the screen; a browser without WebGL shows the plan instead. */
const TABLE_PATIENCE_MS = 15_000

const site = await openOwnSite()

async function open(query: string): Promise<Page> {
  const context = await site.browser.newContext({
    viewport: { width: 1280, height: 720 },
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(`${site.url}?${query}`)
  return page
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.mouse.move(0, 0)
  await page.waitForTimeout(600)
  await page.screenshot({ path: `${FOLDER}${name}.jpg`, quality: 80 })
}

/** In the middle of the first day, at a decision. */
async function play(language: 'fr' | 'en'): Promise<Page> {
  const page = await open(`lang=${language}&seed=readme`)
  await page.getByTestId('all-roles').click()
  await page.getByTestId('start').click()
  await page.locator('[data-part=play]').waitFor()
  await page
    .locator('[data-part=table][data-drawn=true]')
    .waitFor({ timeout: TABLE_PATIENCE_MS })
    .catch(() => undefined)
  await clickOn(page, 30)
  for (let more = 0; more < 30; more += 1) {
    if (
      (await page.locator('form[data-part=prompt][data-current=true] [data-part=chip]').count()) > 0
    )
      break
    await clickOn(page, 1)
  }
  if ((await standing(page)) === '') throw new Error('the game ended before its picture')
  return page
}

const title = await open('lang=fr')
await title.getByTestId('play').waitFor()
await take(title, 'title-fr')
await title.context().close()

for (const language of ['fr', 'en'] as const) {
  const page = await play(language)
  await take(page, `play-${language}`)
  if (language === 'en') {
    await page.locator('form[data-part=prompt][data-current=true] [data-part=chip]').first().click()
    await page.locator('[data-part=reader]').waitFor()
    await take(page, 'document-en')
  }
  await page.context().close()
}

const filmed = await open('lang=fr&seed=readme')
await filmed.getByTestId('start').click()
await filmed.locator('[data-part=play]').waitFor()
await takeFilm(filmed, take)
await filmed.context().close()

const debrief = await open('lang=fr')
await debrief.locator('input[type=file]').setInputFiles(keptFile('mixed'))
await debrief.locator('[data-part=summary]').waitFor()
await debrief.waitForFunction(() => !document.querySelector('[role=progressbar], progress'))
await take(debrief, 'debrief-fr')
await site.close()

await takeRoom(take)
