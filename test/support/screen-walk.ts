import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { DEBRIEF_TABS } from '../../src/ui/screens/debrief/debrief-tab'
import { keptFile } from '../golden/records'
import { openMenu, showTab } from './debrief-page'
import { choose, clickOnce, playAlone, playOn } from './game-moves'
import { chooseSeed } from './set-up'

/** Called at every stop; `part` names the element that is new there, when the rest was seen before. */
export type Visit = (name: string, part?: string) => Promise<void>

/** Every kind of screen: the title, the help, the set-up, a whole short game by five, its debrief, a replay, a comparison. */
export async function walkScreens(page: Page, visit: Visit): Promise<void> {
  await page.getByTestId('play').waitFor()
  await visit('title')
  await page.getByTestId('accessibility').click()
  for (const part of ['accessibility', 'rules', 'easy', 'glossary', 'keys']) {
    await page.locator(`[data-page=${part}]`).click()
    await visit(`help, ${part}`, 'dialog')
  }
  await page.keyboard.press('Escape')
  await page.locator('[data-part=page-bar] > button').first().click()
  await page.locator('dialog').waitFor()
  await visit('settings', 'dialog')
  await page.keyboard.press('Escape')

  await page.locator('input[value=tutorial]').check()
  await page.getByTestId('play').click()
  await page.locator('[data-part=setup-form]').waitFor()
  await page.getByTestId('all-roles').click()
  await chooseSeed(page, 'walk')
  await page.locator('input[name=difficulty]').last().check()
  await visit('set-up')
  await page.getByTestId('way-host').click()
  await visit('set-up, to facilitate')
  await inDialog(page, 'chronogramme', visit)
  await page.getByTestId('all-roles').click()
  await page.getByTestId('start').click()
  await page.locator('[data-part=play]').waitFor()
  await walkGame(page, visit)
  await page.locator('[data-part=summary]').waitFor()
  await debriefDone(page)
  await visit('debrief of the short game')
  await visitTabs(page, 'short', visit)
  await openMenu(page)
  await visit('what can be done with a game that is over', 'dialog')
  await page.getByTestId('export').click()
  await page.locator('form[data-part=export]').waitFor()
  await visit('dialog of export', 'dialog dialog')
  await page.keyboard.press('Escape')
  await page.getByTestId('share').click()
  await page.locator('#game-link').waitFor()
  await visit('dialog of share', 'dialog')
  await page.keyboard.press('Escape')

  await home(page)
  await page.locator('input[type=file]').setInputFiles(keptFile('mixed'))
  await page.locator('[data-part=summary]').waitFor()
  await debriefDone(page)
  await visit('debrief of the long game')
  await visitTabs(page, 'long', visit)
  await walkReplay(page, visit)

  await home(page)
  await page.locator('input[type=file]').setInputFiles([keptFile('reference'), keptFile('worst')])
  await page.getByTestId('basis').waitFor({ timeout: 60_000 })
  await visit('comparison')
}

/** Back to the title: a debrief that is reloaded shows itself again. */
async function home(page: Page): Promise<void> {
  const lang = await page.locator('html').getAttribute('lang')
  const title = new URL(`./?lang=${lang}`, page.url()).href
  await page.goto('about:blank')
  await page.goto(title)
  await page.getByTestId('play').waitFor()
}

/** From a debrief through its replay into a game that goes on from there, at a time when its tools are in use. */
async function walkReplay(page: Page, visit: Visit): Promise<void> {
  await openMenu(page)
  await page.getByTestId('replay').click()
  await page.locator('[data-part=replay]').waitFor()
  await page.getByTestId('film').fill('60')
  await visit('replay')
  await page.getByTestId('fork').click()
  await page.locator('dialog[open]').waitFor()
  await visit('dialog of fork', 'dialog')
  await page.locator('dialog').getByTestId('all-roles').click()
  await page.getByTestId('fork-start').click()
  await page.locator('[data-part=play]').waitFor()
  await playAlone(page)
  await page.locator('[data-part=sections] [data-section=tools]').click()
  await page.locator('[data-part=tools]').waitFor()
  for (const tool of await page.locator('[data-tool-tab]').all()) {
    await tool.click()
    await visit(`tool ${await tool.getAttribute('data-tool-tab')}`, '#tool-panel')
  }
  await inDialog(page, 'benchmark', visit)
}

/** The parts of a debrief behind its tabs. */
async function visitTabs(page: Page, game: string, visit: Visit): Promise<void> {
  for (const tab of DEBRIEF_TABS.slice(1)) {
    await showTab(page, tab)
    await visit(`${tab} of the ${game} game`, `#panel-${tab}`)
  }
  await showTab(page, 'essential')
}

/** Opens the dialog of a button, and closes it again. */
async function inDialog(page: Page, button: string, visit: Visit): Promise<void> {
  await page.getByTestId(button).first().click()
  await page.locator('dialog[open]').waitFor()
  await visit(`dialog of ${button}`, 'dialog')
  await page.keyboard.press('Escape')
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
}

/** The figures that are worked out beside the page are there. */
const debriefDone = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('[role=progressbar], progress'), null, {
    timeout: 60_000,
  })

async function walkGame(page: Page, visit: Visit): Promise<void> {
  const seen = new Set<string>()
  const once = async (name: string, part?: string) => {
    if (seen.has(name)) return
    seen.add(name)
    await visit(name, part)
  }
  const look = async (_page: Page, turn: number) => {
    const here = await kindOfStop(page)
    if (!seen.has(here)) {
      await once(here)
      if (here === 'choice') await walkRoom(page, once)
    }
    await clickOnce(page, turn)
  }
  await playOn(page, look, 120)
  const wanted = ['choice', 'ranking', 'selection', 'rest', 'run', 'situation point', 'finex']
  expect(wanted.filter((name) => !seen.has(name))).toEqual([])
}

/** What is asked here; between two of them the page may be on its way for a moment. */
const kindOfStop = async (page: Page): Promise<string> => {
  const kind = await page.waitForFunction(() => {
    const scene = document.querySelector('dialog[open][data-part]')
    if (scene) return scene.getAttribute('data-part')
    const form = document.querySelector('form[data-part=prompt][data-current=true]')
    const asked = form?.getAttribute('data-kind') ?? ''
    if (form?.querySelector('[data-part=ranking]')) return 'ranking'
    if (form?.querySelector('[data-part=budget]')) return 'selection'
    if (asked === 'decision') return 'choice'
    if (asked) return asked
    if (document.querySelector('[data-part=turn]')) return 'turn'
    if (document.querySelector('[data-part=point]')) {
      return document.querySelector('[data-part=point] [data-part=happenings]')
        ? 'situation point'
        : 'start'
    }
    return document.querySelector('[data-testid=run-clock]') ? 'run' : null
  })
  return (await kind.jsonValue())!
}

/** Sections, a document, a sealed answer and the dialogs, while there is something to decide. */
async function walkRoom(page: Page, visit: Visit): Promise<void> {
  await choose(
    page.locator('form[data-part=prompt][data-current=true] input[data-part=option-input]').first(),
  )
  await visit('an answer chosen')
  for (const section of ['documents', 'initiatives', 'follow', 'journal']) {
    await page.locator(`[data-part=sections] [data-section=${section}]`).click()
    await visit(`section ${section}`)
  }
  await page.locator('[data-part=sections] [data-section=decide]').click()
  await page.locator('[data-part=chip]').first().click()
  await page.locator('[data-part=reader]').waitFor()
  await visit('a document')
  await page.keyboard.press('Escape')
  await page.locator('[data-part=bar-buttons] > button').last().click()
  await page.locator('dialog').waitFor()
  await visit('menu', 'dialog')
  await page.locator('[data-part=menu-actions] > :last-child').click()
  await visit('menu, to end the game', 'dialog')
  await page.keyboard.press('Escape')
  await page.locator('[data-part=bar-buttons] > button').first().click()
  await page.locator('[data-part=paused]').waitFor()
  await visit('paused')
  await page.locator('[data-part=paused] button').click()
  await page.locator('form[data-part=prompt][data-current=true]').waitFor()
}
