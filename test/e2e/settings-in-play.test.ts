import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { GameRecord } from '../../src/session/record'
import { isProblem } from '../../src/session/record-problem'
import { replay } from '../../src/session/replay'
import { answerAsked, playAlone } from '../support/game-moves'
import { fr } from '../support/sentences'
import { LAPTOP } from '../support/served-site'
import { shipped } from '../support/shipped'
import { openSite, type Site } from '../support/site'
import { watchedPage } from '../support/watched-page'

let site: Site
let context: BrowserContext
let page: Page
let said: string[]
/** Sound files that were asked for. */
let sounds: string[]

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

beforeEach(async () => {
  context = await site.browser.newContext(LAPTOP)
  sounds = []
  context.on('request', (request) => {
    if (request.url().endsWith('.wav')) sounds.push(request.url())
  })
  const watched = await watchedPage(context, `${site.url}?lang=fr&seed=reglages`)
  page = watched.page
  said = watched.said
})
afterEach(async () => {
  await context.close()
  expect(said).toEqual([])
})

async function start(): Promise<void> {
  await page.getByTestId('all-roles').click()
  await page.getByTestId('start').click()
  await page.locator('[data-part=play]').waitFor()
}

const menu = () => page.getByRole('button', { name: fr['menu.title'] }).click()
const form = () => page.locator('form[data-part=prompt][data-current=true]')

/** The time that the countdown shows, seconds; less than 0 when it is late. */
async function timeLeft(): Promise<number> {
  const bar = page.locator('[data-part=countdown]')
  const [minutes = 0, seconds = 0] = (await bar.getByRole('timer').innerText())
    .split(':')
    .map(Number)
  const late = (await bar.getAttribute('data-late')) === 'true'
  return (late ? -1 : 1) * (minutes * 60 + seconds)
}

async function record(): Promise<GameRecord> {
  await menu()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: fr['record.download'] }).click(),
  ])
  await page.keyboard.press('Escape')
  return JSON.parse(readFileSync(await download.path(), 'utf8'))
}

describe('the countdown', () => {
  it('stands in a pause, is lengthened and stopped, and its seconds alone make the work longer', async () => {
    await page.clock.install()
    await page.locator('[data-part=setup-options] > summary').click()
    await page.getByLabel(fr['countdown.relaxed']).check()
    await start()
    await page.getByTestId('open-phase').click()
    await playAlone(page)
    await form().waitFor()
    // What is done in the first minutes is answered alone; the others have their time from then on.
    await answerAsked(page)
    expect(await timeLeft()).toBeGreaterThan(110)

    await page.getByRole('button', { name: fr['bar.pause'] }).click()
    await page.locator('[data-part=paused]').waitFor()
    const paused = await timeLeft()
    await page.clock.fastForward(600_000)
    expect(await timeLeft()).toBe(paused)
    expect(await page.locator('[data-part=countdown]').innerText()).toContain(
      fr['countdown.paused'],
    )
    await page.locator('[data-part=paused] button').click()
    await form().waitFor()

    await page.locator('[data-part=countdown-buttons] button').first().click()
    await expect.poll(timeLeft).toBeGreaterThan(165)
    await page.clock.fastForward(200_000)
    await expect.poll(timeLeft).toBeLessThan(-15)
    expect(await page.locator('[data-part=countdown]').getByRole('status').innerText()).not.toBe('')
    await answerAsked(page)

    await page.getByRole('button', { name: fr['countdown.stop'] }).click()
    const stopped = await timeLeft()
    await page.clock.fastForward(3_600_000)
    expect(await timeLeft()).toBe(stopped)
    // A reload gives no time anew.
    await page.goto(`${site.url}?lang=fr`)
    await page.locator('[data-part=stored-resume]').click()
    await form().waitFor()
    expect(Math.abs((await timeLeft()) - stopped)).toBeLessThanOrEqual(1)
    await menu()
    await page.getByLabel(fr['settings.runs-on']).uncheck()
    await page.keyboard.press('Escape')
    while ((await page.getByTestId('run-clock').count()) === 0) await answerAsked(page)
    expect(await page.locator('[data-part=countdown]').count()).toBe(0)

    const made = await record()
    expect(made.options.countdown).toBe('relaxed')
    const seconds = made.commands.flatMap(({ command }) =>
      command.type === 'prompt.answer' ? [command.seconds] : [],
    )
    const [first, ...others] = seconds
    expect(first).toBeLessThan(120)
    expect(others.length).toBeGreaterThan(1)
    for (const one of others) {
      expect(one).toBeGreaterThanOrEqual(135)
      expect(one).toBeLessThan(180)
    }
    const played = replay(made, shipped('ransomware-pra'))
    if (isProblem(played)) throw new Error(played.code)
    const due = others.reduce((sum, one) => sum + Math.floor((one - 120) / 5), 0)
    expect(played.state.rows['incident-assessment/1']!.late).toBe(Math.min(30, due))
  })

  it('is not there unless it was chosen', async () => {
    await start()
    await page.getByTestId('open-phase').click()
    await playAlone(page)
    await form().waitFor()
    expect(await page.locator('[data-part=countdown]').count()).toBe(0)
  })
})

describe('the settings', () => {
  it('are kept for the next visit, play nothing while muted, and leave no key of one letter where that is not wanted', async () => {
    await start()
    await expect.poll(() => sounds.length).toBeGreaterThan(0)
    await menu()
    await page.getByRole('button', { name: fr['settings.mute'] }).click()
    await page.locator('#volume').press('ArrowLeft')
    await page.getByRole('button', { name: fr['settings.mute'] }).click()
    await page.getByLabel(fr['settings.motion']).selectOption('full')
    await page.getByLabel(fr['settings.countdown']).selectOption('pressing')
    await page.getByLabel(fr['settings.large']).check()
    expect(await page.locator('html').getAttribute('data-still')).toBe('false')

    await page.goto(`${site.url}?lang=fr`)
    // What the page before still asked for does not count.
    sounds.length = 0
    await page.getByRole('button', { name: fr['settings.title'] }).click()
    const mute = page.getByRole('button', { name: fr['settings.mute'] })
    expect(await mute.getAttribute('aria-pressed')).toBe('true')
    expect(await page.locator('#volume').inputValue()).toBe('55')
    expect(await page.getByLabel(fr['settings.motion']).inputValue()).toBe('full')
    expect(await page.getByLabel(fr['settings.large']).isChecked()).toBe(true)
    await page.keyboard.press('Escape')

    await page.goto(`${site.url}?lang=fr&seed=muet`)
    expect(await page.getByLabel(fr['countdown.pressing']).isChecked()).toBe(true)
    await start()
    await page.getByTestId('open-phase').click()
    await playAlone(page)
    await form().waitFor()
    expect(sounds).toEqual([])
    await menu()
    await page.getByRole('button', { name: fr['settings.mute'] }).click()
    await expect.poll(() => sounds.length).toBe(2)
    await page.getByLabel(fr['settings.shortcuts']).uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('1')
    expect(await form().locator('input:checked').count()).toBe(0)
    await menu()
    await page.getByLabel(fr['settings.shortcuts']).check()
    await page.keyboard.press('Escape')
    await page.keyboard.press('1')
    await expect.poll(() => form().locator('input:checked').count()).toBe(1)
  })

  it('count as not set where they are corrupt', async () => {
    await page.evaluate(() =>
      localStorage.setItem(
        'pra/settings',
        '{"volume":"loud","motion":7,"countdown":[],"muted":true}',
      ),
    )
    await page.goto(`${site.url}?lang=fr&seed=casse`)
    expect(await page.locator('input[name=countdown][value=off]').isChecked()).toBe(true)
    expect(await page.locator('html').getAttribute('data-still')).toBe('true')
  })
})
