import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import en from '../../locales/en/debrief.json'
import fr from '../../locales/fr/debrief.json'
import { calibrationCache } from '../../src/app/storage/calibration-cache'
import { givenText, messageText, questionText } from '../../src/i18n/debrief-wording'
import { actionText } from '../../src/i18n/lesson-wording'
import { playPar } from '../../src/scoring/par'
import {
  CALIBRATION_SEEDS,
  calibrationMeasure,
  measurePar,
  percentile,
} from '../../src/scoring/seed-difficulty'
import { optionsOf } from '../../src/session/record'
import { keptRecord } from '../golden/records'
import { debriefLocale } from '../support/debrief-locale'
import { debriefInNode, oneLine, openDebrief, openGolden, partText } from '../support/debrief-page'
import { knowLuck } from '../support/known-luck'
import { downloadedRecord, expectFocus, openPage, tabTo } from '../support/play-page'
import { fr as frUi } from '../support/sentences'
import { LAPTOP } from '../support/served-site'
import { shipped } from '../support/shipped'
import { openSite, type Site } from '../support/site'

let site: Site
let context: BrowserContext
const record = keptRecord('mixed')
const { debrief, scored } = debriefInNode(record)

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const newContext = async (): Promise<BrowserContext> => {
  const made = await site.browser.newContext(LAPTOP)
  await knowLuck(made)
  return made
}

/** For those that change what they open, or the browser. */
function inOwnContext(): void {
  beforeEach(async () => {
    context = await newContext()
  })
  afterEach(() => context.close())
}

/** What a worker does in a moment takes longer where others work too. */
const SOON = { timeout: 60_000 }

const whole = (page: Page): Promise<void> =>
  page.locator('#costliest [data-part=regret]').first().waitFor()

describe.each(['fr', 'en'] as const)('an opened debrief, in %s', (language) => {
  const said = { fr, en }[language]
  let reader: BrowserContext
  let shown: { page: Page; errors: string[] }
  const opened = () => shown

  // One page for all that only read it; each leaves it as it was.
  beforeAll(async () => {
    reader = await newContext()
    shown = await openDebrief(reader, site.url, language, 'mixed')
    await whole(shown.page)
  })
  afterAll(() => reader.close())

  it('is reached by keyboard alone', async () => {
    const { page } = opened()
    await page.keyboard.press('Shift+Tab')
    const where = await page.evaluate(() => document.activeElement?.getAttribute('href'))
    expect(where).toBe('#journal')
    await tabTo(page, '[data-criterion=decisions] summary')
    expect(await page.locator('[data-criterion=decisions] details').getAttribute('open')).toBe('')
  })

  it('says what Node works out for it', async () => {
    const locale = await debriefLocale(language)
    const { format } = locale.i18n
    const { page, errors } = opened()
    const { report } = debrief
    for (const name of ['total', 'conformity', 'outcome'] as const) {
      expect(await page.getByTestId(`score-${name}`).innerText()).toBe(format.points(report[name]))
    }
    for (const { id, points, rating, reasons } of report.criteria) {
      const card = page.locator(`[data-criterion=${id}]`)
      expect(await card.locator('[data-part=criterion-points] strong').innerText()).toBe(
        format.points(points),
      )
      expect(await card.locator('[data-part=grade]').first().innerText()).toBe(rating)
      const told = oneLine((await card.textContent()) ?? '')
      for (const reason of reasons.filter(({ lost }) => lost > 0)) {
        expect(told).toContain(oneLine(messageText(locale, reason)))
      }
    }
    const costliest = await partText(page, 'costliest')
    for (const one of debrief.costliest) {
      expect(costliest).toContain(oneLine(questionText(locale, one)))
      expect(costliest).toContain(oneLine(givenText(locale, one, one.best)))
      expect(costliest).toContain(format.points(one.cost))
    }
    const best = await partText(page, 'best')
    for (const one of debrief.best) expect(best).toContain(format.points(one.merit))
    const said: readonly (readonly [string, readonly string[]])[] = [
      ['questions', debrief.questions.map((one) => messageText(locale, one))],
      ['improvements', debrief.improvements.map((one) => actionText(locale, one))],
      ['awareness', debrief.awareness.topics.map(({ topic }) => messageText(locale, topic))],
      ['notes', debrief.notes.map((one) => one.said)],
      ['review', debrief.review.flatMap((one) => (one.said ? [one.said] : []))],
      ['milestones', report.milestones.map(({ id }) => locale.i18n.text(`milestone.${id}`))],
      ['objectives', report.objectives.map(({ id }) => locale.i18n.text(`roleObjective.${id}`))],
      ['duties', report.duties.map(({ id }) => locale.i18n.text(`duty.${id}.title`))],
    ]
    for (const [id, sentences] of said) {
      const text = await partText(page, id)
      expect(sentences.length, id).toBeGreaterThan(0)
      for (const sentence of sentences) expect(text).toContain(oneLine(sentence))
    }
    expect(await page.locator('#services tbody tr').count()).toBe(10)
    expect(await page.locator('#breakdown table').first().locator('tbody tr').count()).toBe(15)
    expect(await page.locator('[data-part=judgement]').count()).toBe(report.decisions.length)
    expect(await page.locator('[data-part=quiz-item]').count()).toBe(debrief.quiz.length)
    // Every link of the contents leads somewhere.
    const links = await page
      .locator('[data-part=summary-nav] a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!.slice(1)))
    expect(links.length).toBeGreaterThan(15)
    for (const id of links) expect(await page.locator(`#${id}`).count(), id).toBe(1)
    expect(errors).toEqual([])
  })

  it('gives each answer its grade, and the plan’s own words once it is unfolded', async () => {
    const locale = await debriefLocale(language)
    const { page } = opened()
    for (const one of debrief.report.decisions.slice(0, 5)) {
      const card = page.locator(`[data-part=judgement][data-prompt="${one.prompt}"]`)
      expect(await card.getAttribute('data-grade')).toBe(one.grade)
      await card.locator('summary').click()
      expect(oneLine(await card.innerText())).toContain(oneLine(locale.i18n.text(one.cell)))
    }
    await page.locator('#decisions select').nth(1).selectOption('M')
    const left = debrief.report.decisions.filter(({ grade }) => grade === 'M').length
    expect(await page.locator('[data-part=judgement]:visible').count()).toBe(left)
    await page.locator('#decisions select').nth(1).selectOption('')
  })

  it('has a timeline that is zoomed from three days to one phase, by buttons and by keyboard', async () => {
    const { page, errors } = opened()
    const day = language === 'fr' ? 'J' : 'D'
    const span = page.getByTestId('gantt-window')
    const all = await span.innerText()
    await page
      .locator('[data-part=gantt-controls]')
      .getByRole('button', { name: `${day}2`, exact: true })
      .click()
    expect(await span.innerText()).toMatch(new RegExp(`^${day}2\\s00:00 – ${day}3\\s00:00$`))
    await page.locator('[data-part=gantt-phase] select').selectOption('degraded-mode/1')
    const phase = await span.innerText()
    expect(phase).toMatch(new RegExp(`^${day}1\\s1\\d:`))

    const gantt = page.getByTestId('gantt')
    await gantt.focus()
    await page.keyboard.press('+')
    const closer = await span.innerText()
    expect(closer).not.toBe(phase)
    await page.keyboard.press('ArrowRight')
    expect(await span.innerText()).not.toBe(closer)
    await page.keyboard.press('Home')
    expect(await span.innerText()).toBe(all)

    // Everything of the chart stands in the tables beside it.
    const { timeline } = debrief
    expect(await gantt.locator('[data-gantt=stimulus]').count()).toBe(timeline.stimuli.length)
    const locale = await debriefLocale(language)
    const text = await partText(page, 'timeline')
    for (const { id } of timeline.stimuli) {
      expect(text).toContain(oneLine(locale.i18n.text(`stimulus.${id}.title`)))
    }
    expect(await gantt.locator('[data-gantt=played][data-parallel=true]').count()).toBe(
      timeline.rows.filter(({ parallel }) => parallel).length,
    )
    expect(errors).toEqual([])
  })

  it('has a quiz that is played, and hears why', async () => {
    const locale = await debriefLocale(language)
    const { page, errors } = opened()
    const items = page.locator('[data-part=quiz-item]')
    for (const [index, { options, right, why }] of debrief.quiz.entries()) {
      const item = items.nth(index)
      const place = (options as readonly unknown[]).indexOf(right)
      // The first wrong, the others right.
      const given = index === 0 ? (place + 1) % options.length : place
      await item.locator('input').nth(given).check()
      await item.locator('button[type=submit]').click()
      expect(await item.getAttribute('data-state')).toBe(index === 0 ? 'wrong' : 'right')
      expect(oneLine(await item.innerText())).toContain(oneLine(locale.i18n.text(why[0]!)))
    }
    const total = await page.locator('[data-part=quiz-total]').innerText()
    expect(total).toContain(String(debrief.quiz.length - 1))
    await page.getByRole('button', { name: said['quiz.again'] }).click()
    expect(await page.locator('[data-part=quiz-item][data-state=open]').count()).toBe(
      debrief.quiz.length,
    )
    expect(errors).toEqual([])
  })

  it('prints whole and uncut', async () => {
    const { page } = opened()
    // A4 less its margins, in CSS pixels.
    await page.setViewportSize({ width: 703, height: 1000 })
    await page.emulateMedia({ media: 'print' })
    const cut = await page.evaluate(() => {
      const page = document.querySelector('[data-part=summary-main]')!
      const edge = document.documentElement.clientWidth + 1
      const isShown = (element: Element) => element.getClientRects().length > 0
      return {
        controls: [...page.querySelectorAll('button, input[type=text], textarea, select')].filter(
          isShown,
        ).length,
        wide: [...page.querySelectorAll('*')]
          .filter((element) => isShown(element) && !element.closest('svg, .sr-only'))
          .filter((element) => element.getBoundingClientRect().right > edge)
          .map(({ tagName, className }) => `${tagName}.${className}`),
        folded: [...page.querySelectorAll('details > :not(summary)')].filter(
          (element) =>
            element.getBoundingClientRect().height === 0 &&
            !element.matches('[data-part=card-tools]'),
        ).length,
      }
    })
    expect(cut).toEqual({ controls: 0, wide: [], folded: 0 })
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThan(10)
    expect(pages).toBeLessThan(60)
    await page.emulateMedia({ media: null })
    await page.setViewportSize(LAPTOP.viewport)
  })

  it('is saved as one page that needs nothing beside it', async () => {
    const { page } = opened()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: said['screen.save-report'] }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(new RegExp(`-${language}\\.html$`))
    const html = readFileSync(await download.path(), 'utf8')
    expect(html).toContain(`<html lang="${language}">`)
    expect(html).not.toMatch(/<(script|link|img)\b/)
    expect(html).toContain((await debriefLocale(language)).i18n.format.points(debrief.report.total))
    const report = await page.context().newPage()
    await report.setContent(html)
    expect(await report.locator('h2').count()).toBeGreaterThan(10)
    await report.close()
  })
})

describe('a debrief that is worked out', () => {
  inOwnContext()

  it('compares the luck of its seed with a thousand, can be stopped, and remembers the result', async () => {
    const fresh = await site.browser.newContext(LAPTOP)
    const { page, errors } = await openDebrief(fresh, site.url, 'fr', 'mixed')
    const stop = page.locator('[data-part=luck]').getByRole('button', { name: fr['work.stop'] })
    await stop.click()
    await page.locator('[data-part=luck] [data-state=stopped]').waitFor()
    expect(await page.getByTestId('percentile').count()).toBe(0)
    expect(await page.getByTestId('score-total').innerText()).not.toBe('')
    await page.locator('[data-part=luck]').getByRole('button', { name: fr['work.start'] }).click()
    await page.locator('[data-part=luck] progress').waitFor()
    await page.getByTestId('percentile').waitFor({ timeout: 120_000 })

    const scenario = shipped('ransomware-pra')
    const kept = new Map(await page.evaluate(() => Object.entries(localStorage)))
    const getItem = (key: string) => kept.get(key) ?? null
    const options = optionsOf(record)
    const measures = calibrationCache({ getItem, setItem: () => undefined }).read(
      scenario,
      options,
    )!
    for (let index = 0; index < CALIBRATION_SEEDS; index += 50) {
      expect(measures[index]).toEqual(calibrationMeasure(scenario, options, index))
    }
    const measure = measurePar(playPar(scored.world).state, scenario)
    const percent = percentile(measure, measures)
    expect(await page.getByTestId('percentile').innerText()).toContain(`${percent}\u00a0%`)

    await page.getByRole('button', { name: frUi['summary.home'] }).click()
    await openGolden(page, 'novice')
    await page.getByTestId('percentile').waitFor()
    expect(await page.locator('[data-part=luck] progress').count()).toBe(0)
    expect(errors).toEqual([])
    await fresh.close()
  })

  it('says so when its worker cannot be had, keeps the rest, and tries again', async () => {
    const { page } = await openPage(context, `${site.url}?lang=fr`)
    await page.route('**/scoring-worker*', (route) => route.abort())
    await openGolden(page, 'mixed')
    const failed = page.locator('#score [data-state=failed]')
    await failed.waitFor()
    expect(await failed.innerText()).toContain(fr['work.score'])
    expect(await page.locator('#services tbody tr').count()).toBe(10)
    expect(await page.locator('[data-part=judgement]').count()).toBe(
      debrief.report.decisions.length,
    )
    await page.unroute('**/scoring-worker*')
    await failed.getByRole('button', { name: fr['work.start'] }).click()
    await whole(page)
    expect(await page.locator('[data-state=failed]').count()).toBe(0)
  })
})

describe('what the table makes of it', () => {
  inOwnContext()

  it('takes over a proposal in its own words, and finds it in the record', async () => {
    const { page, errors } = await openDebrief(context, site.url, 'fr', 'mixed')
    await whole(page)
    const proposal = debrief.improvements.find(({ origin }) => origin === 'finding')!
    const line = page.locator(`[data-part=improvement][data-id="${proposal.id}"]`)
    await line.getByRole('button').click()
    await expectFocus(line.locator('textarea'))
    await line.locator('textarea').fill('Prévenir les clients <b>dans l’heure</b>')
    await line.locator('select').selectOption('direction')
    await line.locator('input[name=due]').fill('01/04/2027')
    await line.locator('button[type=submit]').click()
    await expect.poll(() => line.getAttribute('data-origin'), SOON).toBe('recorded')
    expect(await line.innerText()).toContain('Prévenir les clients <b>dans l’heure</b>')
    expect(await line.innerText()).toContain('01/04/2027')
    await expectFocus(line.getByRole('button'))

    await page.locator('#improvements [data-opens=new]').click()
    await page.locator('#improvements textarea').fill('Imprimer l’annuaire de crise')
    await page.locator('#improvements form button[type=submit]').click()
    await page
      .locator('[data-part=improvement]', { hasText: 'Imprimer l’annuaire de crise' })
      .waitFor()
    await page.locator('#notes select').selectOption('degraded-mode/1')
    await page.locator('#notes textarea').fill('On a oublié l’assureur')
    await page.locator('#notes button[type=submit]').click()
    await expect.poll(() => partText(page, 'notes'), SOON).toContain('On a oublié l’assureur')
    // It stands with its phase too.
    expect(await page.locator('#decisions [data-part=notes]').innerText()).toContain(
      'On a oublié l’assureur',
    )
    const card = page.locator('[data-criterion=timing]')
    await card.getByRole('button', { name: fr['rating.open'] }).click()
    await card.locator('select[name=rating]').selectOption('S')
    await card.locator('input[name=reason]').fill('Salle partagée')
    await card.locator('button[type=submit]').click()
    await expect.poll(() => card.innerText(), SOON).toContain('Salle partagée')

    // This window alone knows of it: leaving is asked about until it is handed over.
    const home = page.getByRole('button', { name: frUi['summary.home'] })
    await home.click()
    await page.locator('dialog').getByRole('button', { name: frUi['leave.stay'] }).click()
    const asked = page.waitForEvent('dialog')
    void page.close({ runBeforeUnload: true })
    await (await asked).dismiss()
    const saved = await downloadedRecord(page)
    await home.click()
    await page.getByTestId('play').waitFor()
    expect(saved.commands.length).toBe(record.commands.length + 4)
    const again = debriefInNode(saved).debrief
    expect(again.improvements.find(({ id }) => id === proposal.id)).toMatchObject({
      origin: 'recorded',
      owner: 'direction',
      due: '01/04/2027',
      amends: { origin: 'finding' },
    })
    expect(again.report.total).toBe(debrief.report.total)
    expect(again.costliest).toEqual(debrief.costliest)
    expect(errors).toEqual([])
  })

  it('keeps with its own game what is said in the debrief', async () => {
    const { page, errors } = await openPage(context, `${site.url}?lang=fr&seed=stop`)
    await page.getByTestId('start').click()
    await page.locator('[data-part=play]').waitFor()
    await page.getByRole('button', { name: frUi['menu.title'] }).click()
    await page.getByRole('button', { name: frUi['menu.end'] }).click()
    await page.getByRole('button', { name: frUi['menu.end-yes'] }).click()
    await page.locator('#improvements').waitFor()
    expect(await partText(page, 'improvements')).toContain(oneLine(fr['improvement.editing-kept']))
    await page.locator('#notes textarea').fill('Arrêté trop tôt')
    await page.locator('#notes button[type=submit]').click()
    await expect.poll(() => partText(page, 'notes'), SOON).toContain('Arrêté trop tôt')

    await page.goto(site.url)
    await page.locator('[data-part=stored-resume]').click()
    await page.locator('#notes').waitFor()
    await expect.poll(() => partText(page, 'notes'), SOON).toContain('Arrêté trop tôt')
    expect(errors).toEqual([])
  })
})
