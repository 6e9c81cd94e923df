import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { builtSite } from '../../src/build/built-site'
import { readSite } from '../../src/build/site-files'
import type { Course } from '../../src/lms/course'
import { scormPackage } from '../../src/lms/package'
import { resume } from '../../src/lms/suspend-data'
import { hashOf } from '../../src/session/hash'
import { isProblem } from '../../src/session/record-problem'
import { replay } from '../../src/session/replay'
import { shownHash } from '../support/debrief-page'
import { clickOn, clickOnce, moved, standing } from '../support/game-moves'
import { knowLuck } from '../support/known-luck'
import {
  COURSE,
  keptBy,
  type LmsSite,
  openLmsSite,
  openPackage,
  openPlayer,
  refusedBy,
} from '../support/lms-site'
import { times } from '../support/property'
import { fr } from '../support/sentences'
import { LAPTOP } from '../support/served-site'
import { shipped } from '../support/shipped'
import { openSite, type Site } from '../support/site'
import { NEW_LEARNER } from '../support/strict-lms'

let site: Site
let lms: LmsSite
let context: BrowserContext

const packed = async (course: Course): Promise<Uint8Array> => {
  const { folder } = await builtSite()
  return scormPackage(readSite(folder), course, 'PRA')
}

beforeAll(async () => {
  site = await openSite()
  lms = await openLmsSite(await packed(COURSE))
})
afterAll(async () => {
  await lms.close()
  await site.close()
})
beforeEach(async () => {
  context = await site.browser.newContext(LAPTOP)
  await knowLuck(context)
})
afterEach(() => context.close())

const start = async (page: Page): Promise<void> => {
  await page.getByTestId('start').click()
  await page.locator('[data-part=play]').waitFor()
}

/** The hash of what the LMS keeps, played again from it. */
const hashKept = (data: string, scenario = shipped('tutorial')): string => {
  const record = resume(data, scenario)
  if (isProblem(record)) throw new Error(`${record.code} ${record.field}`)
  const played = replay(record, scenario)
  if (isProblem(played)) throw new Error(`${played.code} ${played.field}`)
  return hashOf(played.state)
}

describe('in a learning platform', () => {
  it('the game is played to its end, and the platform has the score that is shown', async () => {
    const player = await openPlayer(context, lms, NEW_LEARNER)
    const page = await openPackage(context, player)
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    await start(page)
    expect(await page.locator('[data-part=course-bar]').innerText()).toContain(fr['course.kept'])
    await clickOn(page)
    await page.locator('[data-part=summary]').waitFor()
    // One's own score where the program holds other roles: it is told first.
    const total = page.getByTestId('headline-score')
    await total.waitFor()
    await expect.poll(() => keptBy(player)).toMatchObject({ status: 'passed' })
    const { score, suspended } = await keptBy(player)
    expect(Number(score)).toBe(
      Math.round(Number.parseFloat((await total.innerText()).replace(',', '.'))),
    )
    expect(await shownHash(page)).toBe(hashKept(suspended))

    await page.getByTestId('finish-course').click()
    await page.getByText(fr['course.left']).waitFor()
    const values = await player.evaluate(() => Object.fromEntries(window.lms.values))
    expect(values).toMatchObject({ 'cmi.core.exit': '', 'cmi.core.score.max': '100' })
    expect(values['cmi.core.session_time']).toMatch(/^\d{4}:\d\d:\d\d\.\d\d$/)
    expect(values['cmi.interactions.0.result']).toMatch(/^(correct|wrong)$/)
    expect(await refusedBy(player)).toEqual([])
  })

  it('a window that is closed after each answer is gone on with at the same point', async () => {
    const whole = await openLmsSite(await packed({ ...COURSE, scenario: 'ransomware-pra' }))
    const scenario = shipped('ransomware-pra')
    let player = await openPlayer(context, whole, NEW_LEARNER)
    let page = await openPackage(context, player)
    await start(page)
    const refused: string[] = []
    for (let answers = 0, turn = 0; answers < times(5, 20); turn += 1) {
      const before = await standing(page)
      const isAsked = (await page.locator('form[data-part=prompt][data-current=true]').count()) > 0
      await clickOnce(page, turn)
      const here = await moved(page, before)
      if (!isAsked) continue
      answers += 1
      const { suspended } = await keptBy(player)
      const kept = hashKept(suspended, scenario)
      refused.push(...(await refusedBy(player)))
      const learner = await keptBy(player)
      await page.close()
      await player.close()
      player = await openPlayer(context, whole, learner)
      page = await openPackage(context, player)
      await page.locator('[data-part=play]').waitFor()
      expect(await standing(page)).toBe(here)
      expect(hashKept((await keptBy(player)).suspended, scenario)).toBe(kept)
    }
    expect(refused).toEqual([])
    await whole.close()
  })

  it('a window that is killed loses no answer that was sealed', async () => {
    const player = await openPlayer(context, lms, NEW_LEARNER)
    const page = await openPackage(context, player)
    await start(page)
    while ((await page.locator('form[data-part=prompt][data-current=true]').count()) === 0)
      await clickOnce(page, 0)
    await clickOnce(page, 0)
    await page
      .getByTestId('run-clock')
      .or(page.locator('form[data-part=prompt][data-current=true]'))
      .first()
      .waitFor()
    await page.close({ runBeforeUnload: false })
    const record = resume((await keptBy(player)).suspended, shipped('tutorial'))
    if (isProblem(record)) throw new Error(record.code)
    expect(record.commands.map(({ command }) => command.type)).toContain('prompt.answer')
  })

  it('nothing stays in the browser: who comes next begins anew', async () => {
    // Without what tests put there to save time.
    const browser = await site.browser.newContext(LAPTOP)
    const first = await openPlayer(browser, lms, NEW_LEARNER)
    const page = await openPackage(browser, first)
    await start(page)
    await clickOn(page, 4)
    expect(
      await page.evaluate(async () => ({
        stored: localStorage.length + sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      })),
    ).toEqual({ stored: 0, databases: 0, workers: 0 })
    await page.close()
    const second = await openPackage(browser, await openPlayer(browser, lms, NEW_LEARNER))
    await second.getByTestId('start').waitFor()
    expect(await second.locator('[data-part=stored]').count()).toBe(0)
    await browser.close()
  })

  it('is found where the page stands in frames of the platform', async () => {
    const player = await openPlayer(context, lms, NEW_LEARNER)
    await player.evaluate(() => {
      const outer = document.createElement('iframe')
      outer.style.cssText = 'width: 100vw; height: 100vh; border: 0'
      outer.srcdoc =
        '<iframe src="/package/index.html" style="width: 100%; height: 98vh; border: 0"></iframe>'
      document.body.append(outer)
    })
    const frame = player.frameLocator('iframe').frameLocator('iframe')
    await frame.getByTestId('start').click()
    await frame.locator('[data-part=play]').waitFor()
    expect(await frame.locator('[data-part=course-bar]').getAttribute('data-state')).toBe('kept')
    await frame.getByTestId('finish-course').click()
    await frame.getByText(fr['course.left']).waitFor()
    expect(await player.evaluate(() => window.lms.values.get('cmi.core.exit'))).toBe('suspend')
    expect(await refusedBy(player)).toEqual([])
  })

  it('says that nothing is recorded where no platform answers, and can be played all the same', async () => {
    const page = await context.newPage()
    await page.goto(`${lms.url}package/index.html`)
    await start(page)
    expect(await page.locator('[data-part=course-bar]').innerText()).toContain(fr['course.alone'])
    await clickOn(page, 3)
  })

  it('says what the platform refused', async () => {
    const player = await openPlayer(context, lms, NEW_LEARNER)
    await player.evaluate(() => {
      const { API } = window as unknown as { API: Record<string, unknown> }
      API.LMSSetValue = () => 'false'
      API.LMSGetLastError = () => '405'
    })
    const page = await openPackage(context, player)
    await start(page)
    expect(await page.locator('[data-part=course-bar]').innerText()).toContain('405')
  })
})

describe('the set-up', () => {
  it('makes the package of what is chosen there, the same as the command line does', async () => {
    const page = await context.newPage()
    await page.goto(`${site.url}?lang=fr&scenario=tutorial&seed=course`)
    await page.getByTestId('way-host').click()
    await page.getByTestId('package').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox').first().selectOption('')
    await dialog.getByRole('spinbutton').fill('1')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.locator('[type=submit]').click(),
    ])
    expect(download.suggestedFilename()).toBe('tutorial-scorm12.zip')
    const files = unzipSync(new Uint8Array(readFileSync(await download.path())))
    const made = unzipSync(await packed({ ...COURSE, language: '' }))
    expect(Object.keys(files).sort()).toEqual(Object.keys(made).sort())
    expect(files['index.html']).toEqual(made['index.html'])
    expect(strFromU8(files['imsmanifest.xml']!)).toContain('<adlcp:masteryscore>1<')
  })
})
