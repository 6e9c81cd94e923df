import { parse } from 'csv-parse/sync'
import exceljs from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import ical from 'ical.js'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import world from '../../locales/en/ransomware-pra/tools.json'
import en from '../../locales/en/tools.json'
import monde from '../../locales/fr/ransomware-pra/tools.json'
import fr from '../../locales/fr/tools.json'
import { FORMATS } from '../../src/exchange/export-formats'
import { keptFile } from '../golden/records'
import { openMenu } from '../support/debrief-page'
import { choose, seal } from '../support/game-moves'
import { knowLuck } from '../support/known-luck'
import { openPage } from '../support/play-page'
import { LAPTOP } from '../support/served-site'
import { prepareExercise } from '../support/set-up'
import { textCell, workbookOf } from '../support/sheets'
import { openSite, type Site } from '../support/site'
import {
  chooseTools,
  contentOf,
  exported,
  openTools,
  playToTools,
  playUntil,
  startForAll,
} from '../support/tools-page'

let site: Site
let context: BrowserContext

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
afterEach(() => context.close())

const inLanguage = async (locale: string) => {
  context = await site.browser.newContext({ ...LAPTOP, locale })
  await knowLuck(context)
}

/** The debrief of a whole recorded game. */
async function openDebrief(page: Page): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(keptFile('novice'))
  await page.locator('[data-part=summary]').waitFor()
}

describe('the tools in French', () => {
  beforeEach(() => inLanguage('fr-FR'))

  it('are compared, chosen, looked into, and a message is answered by its decision', async () => {
    const { page, errors } = await openPage(context, site.url)
    await startForAll(page, 'outils-0')
    await playToTools(page)

    await page.locator('form[data-part=prompt]').getByTestId('benchmark').click()
    const rows = page.locator('[data-part=benchmark-table] tbody tr')
    await rows.first().waitFor()
    expect(await rows.count()).toBe(8)
    for (const id of ['teams', 'slack', 'trello', 'asana', 'jira', 'lucidchart'] as const) {
      const said = await page.locator(`tr[data-tool=${id}]`).innerText()
      for (const part of ['reach', 'apart', 'trace', 'data'] as const) {
        expect(said).toContain(monde[`tool.${id}.${part}`])
      }
    }
    await page.keyboard.press('Escape')

    await chooseTools(page, ['Teams', 'Slack', 'Trello'])
    const response = page.locator(
      'form[data-part=prompt][data-kind=response][data-current=true]:not([data-prompt*="/client/"])',
    )
    await playUntil(page, async () => (await response.count()) > 0)
    const prompt = (await response.getAttribute('data-prompt'))!
    await openTools(page, prompt.split('/')[3]!)

    // The directory is lost in this game: Teams with it, and telephone and paper remain.
    await page.locator('[data-tool-tab=teams]').click()
    expect(await page.locator('#tool-panel').innerText()).toContain(fr['panel.down-why'])
    await page.locator('[data-part=tool-down]').getByText(fr['panel.paper']).click()
    expect(await page.locator('#tool-panel').innerText()).toContain(fr['paper.title'])
    await page.locator('[data-tool-tab=trello]').click()
    expect(await page.locator('[data-column=done] [data-part=task-card]').count()).toBeGreaterThan(
      3,
    )

    await page.locator('[data-tool-tab=slack]').click()
    await page.locator('[data-part=talk-messages]').getByText(fr['talk.waiting-answer']).waitFor()
    await page.locator(`[data-answers="${prompt}"]`).click()
    const form = page.locator(`form[data-prompt="${prompt}"]`)
    await form.waitFor()
    await expect.poll(() => form.evaluate((one) => one.contains(document.activeElement))).toBe(true)
    await choose(form.locator('[data-part=option-input]').first())
    await seal(form)
    await form.waitFor({ state: 'detached' })
    expect(errors).toEqual([])
  })

  it('receive every format from the debrief', async () => {
    const { page, errors } = await openPage(context, site.url)
    await openDebrief(page)
    await openMenu(page)
    await page.getByTestId('export').click()
    await page.locator('form[data-part=export]').waitFor()
    const files: Record<string, Buffer> = {}
    for (const format of FORMATS) {
      const download = await exported(page, format)
      expect(download.suggestedFilename()).toContain('ransomware-pra')
      files[format] = await contentOf(download)
    }
    const text = (format: string) => files[format]!.toString('utf8')
    for (const format of ['jira-csv', 'asana-csv', 'trello-csv', 'journal-csv']) {
      const rows = parse(text(format), {
        bom: true,
        delimiter: format === 'journal-csv' ? ';' : ',',
      })
      expect(rows.length, format).toBeGreaterThan(3)
    }
    for (const format of ['jira-rest', 'trello', 'slack', 'teams', 'journal-json']) {
      expect(JSON.parse(text(format)), format).toBeTruthy()
    }
    expect(unzipSync(files.lucid!)['document.json']).toBeDefined()
    expect(text('mermaid')).toContain('gantt')
    expect(ical.parse(text('ics'))[0]).toBe('vcalendar')
    const book = new exceljs.Workbook()
    await book.xlsx.load(files.xlsx as unknown as ArrayBuffer)
    expect(book.worksheets[0]!.rowCount).toBeGreaterThan(20)
    expect(errors).toEqual([])
  })
})

describe('the tools in English', () => {
  beforeEach(() => inLanguage('en-GB'))

  it('show issues, diagrams and what the needs cost', async () => {
    const { page, errors } = await openPage(context, site.url)
    await startForAll(page, 'outils-4')
    await playToTools(page)
    await chooseTools(page, ['Jira', 'LucidChart'])
    const choice = page.locator('form[data-part=prompt][data-current=true]')
    await playUntil(page, async () => (await page.locator('[data-testid=open-phase]').count()) > 0)
    await openTools(page, 'dsi')
    await page.locator('[data-part=needs] summary').click()
    expect(await page.locator('[data-part=needs-list] li').count()).toBe(12)
    expect(await page.locator('[data-part=needs]').innerText()).toContain(world['need.versions'])
    expect(await page.locator('[data-part=needs] [data-covered=true]').count()).toBe(4)
    await page.locator('[data-tool-tab=jira]').click()
    expect(await page.locator('[data-part=issues-tool] tbody tr').count()).toBeGreaterThan(3)
    await page.locator('[data-tool-tab=lucidchart]').click()
    expect(
      await page.locator('[data-part=live-gantt] [data-gantt=played]').count(),
    ).toBeGreaterThan(2)
    await page.locator('[data-diagram=team]').click()
    expect(await page.locator('[data-part=crisis-box]').count()).toBe(5)
    await openTools(page, 'client')
    expect(await page.locator('[data-part=tool-tabs] button').count()).toBe(2)
    expect(await page.locator('[data-part=tools]').innerText()).toContain(en['need.outside'])

    // What leaves while the game is played is what this table knows: nothing is graded yet.
    await page.locator('[data-part=bar-buttons] button').last().click()
    await page.getByTestId('export').click()
    await page.locator('form[data-part=export]').waitFor()
    const journal = JSON.parse((await contentOf(await exported(page, 'journal-json'))).toString())
    expect(JSON.stringify(journal)).not.toMatch(/"fact\.set"|"prompt\.sealed"/)
    expect(await choice.count()).toBe(0)
    expect(errors).toEqual([])
  })

  it('read an edited chronogramme back into a scenario that can be played and gone on with', async () => {
    const { page, errors } = await openPage(context, site.url)
    await prepareExercise(page)
    await page.getByTestId('way-host').click()
    await page.getByTestId('chronogramme').click()
    const [written] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId('write-chronogramme').click(),
    ])
    const book = new exceljs.Workbook()
    await book.xlsx.load((await contentOf(written)) as unknown as ArrayBuffer)
    const sheet = book.worksheets[0]!
    const header = Array.from(sheet.getRow(1).values as unknown[], String)
    const subject = header.findIndex((title) => /subject/i.test(title))
    const time = header.findIndex((title) => /time/i.test(title))
    const reference = header.findIndex((title) => /reference/i.test(title))
    let line = 0
    sheet.eachRow((row, n) => {
      if (line === 0 && String(row.getCell(reference).value).startsWith('stimulus')) line = n
    })
    const choose = async (content?: Uint8Array) =>
      page.getByTestId('chronogramme-file').setInputFiles({
        name: 'edited.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: Buffer.from(content ?? new Uint8Array(await book.xlsx.writeBuffer())),
      })

    // A sign in the last cell of the sheet ends neither the page nor anybody's patience.
    const row = `<row r="1">${textCell('XFD1048576', 'x')}</row>`
    await choose(workbookOf({ sheets: { One: row } }))
    await page.locator('[data-part=import-problems]').waitFor()
    expect(await page.locator('[data-part=import-problems]').innerText()).toContain(
      'Row 1048576, column XFD: there is something in this cell',
    )

    const right = sheet.getRow(line).getCell(time).value
    sheet.getRow(line).getCell(time).value = 'soon'
    await choose()
    const problems = page.locator('[data-part=import-problems]')
    await expect.poll(() => problems.innerText()).toContain(`Row ${line}`)

    sheet.getRow(line).getCell(time).value = right
    sheet.getRow(line).getCell(subject).value = 'A subject of our own'
    await choose()
    await page.getByTestId('play-copy').waitFor()
    const [archive] = await Promise.all([
      page.waitForEvent('download'),
      page.getByText(en['import.download']).click(),
    ])
    const files = unzipSync(await contentOf(archive))
    const texts = Object.entries(files).filter(([path]) => path.includes('/locales/en/'))
    expect(texts.some(([, text]) => strFromU8(text).includes('A subject of our own'))).toBe(true)

    await page.getByTestId('play-copy').click()
    await page.getByTestId('all-roles').click()
    await page.getByTestId('start').click()
    await page.locator('[data-part=play]').waitFor()
    expect(await page.title()).toContain('edited events list')
    await page.getByTestId('open-phase').click()
    const opened = async () =>
      (await page.locator('[data-part=play]').getAttribute('data-stage'))?.split('|')[1]
    await expect.poll(opened).toContain('incident-assessment/1')
    await page.reload()
    await page.locator('[data-part=stored-resume]').click()
    await page.locator('[data-part=play]').waitFor()
    expect(await page.title()).toContain('edited events list')
    expect(await opened()).toContain('incident-assessment/1')
    expect(errors).toEqual([])
  })
})
