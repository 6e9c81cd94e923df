import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import fr from '../../locales/fr/records.json'
import { packRecord } from '../../src/exchange/record-link'
import { formatsOf } from '../../src/i18n/formats'
import { compare } from '../../src/scoring/compare'
import { reportGame } from '../../src/scoring/game-report'
import { scoreRecord } from '../../src/scoring/scored-game'
import { lastCheck } from '../../src/session/chain'
import type { GameRecord } from '../../src/session/record'
import { isProblem } from '../../src/session/record-problem'
import { replay } from '../../src/session/replay'
import { type ReplayTimeline, replayTimeline } from '../../src/session/replay-timeline'
import { type Kept, keptFile, keptRecord } from '../golden/records'
import { accessFaults } from '../support/access-faults'
import { openMenu, shownHash } from '../support/debrief-page'
import { clickOn } from '../support/game-moves'
import { knowLuck } from '../support/known-luck'
import { layoutFaults } from '../support/layout-faults'
import { peopleRecord } from '../support/people-record'
import { downloadedRecord, openPage } from '../support/play-page'
import { fr as ui } from '../support/sentences'
import { LAPTOP } from '../support/served-site'
import { shipped } from '../support/shipped'
import { openSite, type Site } from '../support/site'

const scenario = shipped('ransomware-pra')
const mixed = keptRecord('mixed')
const timelineOf = (record: GameRecord): ReplayTimeline => {
  const found = replayTimeline(record, scenario)
  if (isProblem(found)) throw new Error(found.code)
  return found
}
const timeline = timelineOf(mixed)

let site: Site
let context: BrowserContext

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

/** For those that open records of their own. */
function inOwnContext(): void {
  beforeEach(async () => {
    context = await site.browser.newContext(LAPTOP)
    await knowLuck(context)
  })
  afterEach(() => context.close())
}

/** The page with these records handed over at the title. */
async function opened(...names: Kept[]): Promise<{ page: Page; errors: string[] }> {
  const found = await openPage(context, `${site.url}?lang=fr`)
  await found.page.locator('input[type=file]').first().waitFor({ state: 'attached' })
  await found.page.locator('input[type=file]').first().setInputFiles(names.map(keptFile))
  return found
}

async function replayed(): Promise<{ page: Page; errors: string[] }> {
  const found = await opened('mixed')
  await openMenu(found.page)
  await found.page.getByTestId('replay').click()
  await found.page.locator('[data-part=replay]').waitFor()
  return found
}

const place = (at: number): string =>
  fr['replay.place'].replace('{{at}}', String(at)).replace('{{of}}', String(mixed.commands.length))

/** What the page shows after so many commands is the state that Node comes to. */
async function expectAt(page: Page, at: number): Promise<void> {
  await expect.poll(() => page.getByTestId('place').innerText()).toContain(place(at))
  const { clock } = scenario.settings
  const minute = clock.debex + timeline.minutes[at]!
  const day = `J${Math.floor(minute / 1440) + 1}`
  expect(await page.getByTestId('check').innerText()).toBe(
    lastCheck(mixed, mixed.checks.slice(0, at)),
  )
  expect(await page.getByTestId('clock').innerText()).toBe(
    `${day} · ${formatsOf('fr').clock(minute % 1440)}`,
  )
}

describe('many records', () => {
  inOwnContext()

  it('are read together: figures, hard decisions, ranks, and what is left out by name; the page can be kept', async () => {
    const tutorial = shipped('tutorial')
    const json = (name: string, record: GameRecord) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(record)),
    })
    const game = (name: string): GameRecord =>
      peopleRecord(tutorial, {
        ...{
          seed: `seed-${name.charCodeAt(0) % 2}`,
          name,
          roles: ['dsi'],
          as: ['novice', 'worst'],
        },
        options: { difficulty: 'normal', stimuli: true, countdown: 'off' },
      })
    const files = [...'abcdefgh'].map((name) => json(`${name}.json`, game(name)))
    const forged = game('forged')
    forged.commands[3] = { ...forged.commands[3]!, id: 'other' }
    const link = `https://pra.example/#r=${packRecord(game('i'))}`
    const list = { name: 'links.txt', mimeType: 'text/plain', buffer: Buffer.from(link) }
    await context.addInitScript({ content: axe.source })
    const { page, errors } = await openPage(context, `${site.url}?lang=fr`)
    const input = page.locator('input[type=file]').first()
    await input.waitFor({ state: 'attached' })
    await input.setInputFiles([
      ...files,
      json('forged.json', forged),
      json('again.json', game('a')),
      list,
    ])
    await page.locator('#ranking').waitFor()
    expect(await page.locator('#ranking tbody tr').count()).toBe(9)
    const leftOut = await page.locator('#left-out tbody th').allInnerTexts()
    expect(leftOut).toEqual(['forged.json', 'again.json'])
    expect(await page.locator('#ranking').innerText()).not.toContain('.json')
    expect(await accessFaults(page, 'cohort')).toEqual([])
    expect(await page.evaluate(layoutFaults)).toEqual([])
    await page.locator('input[type=checkbox]').check()
    await page.locator('#ranking').getByText('links.txt:1').waitFor()
    await page.locator('input[type=checkbox]').uncheck()
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-part=cohort] main button').first().click(),
    ])
    const html = readFileSync(await saved.path(), 'utf8')
    expect(html).toContain('<html lang="fr">')
    expect(html).not.toContain('links.txt')
    expect(errors).toEqual([])
  })
})

describe('a replay', () => {
  // The last of them leaves it.
  let screen: { page: Page; errors: string[] }
  beforeAll(async () => {
    context = await site.browser.newContext(LAPTOP)
    await knowLuck(context)
    screen = await replayed()
  })
  afterAll(() => context.close())

  it('shows after any command what Node computes, by scrubber, buttons and keys', async () => {
    const { page, errors } = screen
    await expectAt(page, 0)
    for (const at of [60, 111, 16, 17]) {
      await page.getByTestId('film').fill(String(at))
      await expectAt(page, at)
    }
    await page.getByRole('button', { name: fr['replay.forward-one'] }).click()
    await expectAt(page, 18)
    await page.getByRole('button', { name: fr['replay.phase-forward'] }).click()
    await expectAt(page, timeline.openings.find(({ after }) => after > 18)!.after)

    await page.keyboard.press('End')
    await expectAt(page, mixed.commands.length)
    await page.keyboard.press('ArrowLeft')
    await expectAt(page, mixed.commands.length - 1)
    await page.keyboard.press('Home')
    await expectAt(page, 0)
    await page.keyboard.press('ArrowRight')
    await expectAt(page, 1)
    await page.keyboard.press('PageDown')
    await expectAt(
      page,
      timeline.openings[0]!.after === 1 ? timeline.openings[1]!.after : timeline.openings[0]!.after,
    )
    expect(errors).toEqual([])
  })

  it('plays by itself, faster when asked to, and stops at a key', async () => {
    const { page, errors } = screen
    await page.keyboard.press('Home')
    await page.locator('[data-part=transport-speed] select').selectOption('16')
    await page.locator('[data-part=step-card]').click()
    await page.keyboard.press('Space')
    await page.locator('[data-part=replay][data-playing=true]').waitFor()
    await expect.poll(() => page.getByTestId('film').inputValue()).not.toBe('0')
    await page.keyboard.press('Space')
    await page.locator('[data-part=replay][data-playing=false]').waitFor()
    await expectAt(page, Number(await page.getByTestId('film').inputValue()))
    expect(errors).toEqual([])
  })

  it('goes on as a new game that names its origin, with other people, to its end', async () => {
    const { page, errors } = screen
    const at = timeline.openings.at(-2)!.after
    await page.getByTestId('film').fill(String(at))
    await expectAt(page, at)
    const clock = await page.getByTestId('clock').innerText()
    await page.getByTestId('fork').click()
    await page.locator('dialog').getByTestId('all-roles').click()
    await page.getByTestId('fork-start').click()
    await page.locator('[data-part=play]').waitFor()
    expect(await page.getByTestId('clock').innerText()).toBe(clock)
    expect(await page.getByRole('tab').count()).toBe(5)

    // It lies in the browser as any game: after a reload it is offered.
    await page.goto(`${site.url}?lang=fr`)
    await page.locator('[data-part=stored-resume]', { hasText: 'golden' }).click()
    await page.locator('[data-part=play]').waitFor()
    await clickOn(page)
    await page.locator('[data-part=summary-main]').waitFor()
    const record = await downloadedRecord(page)
    expect(record.origin).toEqual({ sha256: mixed.end.sha256, commands: at })
    expect(record.commands.slice(0, at)).toEqual(mixed.commands.slice(0, at))
    const played = replay(record, scenario)
    if (isProblem(played)) throw new Error(`${played.code} ${played.field}`)
    expect(played.state.ended).toBe('finished')
    expect(new Set(Object.values(played.state.holders))).toEqual(new Set(['player']))
    expect(errors).toEqual([])
  })
})

describe('a comparison', () => {
  inOwnContext()

  it('shows every team’s points and where they differ, as Node computes them', async () => {
    const { page, errors } = await opened('reference', 'worst')
    await page.getByTestId('basis').waitFor({ timeout: 60_000 })
    expect(await page.getByTestId('basis').innerText()).toContain(fr['compare.same-fate'])
    const teams = (['reference', 'worst'] as const).map((name) => {
      const scored = scoreRecord(keptRecord(name), scenario)
      if (isProblem(scored)) throw new Error(scored.code)
      return { name, scored, report: reportGame(scored) }
    })
    const expected = compare(teams)
    const { number, points } = formatsOf('fr')
    const total = await page
      .locator('[data-part=compare-table]')
      .first()
      .locator('tbody tr')
      .first()
      .innerText()
    for (const team of expected.teams) expect(total).toContain(points(team.total))
    const heading = fr['compare.decisions'].replace('{{count}}', number(expected.decisions.length))
    expect(await page.locator('#compare-decisions').innerText()).toBe(heading)
    expect(
      await page.locator('[data-part=compare-chart] [data-gantt=team]').count(),
    ).toBeGreaterThanOrEqual(30)

    // A name is text, whatever is typed.
    await page
      .locator('[data-part=compare-team] input')
      .first()
      .fill('<img src=x onerror=alert(1)>')
    await expect
      .poll(() => page.locator('[data-part=compare-table] thead').first().innerText())
      .toContain('<img src=x onerror=alert(1)>')
    expect(await page.locator('[data-part=compare] img').count()).toBe(0)
    expect(errors).toEqual([])
  })

  it('takes out what cannot be read, says why, and keeps the others', async () => {
    const { page, errors } = await opened('reference', 'novice')
    await page.getByTestId('basis').waitFor({ timeout: 60_000 })
    const spoilt = structuredClone(mixed)
    spoilt.checks[40] = '00000000'
    const json = (name: string, text: string) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })
    await page
      .locator('[data-part=compare-add] input[type=file]')
      .setInputFiles([json('a.json', 'no json'), json('spoilt.json', JSON.stringify(spoilt))])
    const rejected = page.getByTestId('rejected')
    await expect.poll(() => rejected.innerText()).toContain('a.json')
    await expect.poll(() => rejected.innerText(), { timeout: 60_000 }).toContain('commands[40]')
    expect(await page.locator('[data-part=compare-team]').count()).toBe(2)
    await page.locator('[data-part=compare-link] input').fill('https://example.org/#nothing')
    await page.locator('[data-part=compare-link] button').click()
    await expect.poll(() => rejected.innerText()).toContain(fr['compare.not-link'])
    await page.getByTestId('basis').waitFor({ timeout: 60_000 })
    expect(errors).toEqual([])
  })

  it('of different luck sets each team beside its own par only, and says so', async () => {
    const { page } = await opened('reference', 'mixed')
    await page.getByTestId('basis').waitFor({ timeout: 60_000 })
    expect(await page.getByTestId('basis').innerText()).toContain(fr['compare.other-fate'])
    const first = page.locator('[data-part=compare-table] tbody tr').first()
    expect(await first.innerText()).toContain(fr['compare.gap'])
    expect(await page.locator('#compare-decisions').count()).toBe(0)

    // There and back again.
    await page.locator('[data-part=compare-team] button').first().click()
    await page.locator('[data-part=story]').waitFor()
    await page.getByTestId('back-to-compare').click()
    expect(await first.innerText()).toContain(fr['compare.gap'])
  })
})

describe('a link', () => {
  inOwnContext()

  it('carries a whole game to another browser, which never sends it anywhere', async () => {
    const { page } = await opened('mixed')
    const hash = await shownHash(page)
    await openMenu(page)
    await page.getByTestId('share').click()
    const link = await page.locator('#game-link').inputValue()
    const exercise = await page.locator('#exercise-link').inputValue()
    expect(link.startsWith(site.url)).toBe(true)

    const elsewhere = await site.browser.newContext(LAPTOP)
    await knowLuck(elsewhere)
    const asked: string[] = []
    elsewhere.on('request', (request) => asked.push(request.url()))
    const guest = await elsewhere.newPage()
    await guest.goto(link)
    await guest.locator('[data-part=story]').waitFor()
    expect(await shownHash(guest)).toBe(hash)
    const letters = link.slice(link.indexOf('#r=') + 3)
    expect(asked.filter((url) => url.includes(letters.slice(0, 60)))).toEqual([])
    await openMenu(guest)
    await guest.getByTestId('replay').click()
    await expectAt(guest, 0)

    await guest.goto('about:blank')
    await guest.goto(exercise)
    expect(await guest.locator('[data-part=seed] input').inputValue()).toBe(mixed.seed)
    await elsewhere.close()
  })

  it('that was cut or changed is told, and the title is there', async () => {
    const { page } = await opened('mixed')
    await openMenu(page)
    await page.getByTestId('share').click()
    const link = await page.locator('#game-link').inputValue()
    const middle = link.length - 200
    const changed = `${link.slice(0, middle)}${link[middle] === 'A' ? 'B' : 'A'}${link.slice(middle + 1)}`
    for (const [bad, code] of [
      [link.slice(0, -40), 'cut'],
      [changed, 'damaged'],
    ] as const) {
      await page.goto('about:blank')
      await page.goto(bad)
      const notice = page.locator('[data-part=notice][data-kind=record-link]')
      await notice.waitFor()
      expect(await notice.innerText()).toContain(ui[`record-link.${code}`])
      expect(await page.getByTestId('play').count()).toBe(1)
    }
  })
})
