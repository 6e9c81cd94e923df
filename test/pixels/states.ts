import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { readSite } from '../../src/build/site-files'
import { scormPackage } from '../../src/lms/package'
import { choose, clickOnce, moved, playAlone, standing } from '../support/game-moves'
import { hostRoom } from '../support/hosted-room'
import { COURSE, openLmsSite } from '../support/lms-site'
import { LAPTOP } from '../support/served-site'
import { chooseSeed } from '../support/set-up'
import { NAMES } from './shown-page'

/** A built game to be looked at. */
export interface Subject {
  readonly url: string
  /** The built files. */
  readonly dist: string
  /** The project that they were built from, whose records they can read. */
  readonly project: string
  /** One without WebGL, whose games have the plain table, and one with it. */
  readonly plain: Browser
  readonly drawn: Browser
}

/** Called at every state, which has a name of its own. */
export type Visit = (page: Page, state: string) => Promise<void>

const PATIENCE = { timeout: 60_000 }

/** A window in which nothing depends on the hour or the luck. */
async function open(browser: Browser, url: string): Promise<Page> {
  const context: BrowserContext = await browser.newContext(LAPTOP)
  await context.addInitScript(NAMES)
  const page = await context.newPage()
  await page.clock.setFixedTime(new Date('2026-01-05T09:00:00Z'))
  await page.goto(url)
  return page
}

const part = (page: Page, name: string) => page.locator(`[data-part=${name}]`)
/** The uppermost, where several lie over one another. */
const closeDialog = async (page: Page): Promise<void> => {
  const uppermost = page
    .locator('dialog[open]')
    .nth((await page.locator('dialog[open]').count()) - 1)
  await page.keyboard.press('Escape')
  await uppermost.waitFor({ state: 'detached' })
}

/** The figures that are worked out beside the page are there. */
const worked = (page: Page) =>
  page.waitForFunction(
    () => !document.querySelector('[role=progressbar], progress'),
    null,
    PATIENCE,
  )

/** Each kind of page with its states, by name. */
export const WALKS: Readonly<Record<string, (subject: Subject, visit: Visit) => Promise<void>>> = {
  title: titleAndSetup,
  game: shortGame,
  alone: firstSteps,
  table: drawnTable,
  debrief: longDebrief,
  compare: comparison,
  tools,
  course: inCourse,
  hosted,
}

async function titleAndSetup({ plain, url }: Subject, visit: Visit): Promise<void> {
  const page = await open(plain, `${url}?lang=fr`)
  await page.getByTestId('play').waitFor()
  await visit(page, 'title')
  await page.getByTestId('accessibility').click()
  for (const one of ['accessibility', 'rules', 'easy', 'glossary', 'keys']) {
    await page.locator(`[data-page=${one}]`).click()
    await visit(page, `help ${one}`)
  }
  await closeDialog(page)
  await part(page, 'page-bar').locator('> button').first().click()
  await page.locator('dialog').waitFor()
  await visit(page, 'settings')
  await closeDialog(page)
  await page.locator('input[type=file]').setInputFiles({
    name: 'broken.pra.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  })
  await part(page, 'notice').waitFor()
  await visit(page, 'title with a notice')
  await page.getByTestId('play').click()
  await part(page, 'setup-form').waitFor()
  await chooseSeed(page, 'walk')
  await visit(page, 'set-up alone')
  await page.getByTestId('all-roles').click()
  await visit(page, 'set-up together')
  await page.getByTestId('way-host').click()
  await page.getByTestId('chronogramme').click()
  await page.locator('dialog[open]').waitFor()
  await visit(page, 'chronogramme')
  await page.context().close()
}

/** The kinds of stops of a game by five, and what is opened from one of them. */
async function shortGame({ plain, url }: Subject, visit: Visit): Promise<void> {
  const page = await open(plain, `${url}?lang=fr`)
  await page.locator('input[value=tutorial]').check()
  await page.getByTestId('play').click()
  await page.getByTestId('all-roles').click()
  await chooseSeed(page, 'walk')
  await page.locator('input[name=difficulty]').last().check()
  await page.locator('input[name=countdown]').last().check()
  await page.getByTestId('start').click()
  await part(page, 'play').waitFor()
  const seen = new Set<string>()
  for (let turn = 0, here = await standing(page); here !== '' && turn < 120; turn += 1) {
    const stop = await kindOfStop(page)
    if (!seen.has(stop)) {
      seen.add(stop)
      await stopClock(page)
      await visit(page, `play ${stop}`)
      if (stop === 'choice') await walkRoom(page, visit)
    }
    await clickOnce(page, turn)
    here = await moved(page, here)
  }
  await part(page, 'summary').waitFor()
  await worked(page)
  await visit(page, 'debrief of the short game')
  for (const button of ['export', 'share']) {
    await page.getByTestId('debrief-menu').click()
    await page.getByTestId(button).first().click()
    await page.locator('dialog[open]').waitFor()
    await visit(page, `dialog of ${button}`)
    await closeDialog(page)
    // Files for other tools are handed out above the list that offers them.
    if ((await page.locator('dialog[open]').count()) > 0) await closeDialog(page)
  }
  await page.context().close()
}

/** A countdown shows another second each time. */
async function stopClock(page: Page): Promise<void> {
  const stop = part(page, 'countdown-buttons').locator('button')
  if ((await stop.count()) > 1) await stop.nth(1).click()
}

const kindOfStop = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const form = document.querySelector('form[data-prompt][data-current=true]')
    const kind = form?.getAttribute('data-kind') ?? ''
    if (form?.querySelector('[data-part=ranking]')) return 'ranking'
    if (form?.querySelector('[data-part=budget]')) return 'selection'
    if (kind === 'decision') return 'choice'
    if (kind) return kind
    if (document.querySelector('[data-part=turn]')) return 'turn'
    if (document.querySelector('[data-part=reveal]')) return 'reveal'
    if (document.querySelector('[data-part=point]')) {
      return document.querySelector('[data-part=happenings]') ? 'situation point' : 'start'
    }
    return document.querySelector('[data-testid=run-clock]') ? 'run' : 'other'
  })

async function walkRoom(page: Page, visit: Visit): Promise<void> {
  await choose(page.locator('form[data-current=true] [data-part=option-input]').first())
  await visit(page, 'an answer chosen')
  for (const section of ['documents', 'initiatives', 'follow', 'journal', 'table']) {
    const tab = page.locator(`[data-part=sections] [data-section=${section}]`)
    if (!(await tab.isVisible())) continue
    await tab.click()
    await visit(page, `section ${section}`)
  }
  await page.locator('[data-part=sections] [data-section=decide]').click()
  await part(page, 'chip').first().click()
  await part(page, 'reader').waitFor()
  await visit(page, 'a document')
  await page.keyboard.press('Escape')
  await part(page, 'bar-buttons').locator('> button').last().click()
  await page.locator('dialog').waitFor()
  await visit(page, 'menu')
  await part(page, 'menu-actions').locator('> :last-child').click()
  await visit(page, 'menu to end the game')
  await closeDialog(page)
  await part(page, 'bar-buttons').locator('> button').first().click()
  await part(page, 'paused').waitFor()
  await visit(page, 'paused')
  await part(page, 'paused').locator('button').click()
  await page.locator('form[data-prompt][data-current=true]').waitFor()
}

/** One role in the first exercise, with the coach; left in the middle, and taken up again from the title. */
async function firstSteps({ plain, url }: Subject, visit: Visit): Promise<void> {
  const page = await open(plain, `${url}?lang=fr`)
  await page.locator('input[value=tutorial]').check()
  await page.getByTestId('play').click()
  await chooseSeed(page, 'seul')
  await page.getByTestId('start').click()
  await part(page, 'play').waitFor()
  await part(page, 'coach').waitFor()
  await visit(page, 'coach at the start')
  await clickOnce(page, 0)
  await part(page, 'coach').waitFor()
  await visit(page, 'coach at a decision')
  for (let turn = 0; turn < 3; turn += 1) {
    const here = await standing(page)
    await clickOnce(page, turn)
    await moved(page, here)
  }
  await visit(page, 'alone later')
  await page.goto(`${url}?lang=en`)
  await page.getByTestId('play').waitFor()
  await part(page, 'stored-resume').first().waitFor()
  await visit(page, 'title with a game')
  await page.context().close()
}

async function drawnTable({ drawn, url }: Subject, visit: Visit): Promise<void> {
  const page = await open(drawn, `${url}?lang=en&seed=walk`)
  await page.getByTestId('all-roles').click()
  await page.getByTestId('start').click()
  await page.locator('[data-part=table][data-drawn=true]').waitFor(PATIENCE)
  await visit(page, 'drawn table at the start')
  for (let turn = 0; turn < 3; turn += 1) {
    const here = await standing(page)
    await clickOnce(page, turn)
    await moved(page, here)
  }
  await visit(page, 'drawn table at a decision')
  await page.context().close()
}

async function withRecords(
  { plain, url, project }: Subject,
  names: readonly string[],
): Promise<Page> {
  const page = await open(plain, `${url}?lang=fr`)
  await page
    .locator('input[type=file]')
    .setInputFiles(names.map((name) => join(project, 'test/golden', `${name}.json`)))
  return page
}

async function longDebrief(subject: Subject, visit: Visit): Promise<void> {
  const page = await withRecords(subject, ['mixed'])
  await part(page, 'summary').waitFor()
  await worked(page)
  await visit(page, 'debrief of the long game')
  await page.emulateMedia({ media: 'print' })
  await visit(page, 'debrief in print')
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
  })
  await visit(page, 'debrief unfolded')
  await page.getByTestId('debrief-menu').click()
  await page.getByTestId('replay').click()
  await part(page, 'replay').waitFor()
  await page.getByTestId('film').fill('60')
  await visit(page, 'replay')
  await page.getByTestId('fork').click()
  await page.locator('dialog[open]').waitFor()
  await visit(page, 'fork')
  await page.context().close()
}

async function comparison(subject: Subject, visit: Visit): Promise<void> {
  const page = await withRecords(subject, ['reference', 'worst'])
  await page.getByTestId('basis').waitFor(PATIENCE)
  await visit(page, 'comparison')
  await page.context().close()
}

async function tools(subject: Subject, visit: Visit): Promise<void> {
  const page = await withRecords(subject, ['mixed'])
  await page.getByTestId('debrief-menu').click()
  await page.getByTestId('replay').click()
  await part(page, 'replay').waitFor()
  await page.getByTestId('film').fill('60')
  await page.getByTestId('fork').click()
  await page.locator('dialog').getByTestId('all-roles').click()
  await page.getByTestId('fork-start').click()
  await page.locator('[data-part=play]').waitFor()
  await playAlone(page)
  await page.locator('[data-part=sections] [data-section=tools]').click()
  await part(page, 'tools').waitFor()
  for (const tool of await page.locator('[data-tool-tab]').all()) {
    await tool.click()
    await visit(page, `tool ${await tool.getAttribute('data-tool-tab')}`)
  }
  await page.getByTestId('benchmark').first().click()
  await page.locator('dialog[open]').waitFor()
  await visit(page, 'benchmark')
  await page.context().close()
}

async function inCourse({ plain, dist }: Subject, visit: Visit): Promise<void> {
  const lms = await openLmsSite(scormPackage(readSite(dist), COURSE, 'PRA'))
  const page = await open(plain, `${lms.url}package/index.html`)
  await page.getByTestId('start').waitFor()
  await visit(page, 'course')
  await page.getByTestId('start').click()
  await part(page, 'play').waitFor()
  await visit(page, 'course in play')
  await page.context().close()
  await lms.close()
}

async function hosted({ plain, project }: Subject, visit: Visit): Promise<void> {
  const room = await hostRoom(project)
  const console = await open(plain, room.facilitator)
  await console.getByTestId('make').waitFor()
  await visit(console, 'list of exercises')
  await part(console, 'console-new').locator('select').first().selectOption('tutorial')
  await console.locator('textarea[name=teams]').fill('Équipe Nord')
  await console.getByTestId('make').click()
  const code = (await part(console, 'console-code').textContent())!
  await visit(console, 'code on the wall')
  await console.getByTestId('code').click()
  const phone = await open(plain, `${room.url}#j=`)
  await phone.locator('input[name=code]').fill('BBBBBB')
  await phone.keyboard.press('Enter')
  await part(phone, 'join-failure').locator('svg').waitFor()
  await visit(phone, 'wrong code')
  await phone.locator('input[name=code]').fill(code)
  await phone.keyboard.press('Enter')
  await phone.locator('input[name=name]').fill('Ada')
  await choose(phone.locator('input[name=role-dsi]'))
  await visit(phone, 'choice of roles')
  await phone.getByTestId('take-seat').click()
  await phone.getByTestId('lobby').waitFor()
  await visit(phone, 'lobby')
  await console.getByTestId('start').click()
  await part(phone, 'play').waitFor()
  await visit(phone, 'play on a seat')
  await visit(console, 'console')
  await console.getByTestId('pause').click()
  await part(phone, 'paused').waitFor()
  await console.getByTestId('message').locator('textarea').fill('Le préfet appelle.')
  await console.getByTestId('message').locator('[type=submit]').click()
  await phone.getByTestId('said').waitFor()
  await visit(phone, 'announcement')
  await part(console, 'console-eyes').locator('select').selectOption('dsi')
  await visit(console, 'console in a pause')
  await phone.context().close()
  await console.context().close()
  await room.close()
}
