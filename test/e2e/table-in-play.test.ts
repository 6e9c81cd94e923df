import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import sounds from '../../assets/sound/effects.json'
import enPlan from '../../locales/en/ransomware-pra/plan.json'
import frPlan from '../../locales/fr/ransomware-pra/plan.json'
import frServices from '../../locales/fr/ransomware-pra/services.json'
import type { BoardElement } from '../../src/app/play/game-board'
import type { BoardSnapshot } from '../../src/board/snapshot'
import type { Role } from '../../src/scenario/roles'
import { forkOf } from '../../src/session/fork'
import type { GameRecord } from '../../src/session/record'
import { isProblem } from '../../src/session/record-problem'
import { type ReplayTimeline, replayTimeline } from '../../src/session/replay-timeline'
import type { Holder } from '../../src/simulation/people'
import { keptRecord } from '../golden/records'
import { clickOn, moved, standing } from '../support/game-moves'
import { en, fr } from '../support/sentences'
import { LAPTOP, openBrowser } from '../support/served-site'
import { shipped } from '../support/shipped'
import { openSite, type Site } from '../support/site'
import { storeRecord } from '../support/stored-record'
import { watchedPage } from '../support/watched-page'

let site: Site
let context: BrowserContext
let troubles: string[]

beforeAll(async () => {
  site = await openSite('drawn')
})
afterAll(() => site.close())
afterEach(async () => {
  await context.close()
  expect(troubles).toEqual([])
})

interface Opening {
  browser?: Site['browser']
  query?: string
  width?: number
  height?: number
  still?: boolean
  /** Done before anybody sits down. */
  before?: (page: Page) => Promise<unknown>
  /** How one comes to the table. */
  sit?: (page: Page) => Promise<void>
}

/** All roles at a new game. */
async function beginAll(page: Page): Promise<void> {
  await page.getByTestId('all-roles').click()
  await page.getByTestId('start').click()
}

/** A game at its first situation point, with five roles at the table. */
async function sitDown({
  browser = site.browser,
  query = 'lang=fr&seed=table',
  // As large as shows all that there is beside the table: more of it software draws for longer.
  width = 1024,
  height = 600,
  still = true,
  before = async () => undefined,
  sit = beginAll,
}: Opening = {}): Promise<Page> {
  context = await browser.newContext({
    ...LAPTOP,
    viewport: { width, height },
    reducedMotion: still ? 'reduce' : 'no-preference',
  })
  const { page, said } = await watchedPage(context, `${site.url}?${query}`)
  troubles = said
  await before(page)
  await sit(page)
  await page.locator('[data-part=play]').waitFor()
  return page
}

const drawnTable = (page: Page) => page.locator('[data-part=table][data-drawn=true]')

/** What the table has drawn, once it has come to rest. */
async function settled(page: Page): Promise<BoardSnapshot> {
  const read = () =>
    page
      .locator('#board')
      .evaluate((element) => (element as BoardElement).boardSnapshot?.() ?? null)
  await expect
    .poll(async () => {
      const drawn = await read()
      return drawn !== null && !drawn.moving && !drawn.awake
    })
    .toBe(true)
  return (await read())!
}

const spot = (page: Page, kind: string, id: string) =>
  page.locator(`[data-part=spot][data-kind="${kind}"][data-id="${id}"]`)
const said = async (page: Page, kind: string, id: string): Promise<string> =>
  (await spot(page, kind, id).getAttribute('aria-label')) ?? ''

/** The canvas and the words beside it tell the same: services, phases, the clock, who is where. */
async function expectSameAsWords(page: Page): Promise<void> {
  const drawn = await settled(page)
  for (const [id, { status }] of Object.entries(drawn.lights)) {
    expect(await said(page, 'service', id), id).toContain(` · ${fr[`status.${status}`]} · `)
  }
  for (const [key, { status }] of Object.entries(drawn.tiles)) {
    const name = fr[`row.status.${status === 'parallel' ? 'open' : status}`]
    expect(await said(page, 'row', key), key).toContain(` · ${name} · `)
  }
  const clock = await page.getByTestId('clock').innerText()
  const [, hour = '', minute = ''] = /(\d+):(\d+)/.exec(clock) ?? []
  expect(drawn.clock).toBe((Number(hour) * 60 + Number(minute)) % 720)
  for (const [role, { place }] of Object.entries(drawn.pawns)) {
    const pawn = (await spot(page, 'role', role).boundingBox())!
    if (place.kind !== 'row') continue
    const tile = (await spot(page, 'row', place.id).boundingBox())!
    const [x, y] = [pawn.x + pawn.width / 2, pawn.y + pawn.height / 2]
    expect(x, role).toBeGreaterThan(tile.x)
    expect(x, role).toBeLessThan(tile.x + tile.width)
    expect(y, role).toBeGreaterThan(tile.y)
    expect(y, role).toBeLessThan(tile.y + tile.height)
  }
}

/** The worst game, before the last command that leaves a service within its DMIA; and the service that passes it then. */
function beforeTheCrossing() {
  const worst = replayTimeline(keptRecord('worst'), shipped('ransomware-pra'))
  if (isProblem(worst)) throw new Error(worst.code)
  const at = worst.events.findIndex(({ type }) => type === 'outage.crossed')
  const crossed = worst.events[at]
  if (crossed?.type !== 'outage.crossed') throw new Error('nothing is crossed in the worst game')
  const before = worst.written.findIndex((written) => written > at) - 1
  return { worst, before, crossed }
}

/** The same game, taken over there by the DSI. */
function takenOver(worst: ReplayTimeline, before: number): GameRecord {
  const holders = Object.fromEntries(
    worst.world.roles.map((role): [Role, Holder] => [role, role === 'dsi' ? 'player' : 'worst']),
  )
  const record = forkOf(worst, before, holders)
  if (!record) throw new Error('the worst game is over before anything is crossed')
  return record
}

/** From where on in the file of effects a sound was started, seconds, one after the other. */
const heard = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { heard: number[] }).heard)

/** Notes every sound that the page gives to the loudspeaker. */
function listen(): void {
  const { prototype } = AudioBufferSourceNode
  const { start } = prototype
  const started: number[] = []
  Object.assign(window, { heard: started })
  prototype.start = function (when, offset = 0, duration?: number) {
    started.push(offset)
    return start.call(this, when, offset, duration)
  }
}

describe('the drawn table in a game', () => {
  it('shows what the words say, from DEBEX through the first day, at any size', async () => {
    const page = await sitDown()
    await drawnTable(page).waitFor()
    await expectSameAsWords(page)
    await clickOn(page, 9)
    await expectSameAsWords(page)
    await clickOn(page, 9)
    await expectSameAsWords(page)
    for (const [width, height] of [
      [820, 1180],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height })
      await expect
        .poll(async () => {
          const host = await page.locator('#board').evaluate(({ clientWidth }) => clientWidth)
          return (await settled(page)).width === host
        })
        .toBe(true)
      await expectSameAsWords(page)
      await expectAllInside(page)
    }
    // On a projector the names stand beside the things, in the language of the page.
    await expect.poll(() => titles(page)).toContain(frPlan['phase.degraded-mode.short'])
    expect(await titles(page)).toHaveLength(25)
    await page.getByRole('button', { name: 'English' }).click()
    await expect.poll(() => titles(page)).toContain(enPlan['phase.degraded-mode.short'])
    expect(await titles(page)).toHaveLength(25)
    await page.getByRole('button', { name: 'Français' }).click()
    await expect.poll(() => titles(page)).toContain(frPlan['phase.degraded-mode.short'])
    await page.setViewportSize({ width: 1024, height: 600 })
    // A game that is left takes its table along, and finds it again where it was.
    await page.getByRole('button', { name: fr['menu.title'] }).click()
    await page.getByRole('button', { name: fr['menu.leave'] }).click()
    await page.getByTestId('play').waitFor()
    expect(await page.locator('canvas').count()).toBe(0)
    await page.locator('[data-part=stored-resume]').click()
    await drawnTable(page).waitFor()
    await expectSameAsWords(page)
  })

  it('tells more of what the mouse or the keyboard is on', async () => {
    const page = await sitDown({ width: 1280, height: 720 })
    await drawnTable(page).waitFor()
    await settled(page)
    const caption = page.locator('[data-part=table-caption]')
    const first = await caption.innerText()
    for (const [kind, id] of [
      ['service', 'mail'],
      ['rest', 'service-priorities/1'],
      ['card', ''],
      ['clock', ''],
      ['role', 'direction'],
    ] as const) {
      const box = (await spot(page, kind, id).boundingBox())!
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      await expect
        .poll(async () => (await caption.innerText()).replace(/\s*\n\s*/g, ' · '))
        .toBe(await said(page, kind, id))
    }
    await page.mouse.move(1200, 700)
    await expect.poll(() => caption.innerText()).toBe(first)

    const stops = page.locator('[data-part=spot][tabindex="0"]')
    expect(await stops.count()).toBe(1)
    await stops.focus()
    expect((await settled(page)).pointed).toBe(true)
    await page.keyboard.press('ArrowRight')
    const focused = page.locator('[data-part=spot]:focus')
    expect(await focused.getAttribute('data-id')).toBe('crisis-communication/1')
    await page.keyboard.press('End')
    expect(await focused.getAttribute('data-kind')).toBe('role')
    const name = (await focused.getAttribute('aria-label'))!.split(' · ')[0]!
    expect(await caption.innerText()).toContain(name)
  })

  it('tells of a DMIA that is passed in the panel, on the table and by a sound', async () => {
    const { worst, before, crossed } = beforeTheCrossing()
    const page = await sitDown({
      query: 'lang=fr',
      before: async (opened) => {
        await opened.addInitScript(listen)
        await storeRecord(opened, takenOver(worst, before))
      },
      sit: async (opened) => {
        const effects = opened.waitForResponse(/effects.*\.wav/)
        await opened.locator('[data-part=stored-resume]').click()
        await effects
      },
    })
    await drawnTable(page).waitFor()
    const { service, limit } = crossed
    expect((await settled(page)).lights[service]).toMatchObject({ over: false })
    const line = page.locator('[data-part=happenings] li[data-type="outage.crossed"]')
    expect(await line.count()).toBe(0)
    const soFar = (await heard(page)).length

    // Time may halt before it, at what is told on the way.
    for (let stops = 0; stops < 5 && (await line.count()) === 0; stops += 1) {
      const here = await standing(page)
      await page.getByTestId('run-clock').click()
      await moved(page, here)
    }
    await line.first().waitFor()
    const name = frServices[`service.${service}.name` as keyof typeof frServices]
    const told = (await line.allInnerTexts()).filter((text) => text.includes(name))
    expect(told).toEqual([expect.stringContaining(`DMIA de ${limit / 60}`)])
    expect(await line.first().getAttribute('data-alarm')).toBe('true')
    await expectSameAsWords(page)
    expect((await settled(page)).lights[service]).toMatchObject({ over: true, meter: 1 })
    expect(await said(page, 'service', service)).toContain(` · ${fr['rack.over']}`)
    await expect
      .poll(async () => (await heard(page)).slice(soFar))
      .toContain(sounds.outage[0]! / 1000)
  })

  it('moves what happens, and stands still once motion is turned off', async () => {
    const page = await sitDown({ still: false })
    await drawnTable(page).waitFor()
    await clickOn(page, 7)
    await expectSameAsWords(page)
    await page.getByRole('button', { name: fr['menu.title'] }).click()
    await page.getByLabel(fr['settings.motion']).selectOption('reduced')
    await page.keyboard.press('Escape')
    expect(await page.locator('html').getAttribute('data-still')).toBe('true')
    const { frames } = await settled(page)
    await page.evaluate(async () => {
      for (let n = 0; n < 20; n += 1) await new Promise(requestAnimationFrame)
    })
    expect((await settled(page)).frames).toBe(frames)
    await clickOn(page, 3)
    await expectSameAsWords(page)
  })

  it('is loaded on a phone only when its section is opened', async () => {
    const page = await sitDown({ width: 390, height: 844 })
    expect(await page.locator('canvas').count()).toBe(0)
    await page.locator('[data-part=sections] [data-section=table]').click()
    await drawnTable(page).waitFor()
    await expectSameAsWords(page)
    await expectAllInside(page)
    await page.locator('[data-part=sections] [data-section=decide]').click()
    await clickOn(page, 6)
    // While a card says whose turn it is, everything else is closed.
    const turn = page.getByTestId('take-turn')
    if ((await turn.count()) > 0) await turn.click()
    await page.locator('[data-part=sections] [data-section=table]').click()
    await expectSameAsWords(page)
  })

  it('gives way to the plain table when it cannot be had, says why, and comes back when asked', async () => {
    const file = /assets\/board-[\w-]{8}\.js/
    const page = await sitDown({ before: () => context.route(file, (route) => route.abort()) })
    const again = page.getByRole('button', { name: fr['table.retry'] })
    await page.getByText(fr['table.not-loaded']).waitFor()
    expect(troubles.splice(0)).toEqual([expect.stringContaining('ERR_FAILED')])
    await context.unroute(file)
    await again.click()
    await drawnTable(page).waitFor()
    expect(await page.locator('[data-part=notice]').count()).toBe(0)
    await settled(page)

    // The device takes the graphics away for good.
    await page.locator('canvas').evaluate((canvas) => {
      const gl = (canvas as HTMLCanvasElement).getContext('webgl')!
      gl.getExtension('WEBGL_lose_context')!.loseContext()
    })
    await page.getByText(fr['table.lost']).waitFor()
    expect(await page.locator('canvas').count()).toBe(0)
    expect(await page.locator('[data-part=plan] [data-part=tile]').count()).toBe(15)
    await clickOn(page, 3)
    await again.click()
    await drawnTable(page).waitFor()
    await expectSameAsWords(page)
  })

  it('gives way to the plain table where there is no WebGL, says so once, and the game goes on', async () => {
    const browser = await openBrowser({ drawn: false })
    const page = await sitDown({ browser, query: 'lang=en&seed=plain&scenario=tutorial' })
    const notice = page.getByText(en['table.no-webgl'])
    await notice.waitFor()
    expect(await page.getByRole('button', { name: en['table.retry'] }).count()).toBe(0)
    await page.getByRole('button', { name: en['notice.dismiss'] }).click()
    expect(await notice.count()).toBe(0)
    expect(await page.locator('canvas').count()).toBe(0)
    expect(await page.locator('[data-part=plan] [data-part=tile]').count()).toBeGreaterThan(2)
    expect(await page.locator('[data-part=rack] [data-part=unit]').count()).toBeGreaterThan(1)
    await clickOn(page)
    await page.locator('[data-part=summary-main]').waitFor()
    expect(await notice.count()).toBe(0)
    await browser.close()
  })
})

/** The names written on the table; each is seen whole, and big enough to be read. */
async function titles(page: Page): Promise<string[]> {
  const found = await page.locator('[data-part=spot-title]').evaluateAll((all) =>
    all.map((one) => ({
      name: one.textContent ?? '',
      size: Number.parseFloat(getComputedStyle(one).fontSize),
      cut: one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight + 1,
    })),
  )
  for (const { name, size, cut } of found) {
    expect(size, name).toBeGreaterThanOrEqual(12)
    expect(cut, name).toBe(false)
  }
  return found.map(({ name }) => name)
}

/** Nothing that can be pointed at is cut off, too small, or under the card of words. */
async function expectAllInside(page: Page): Promise<void> {
  const table = (await page.locator('#board').boundingBox())!
  for (const box of await page.locator('[data-part=spot]').evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect()
      return { x, y, width, height }
    }),
  )) {
    expect(box.width).toBeGreaterThanOrEqual(24)
    expect(box.height).toBeGreaterThanOrEqual(24)
    expect(box.x).toBeGreaterThanOrEqual(table.x - 6)
    expect(box.y).toBeGreaterThanOrEqual(table.y - 6)
    expect(box.x + box.width).toBeLessThanOrEqual(table.x + table.width + 6)
    expect(box.y + box.height).toBeLessThanOrEqual(table.y + table.height + 6)
  }
}
