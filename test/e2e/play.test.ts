import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import enDebrief from '../../locales/en/debrief.json'
import enStory from '../../locales/en/ransomware-pra/scenario.json'
import frDebrief from '../../locales/fr/debrief.json'
import { hashOf } from '../../src/session/hash'
import { parseRecord } from '../../src/session/record-schema'
import { replay } from '../../src/session/replay'
import { shownHash, showTab } from '../support/debrief-page'
import { choose, clickOn, clickOnce, moved, playOn, standing } from '../support/game-moves'
import { knowLuck } from '../support/known-luck'
import { layoutFaults } from '../support/layout-faults'
import { downloadedRecord, openPage, playByKeyboard, tabTo } from '../support/play-page'
import { en, fr } from '../support/sentences'
import { LAPTOP } from '../support/served-site'
import { chooseSeed, prepareExercise } from '../support/set-up'
import { shipped } from '../support/shipped'
import { sightFaults } from '../support/sight-faults'
import { openSite, type Site } from '../support/site'
import { recordOf } from '../support/storage-page'
import { playUntil } from '../support/tools-page'

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

/** The hash on the summary is the one that Node computes from the downloaded record. */
async function expectSameState(page: Page): Promise<void> {
  const record = await downloadedRecord(page)
  const parsed = parseRecord(JSON.stringify(record))
  expect(parsed).toEqual(record)
  const played = replay(record, shipped('ransomware-pra'))
  if ('code' in played) throw new Error(`${played.code} ${played.field} ${played.detail}`)
  expect(await shownHash(page)).toBe(hashOf(played.state))
}

const WORDS = {
  fr: { ui: fr, debrief: frDebrief },
  en: { ui: en, debrief: enDebrief },
}

/** What lies over the table as a day ends, by its heading; none of it is cut. */
async function readScene(scene: Locator): Promise<string> {
  const cut = (part: Element) => part.scrollHeight > part.clientHeight
  expect(await scene.locator('article, :scope > div').first().evaluate(cut)).toBe(false)
  const heading = await scene.getByRole('heading', { level: 1 }).innerText()
  return `${await scene.getAttribute('data-part')} ${heading}`
}

/** What was felt on the way through a game. */
interface Felt {
  /** What the first gauge that lost says of it. */
  note: string
  /** Blows at once beside a question. */
  many: number
}

/** Looks once at what a gauge that lost says of it, and once at what three blows beside a question would hide: returns that. */
async function feel(page: Page, felt: Felt): Promise<string[]> {
  const told = await page.evaluate(() => {
    return {
      lost: document.querySelector('[data-part=gauge] [data-loss=true]') !== null,
      blows: document.querySelectorAll('[data-part=news-fold] > [data-part=news] > li').length,
      asked: document.querySelector('form[data-part=prompt][data-current=true]') !== null,
    }
  })
  if (told.lost && felt.note === '') {
    await page.locator('[data-part=gauge]:has([data-loss=true]) button').first().hover()
    felt.note = await page.locator('[data-part=bar-note]').innerText()
    await page.mouse.move(0, 0)
    await page.locator('[data-part=bar-note]').waitFor({ state: 'detached' })
  }
  if (felt.many === 3 || !told.asked || told.blows === 0) return []
  felt.many = await page.evaluate(() => {
    const news = document.querySelector('[data-part=news-fold] > [data-part=news]')!
    while (news.childElementCount < 3) news.append(news.lastElementChild!.cloneNode(true))
    return news.childElementCount
  })
  const unseen = await page.evaluate(sightFaults)
  await page.evaluate((blows) => {
    const news = document.querySelector('[data-part=news-fold] > [data-part=news]')!
    while (news.childElementCount > blows) news.lastElementChild!.remove()
  }, told.blows)
  return unseen.map((fault) => `with three blows, ${fault}`)
}

describe('the whole exercise in the browser', () => {
  const expectDebrief = async (page: Page, language: 'fr' | 'en'): Promise<void> => {
    const { ui, debrief } = WORDS[language]
    await page.getByRole('tab', { name: debrief['tab.essential'], selected: true }).waitFor()
    expect(await page.locator('[data-part=summary-main]').innerText()).toContain(
      ui['summary.finished'],
    )
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    await expectSameState(page)
  }

  it('is played by five roles, by mouse, in French', async () => {
    const { page, errors } = await openPage(context, `${site.url}?lang=fr`)
    await prepareExercise(page)
    await page.getByTestId('all-roles').click()
    await chooseSeed(page, 'cinq-a-table')
    await page.getByTestId('start').click()
    await page.locator('[data-part=play]').waitFor()
    expect(await page.getByRole('tab').count()).toBe(5)

    // That there is no drawn table here is told once, over the panel.
    await page.locator('[data-part=notice] button').last().click()
    const unseen: string[] = []
    const felt: Felt = { note: '', many: 0 }
    const scenes: string[] = []
    const moves = await playOn(page, async (_page, turn) => {
      const scene = page.locator('dialog[open][data-part]')
      if ((await scene.count()) > 0) scenes.push(await readScene(scene))
      else {
        unseen.push(...(await page.evaluate(sightFaults)))
        unseen.push(...(await feel(page, felt)))
      }
      await clickOnce(page, turn)
    })
    expect(moves).toBeGreaterThan(80)
    // Whatever was asked, by the plan and by what came in between.
    expect(unseen).toEqual([])
    // Three blows at once were tried where there was one.
    expect(felt.many).toBe(3)
    // A loss says whose answer it came of.
    expect(felt.note).toMatch(
      /−\d+\s+(Client|DSI|Direction|Admin|Dév\.)\u00a0: «\u00a0[^»]+\u00a0»/,
    )
    // As each day ended, and last of all.
    expect(scenes.length).toBeGreaterThan(1)
    expect(new Set(scenes).size).toBe(scenes.length)
    expect(scenes.at(-1)).toMatch(/^finex/)
    await expectDebrief(page, 'fr')
    await showTab(page, 'timeline')
    expect(await page.locator('#timeline table').first().locator('tbody tr').count()).toBe(15)
    expect(await page.locator('#services tbody tr').count()).toBe(10)
    // Every decision of the 65 and the answers to stimuli, each with its grade.
    await showTab(page, 'decisions')
    expect(
      await page.locator('[data-part=judgement] [data-part=grade]').count(),
    ).toBeGreaterThanOrEqual(65)
    expect(errors).toEqual([])
  })

  it('is played by one person, by keyboard, in English', async () => {
    const { page, errors } = await openPage(context, `${site.url}?lang=en&seed=one-role`)
    await page.locator('[data-part=setup-form]').waitFor()
    await tabTo(page, '[data-testid=start]')
    await page.locator('[data-part=play]').waitFor()
    const tabs = (await page.getByRole('tab').allInnerTexts()).join()
    expect(tabs).toContain(enStory['role.dsi.short'])
    expect(tabs).toContain(enStory['role.direction.short'])
    expect(await page.getByRole('tab').count()).toBe(2)

    await playByKeyboard(page)
    await expectDebrief(page, 'en')
    expect(errors).toEqual([])
  })
})

/** Plays on to a teammate's answer, reads it, and answers in the teammate's place. */
async function overrule(page: Page): Promise<void> {
  const offered = page.locator('[data-part=overrule]')
  while ((await offered.count()) === 0) await clickOn(page, 1)
  await offered.locator('summary').click()
  await offered.locator('button').first().click()
  const form = page.locator('[data-part=overrule-form]')
  await form.waitFor()
  if ((await form.locator('[data-part=option-input]').count()) > 0) {
    await choose(form.locator('[data-part=option-input]').last())
  }
  await form.locator('[type=submit]').click()
  await form.waitFor({ state: 'detached' })
}

describe('a game in play', () => {
  it('keeps everything when the language changes in play, and after a reload', async () => {
    const { page, errors } = await openPage(context, `${site.url}?lang=fr&seed=en-cours`)
    await page.getByTestId('start').click()
    await page.getByTestId('open-phase').click()
    const form = page.locator('form[data-part=prompt][data-current=true]')
    await form.waitFor()
    const prompt = await form.getAttribute('data-prompt')
    const title = await form.locator('[data-part=prompt-title]').innerText()
    await page.keyboard.press('2')
    const chosen = await form.locator('input:checked').getAttribute('value')

    await page.getByRole('button', { name: 'English' }).click()
    await page.locator('html[lang=en]').waitFor()
    expect(await form.getAttribute('data-prompt')).toBe(prompt)
    expect(await form.locator('input:checked').getAttribute('value')).toBe(chosen)
    expect(await form.locator('[data-part=prompt-title]').innerText()).not.toBe(title)

    const before = await standing(page)
    await form.locator('button[type=submit]').click()
    await moved(page, before)
    await playUntil(page, async () => (await page.getByTestId('run-clock').count()) > 0)
    const shown = await page.getByTestId('clock').innerText()
    await clickOnce(page, 0)
    await expect.poll(() => page.getByTestId('clock').innerText()).not.toBe(shown)
    const clock = await page.getByTestId('clock').innerText()
    const stage = await page.locator('[data-part=play]').getAttribute('data-stage')

    await page.goto(site.url)
    await page.locator('[data-part=stored-resume]').click()
    await page.locator('[data-part=play]').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.getByTestId('clock').innerText()).toBe(clock)
    expect(await page.locator('[data-part=play]').getAttribute('data-stage')).toBe(stage)
    expect(errors).toEqual([])
  })

  it('lets time run until somebody is needed, or as far as is chosen', async () => {
    const { page, errors } = await openPage(context, `${site.url}?lang=fr&seed=stops`)
    await page.getByTestId('start').click()
    await overrule(page)
    for (const button of ['run-clock', 'run-until-answer', 'run-until-loss', 'run-until-alarm']) {
      while ((await page.getByTestId('run-clock').count()) === 0) await clickOn(page, 1)
      const before = await standing(page)
      await page.getByTestId(button).click()
      await moved(page, before)
    }
    const { commands } = await recordOf(page)
    const chosen = commands.flatMap(({ command }) =>
      command.type === 'clock.advance' ? [command.until ?? 'answer'] : [],
    )
    expect(commands.filter(({ command }) => command.type === 'prompt.overrule')).toHaveLength(1)
    // Who plays alone has time run with the last answer, until they are needed.
    const opened = commands.findIndex(({ command }) => command.type === 'phase.open')
    const first = commands.findIndex(({ command }) => command.type === 'clock.advance')
    expect(commands.slice(opened, first).at(-1)?.command.type).toBe('prompt.answer')
    expect([...new Set(chosen.filter((until) => until !== 'mine'))]).toEqual([
      'answer',
      'loss',
      'alarm',
    ])
    expect(errors).toEqual([])
  })

  it('shows the first steps again at once, in any exercise, until they are ended', async () => {
    const { page, errors } = await openPage(context, `${site.url}?lang=fr&seed=encore`)
    await page.getByTestId('start').click()
    await page.getByTestId('open-phase').click()
    const form = page.locator('form[data-part=prompt][data-current=true]')
    await form.waitFor()
    const coach = page.locator('[data-part=coach]')
    expect(await coach.count()).toBe(0)
    await page.locator('[data-part=sections] [data-section=journal]').click()
    await page.keyboard.press('?')
    await page.getByTestId('first-steps').click()
    await page.locator('[data-part=coach][data-step=read]').waitFor()
    await form.locator('[data-part=chips] button').first().click()
    await page.locator('[data-part=coach][data-step=decide]').waitFor()
    await page.getByTestId('coach-end').click()
    expect(await coach.count()).toBe(0)
    expect(errors).toEqual([])
  })
})

describe('what comes from outside', () => {
  it('says in the language of the page which parameters of a link are not known', async () => {
    const { page } = await openPage(context, `${site.url}?lang=xx&difficulty=mad&seed=%E0%A4%A`)
    const notice = page.locator('[data-part=notice]')
    await notice.waitFor()
    expect(await notice.innerText()).toContain('difficulty')
    expect(await notice.innerText()).toContain('lang')
    expect(await notice.innerText()).toContain('seed')
    expect(await page.getByTestId('play').count()).toBe(1)
  })

  it('declares the accessibility in the form of the law for who answers for it, and else says that nobody does', async () => {
    const deployer = {
      body: 'Ville de Miralède',
      address: 'https://exercice.miralede.example/',
      contact: 'accessibilite@miralede.example',
      scheme: 'https://miralede.example/schema',
      date: '2027-03-01',
    }
    const { page, errors } = await openPage(context, `${site.url}?lang=fr`)
    const mention = page.getByTestId('accessibility')
    await mention.waitFor()
    expect(await mention.innerText()).toBe(fr['accessibility.unaudited'])
    await mention.click()
    const statement = page.locator('[data-part=statement]')
    await expect.poll(() => statement.getAttribute('data-declared')).toBe('false')
    expect(await statement.locator('[data-part=rate]').innerText()).toContain('RGAA 4.1.2')

    await page.route('**/deployer.json', (route) => route.fulfill({ json: deployer }))
    await page.reload()
    await expect.poll(() => mention.innerText()).toBe(fr['accessibility.partial'])
    await mention.click()
    await expect.poll(() => statement.getAttribute('data-declared')).toBe('true')
    expect(await statement.innerText()).toMatch(/Ville de Miralède s’engage .*2005-102/)
    expect(await statement.innerText()).toContain('1 mars 2027')
    expect(await statement.locator('a[href^="mailto:"]').innerText()).toBe(deployer.contact)
    await statement.locator('[data-part=criteria] > summary').click()
    expect(await statement.locator('tbody tr').count()).toBe(106)
    expect(await page.evaluate(layoutFaults)).toEqual([])

    await page.unroute('**/deployer.json')
    await page.route('**/deployer.json', (route) =>
      route.fulfill({ json: { ...deployer, date: 'hier' } }),
    )
    await page.reload()
    await expect.poll(() => page.locator('[data-part=notice]').innerText()).toContain('date')
    expect(await mention.innerText()).toBe(fr['accessibility.unaudited'])
    expect(errors).toEqual([])
  })

  it('names what is wrong with a file that is no record', async () => {
    const { page, errors } = await openPage(context, site.url)
    const input = page.locator('input[type=file]')
    const json = (value: unknown) => ({
      name: 'x.pra.json',
      mimeType: 'application/json',
      buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
    })
    const notice = page.locator('[data-part=notice]')
    await input.setInputFiles(json('not json'))
    await expect.poll(() => notice.innerText()).toMatch(/JSON/)
    await input.setInputFiles(json({ hello: 1 }))
    await expect.poll(() => notice.innerText()).toContain(fr['record.not-record'])
    await input.setInputFiles(json({ format: 'pra-record/99' }))
    await expect.poll(() => notice.innerText()).toContain('pra-record/99')
    expect(errors).toEqual([])
  })
})
