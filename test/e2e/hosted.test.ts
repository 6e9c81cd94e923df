import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { builtSite } from '../../src/build/built-site'
import { accessFaults } from '../support/access-faults'
import { choose, seal } from '../support/game-moves'
import { type HostedRoom, hostRoom } from '../support/hosted-room'
import { layoutFaults } from '../support/layout-faults'
import { LAPTOP, openBrowser } from '../support/served-site'

/** A person with a telephone. */
interface Phone {
  readonly context: BrowserContext
  readonly page: Page
  /** Paths that it asked for. */
  readonly asked: string[]
  readonly said: string[]
}

const ROLES = ['client', 'dsi', 'direction', 'admin', 'development'] as const

let room: HostedRoom
let browser: Browser
beforeAll(async () => {
  ;[room, browser] = await Promise.all([hostRoom(), openBrowser({ drawn: false })])
})
afterAll(async () => {
  await browser?.close()
  await room?.close()
})

async function device(size: { width: number; height: number }, locale: string): Promise<Phone> {
  const context = await browser.newContext({ ...LAPTOP, viewport: size, locale })
  await context.addInitScript({ content: axe.source })
  const page = await context.newPage()
  const asked: string[] = []
  const said: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  page.on('pageerror', (error) => said.push(error.message))
  page.on('console', (message) => {
    // That the network is away is the browser's to say.
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text())) {
      said.push(message.text())
    }
  })
  return { context, page, asked, said }
}

const phone = (locale = 'fr-FR'): Promise<Phone> => device({ width: 360, height: 640 }, locale)

/** Answers what is asked of this device, opens the next phase or lets time run; false where there is nothing to do. */
async function act(page: Page): Promise<boolean> {
  const form = page.locator('form[data-part=prompt][data-current=true]')
  if ((await form.count()) > 0) {
    const id = await form.getAttribute('data-prompt')
    const answered = form.locator('[type=submit]:enabled')
    for (const option of await form.locator('input[data-digit], input[type=checkbox]').all()) {
      if ((await answered.count()) > 0) break
      await choose(option)
    }
    await seal(form)
    await page.locator(`form[data-prompt="${id}"]`).waitFor({ state: 'detached' })
    return true
  }
  const next = page
    .locator(':is([data-testid=open-phase], [data-testid=run-clock]):enabled')
    .first()
  if (!(await next.isVisible())) return false
  const before = await page.locator('[data-part=play]').getAttribute('data-stage')
  const minute = await page.locator('[data-part=play]').getAttribute('data-minute')
  await next.click()
  await page
    .locator(`[data-part=play]:not([data-stage="${before}"][data-minute="${minute}"])`)
    .waitFor({ timeout: 30_000 })
  return true
}

const closedPhases = (console: Page): Promise<number> =>
  console.locator('[data-part=console-rows] li[data-status=closed]').count()

/** Every device does what it has to, in turn, until so many phases are done. */
async function playPhases(phones: readonly Phone[], console: Page, phases: number): Promise<void> {
  for (let round = 0; round < 200 && (await closedPhases(console)) < phases; round += 1) {
    for (const { page } of phones) await act(page)
  }
  await expect.poll(() => closedPhases(console)).toBeGreaterThanOrEqual(phases)
}

/** A scenario, its source, its debrief: what no device may ask for while it is played. */
const SECRETS = /sealed|tutorial|ransomware|scenario-|\/record$|\/scenario$|debrief/
/** The key of an answer that may be given: it stands in the texts of a scenario alone. */
const ANSWER = /decision\.[\w-]+\.option\.[\w-]+/

/** The files of the built game that hold texts of a scenario. */
async function textFiles(): Promise<ReadonlySet<string>> {
  const assets = join((await builtSite()).folder, 'assets')
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  const holding = scripts.filter((name) => ANSWER.test(readFileSync(join(assets, name), 'utf8')))
  return new Set(holding.map((name) => `/assets/${name}`))
}

async function looked(page: Page, name: string): Promise<string[]> {
  const layout = await page.evaluate(layoutFaults)
  return [...(await accessFaults(page, name)), ...layout.map((fault) => `${name}: ${fault}`)]
}

it('five phones play two phases of an exercise that a laptop runs, and read its debrief', async () => {
  const faults: string[] = []
  const host = await device({ width: 1280, height: 720 }, 'fr-FR')
  const console = host.page
  await console.goto(room.facilitator)
  await console.getByTestId('make').waitFor()
  faults.push(...(await looked(console, 'list of exercises')))
  await console.locator('[data-part=console-new] select').first().selectOption('tutorial')
  await console.locator('textarea[name=teams]').fill('Équipe Nord')
  await console.getByTestId('make').click()
  const code = (await console.locator('[data-part=console-code]').textContent())!
  faults.push(...(await looked(console, 'code on the wall')))
  const link = (await console.locator('[data-part=console-way] a').getAttribute('href'))!
  await console.getByTestId('code').click()

  // Everybody joins: one by typing the code, one of them wrongly first, the others by the link of the QR.
  const phones = await Promise.all(
    ROLES.map((_, place) => phone(place % 2 === 0 ? 'fr-FR' : 'en-GB')),
  )
  for (const [place, { page }] of phones.entries()) {
    if (place === 0) {
      await page.goto(`${room.url}#j=`)
      await page.locator('input[name=code]').fill('BBBBBB')
      await page.keyboard.press('Enter')
      await page.locator('[data-part=join-failure] svg').waitFor()
      faults.push(...(await looked(page, 'wrong code')))
      await page.locator('input[name=code]').fill(code.toLowerCase())
      await page.keyboard.press('Enter')
    } else await page.goto(new URL(new URL(link).hash, room.url).href)
    await page.locator('input[name=name]').fill(`N${place}`)
    await choose(page.locator(`input[name=role-${ROLES[place]}]`))
    if (place === 1) faults.push(...(await looked(page, 'choice of roles')))
    await page.getByTestId('take-seat').click()
    await page.getByTestId('lobby').waitFor()
    if (place === 2) faults.push(...(await looked(page, 'lobby')))
  }
  // One more may only watch: all is taken.
  const watcher = await phone()
  await watcher.page.goto(`${room.url}#j=${code}`)
  await watcher.page.locator('[data-taken=true]').first().waitFor()
  expect(await watcher.page.locator('[data-taken=true]').count()).toBe(ROLES.length)
  await watcher.page.getByTestId('watch').click()
  await watcher.page.getByTestId('lobby').waitFor()

  await console.getByTestId('start').click()
  for (const { page } of [...phones, watcher]) await page.locator('[data-part=play]').waitFor()
  faults.push(...(await looked(phones[0]!.page, 'play on a phone')))
  await playPhases(phones, console, 1)

  // The facilitator pauses, and everybody stands still; announces, and those who are meant hear it.
  await console.getByTestId('pause').click()
  for (const { page } of phones) await page.locator('[data-part=paused]').waitFor()
  faults.push(...(await looked(console, 'console in a pause')))
  await console.getByTestId('message').locator('textarea').fill('Le préfet appelle.')
  await console.getByTestId('message').locator('[type=submit]').click()
  for (const { page } of phones) {
    await page.getByTestId('said').getByText('Le préfet appelle.').waitFor()
  }
  faults.push(...(await looked(phones[1]!.page, 'announcement on a phone')))
  await console.getByTestId('pause').click()
  for (const { page } of phones)
    await page.locator('[data-part=paused]').waitFor({ state: 'detached' })

  // One goes out of reach, opens what is next all the same, and is there again: it counts once.
  const opener = phones[1]!
  await expect
    .poll(async () => {
      if (await opener.page.getByTestId('open-phase').isVisible()) return true
      for (const { page } of phones.filter((one) => one !== opener)) await act(page)
      const ready = await opener.page.getByTestId('open-phase').isVisible()
      if (!ready) await act(opener.page)
      return ready
    })
    .toBe(true)
  await opener.context.setOffline(true)
  await opener.page.locator('[data-kind="seat.lost"]').waitFor()
  await console.locator('[data-testid=role-dsi] [data-part=console-who][data-here=false]').waitFor()
  await opener.page.getByTestId('open-phase').click()
  await opener.page.locator('[data-kind="seat.lost-unanswered"]').waitFor()
  faults.push(...(await looked(opener.page, 'out of reach')))
  await opener.context.setOffline(false)
  await opener.page
    .locator('[data-part=seat-line][data-kind^="seat.lost"]')
    .waitFor({ state: 'detached' })
  for (const { page } of phones) await page.locator('form[data-part=prompt]').first().waitFor()

  // The facilitator lets something fall now, and looks through the eyes of whoever it falls on.
  await console.locator('[data-part=console-reserve] summary').click()
  const before = await console.locator('[data-part=entries] li').count()
  await console.locator('[data-part=console-reserve] [data-stimulus] button').first().click()
  await expect.poll(() => console.locator('[data-part=entries] li').count()).toBeGreaterThan(before)
  await console.locator('[data-part=console-eyes] select').selectOption('admin')
  await console.locator('[data-part=console-eyes] [data-part=entries]').waitFor()
  faults.push(...(await looked(console, 'console')))

  // One's battery is flat: another device takes the seat, and the first says so.
  const tired = phones[3]!
  await console.getByTestId('role-admin').locator('button').first().click()
  const seat = (await console.locator('[data-part=console-way] a').getAttribute('href'))!
  const fresh = await phone()
  await fresh.page.goto(new URL(new URL(seat).hash, room.url).href)
  await fresh.page.locator('[data-part=play]').waitFor()
  await tired.page.getByTestId('seat-ended').waitFor()
  faults.push(...(await looked(tired.page, 'seat that is open elsewhere')))
  const players = phones.map((one) => (one === tired ? fresh : one))

  // A reload comes back to the seat.
  await players[0]!.page.reload()
  await players[0]!.page.locator('[data-part=play]').waitFor()
  await playPhases(players, console, 2)
  expect(await watcher.page.locator('[data-part=prompt] [type=submit]:enabled').count()).toBe(0)

  await console.getByTestId('end').click()
  await console.locator('[data-part=menu-confirm] button').first().click()
  for (const { page } of players) await page.locator('[data-part=over]').waitFor()
  const texts = await textFiles()
  expect(texts.size).toBeGreaterThan(1)
  for (const { asked } of [...phones, fresh, watcher]) {
    expect(asked.filter((path) => SECRETS.test(path) || texts.has(path))).toEqual([])
  }

  await console.getByTestId('open-debrief').click()
  await console.locator('[data-part=menu-confirm] button').first().click()
  for (const { page, asked } of [...players, watcher]) {
    await page.locator('[data-part=summary]').waitFor()
    expect(asked.some((path) => SECRETS.test(path))).toBe(true)
  }
  await console.getByTestId('show-debrief').click()
  await console.locator('[data-part=summary]').waitFor()

  expect(faults).toEqual([])
  for (const { said } of [host, ...phones, fresh, watcher]) expect(said).toEqual([])
})
