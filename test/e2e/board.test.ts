import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BoardView } from '../../src/board/board-view'
import type { BoardSnapshot } from '../../src/board/snapshot'
import type { Cue } from '../../src/simulation/events'
import type { BoardPlace } from '../../src/view/board-place'
import type { RoleView } from '../../src/view/view'
import { type BoardMoment, moments } from '../support/board-moments'
import type { TablePage } from '../support/board-page/main'
import { serveBoardPage } from '../support/board-site'
import { openBrowser } from '../support/served-site'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const ARGS = ['--no-sandbox', '--disable-background-networking', '--enable-unsafe-swiftshader']

const reference = moments('ransomware-pra', 'reference')
const worst = moments('ransomware-pra', 'worst')
const tutorial = moments('tutorial', 'reference')

/** What the window of the test page offers. */
type TableWindow = Window & { table: TablePage }

let site: Awaited<ReturnType<typeof serveBoardPage>>
let browser: Browser

beforeAll(async () => {
  site = await serveBoardPage()
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS })
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** A page with the table in it, and the errors that it met. */
class Table {
  readonly page: Page
  readonly errors: string[] = []

  private constructor(page: Page) {
    this.page = page
    page.on('pageerror', (error) => this.errors.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text())
    })
  }

  static async open(
    { width = 560, height = 440, still = true, ratio = 1 } = {},
    from: Browser = browser,
  ): Promise<Table> {
    const viewport = { width, height }
    const context = await from.newContext({ viewport, deviceScaleFactor: ratio })
    const table = new Table(await context.newPage())
    await table.page.goto(site.url)
    await table.page.waitForFunction(() => 'table' in window)
    table.refused = await table.page.evaluate(
      (reduced) => (window as unknown as TableWindow).table.mount(reduced),
      still,
    )
    return table
  }

  /** Why the table could not be mounted, '' when it was. */
  refused = ''

  async apply(view: BoardView): Promise<void> {
    await this.page.evaluate(
      (next) => (window as unknown as TableWindow).table.board().apply(next),
      view,
    )
  }

  async play(cues: readonly Cue[]): Promise<void> {
    await this.page.evaluate((all) => {
      for (const cue of all) (window as unknown as TableWindow).table.board().play(cue)
    }, cues)
  }

  /** Plays cues, and tells the strongest lights of all frames until the table rests, and those that are left then. */
  lightsWhile(cues: readonly Cue[]) {
    return this.page.evaluate(async (all) => {
      const board = (window as unknown as TableWindow).table.board()
      for (const cue of all) board.play(cue)
      const most = { alarm: 0, relief: 0 }
      for (;;) {
        const { light, moving, awake } = board.snapshot()
        most.alarm = Math.max(most.alarm, light.alarm)
        most.relief = Math.max(most.relief, light.relief)
        if (!moving && !awake) return { most, left: light }
        await new Promise(requestAnimationFrame)
      }
    }, cues)
  }

  /** Lets the browser draw so many times. */
  async framesPass(count: number): Promise<void> {
    await this.page.evaluate(async (times) => {
      for (let n = 0; n < times; n += 1) await new Promise(requestAnimationFrame)
    }, count)
  }

  snapshot(): Promise<BoardSnapshot> {
    return this.page.evaluate(() => (window as unknown as TableWindow).table.board().snapshot())
  }

  /** The table once it has come to rest. */
  async settled(): Promise<BoardSnapshot> {
    await this.page.waitForFunction(
      () => {
        const { moving, awake } = (window as unknown as TableWindow).table.board().snapshot()
        return !moving && !awake
      },
      undefined,
      { timeout: 60_000 },
    )
    return this.snapshot()
  }

  async close(): Promise<void> {
    expect(this.errors).toEqual([])
    await this.page.context().close()
  }
}

/** What a snapshot has to say of a view. */
function expectDrawn(drawn: BoardSnapshot, view: BoardView): void {
  expect(Object.keys(drawn.tiles)).toEqual(view.rows.map(({ key }) => key))
  for (const { key, status, outcome } of view.rows) {
    const stamp = status === 'reopened' ? status : status === 'closed' ? outcome : ''
    expect(drawn.tiles[key], key).toMatchObject({ status, stamp })
  }
  const longest = Math.max(...view.rows.map(({ minutes }) => minutes[1])) * 1.34
  for (const { key, worked } of view.rows) {
    expect(drawn.tiles[key]?.played).toBeCloseTo(Math.min(1, worked / longest), 5)
  }
  expect(drawn.rests).toEqual(
    Object.fromEntries(view.rests.map(({ after, status }) => [after, status])),
  )
  for (const { role, place, state, tired, answer } of view.pawns) {
    expect(drawn.pawns[role], role).toEqual({ place, state, tired, answer })
  }
  for (const { id, status, outage, limit } of view.services) {
    expect(drawn.lights[id], id).toMatchObject({ status })
    expect(drawn.lights[id]?.icon).not.toBe('')
    expect(drawn.lights[id]?.meter).toBeCloseTo(Math.min(1, outage / limit), 5)
    expect(drawn.lights[id]?.over, id).toBe(outage >= limit)
  }
  expectThings(drawn, view)
  expect(drawn.clock).toBe(view.minuteOfDay % 720)
  const { card } = view
  expect(drawn.card).toEqual(
    card && { id: card.id, channel: card.channel, addressee: card.addressee, asks: card.asks },
  )
}

/** Things lie on the wood and notes on the paper where there is room for them: all of them, or none. */
function expectThings({ things, notes }: BoardSnapshot, view: BoardView): void {
  for (const { gauge, thing, value, broken } of view.things) {
    const slips = things.slips[gauge]
    const bag = things.bags[gauge]
    if (slips === undefined && bag === undefined) continue
    if (thing === 'slips') expect(slips, gauge).toBe(Math.round(((100 - value) * 8) / 100))
    else expect(bag, gauge).toEqual({ filled: value / 100, torn: broken })
    expect(things.bills).toBe(Math.min(10, view.bills ?? 0))
  }
  const late = new Set(view.duties.filter(({ neglected }) => neglected).map(({ id }) => id))
  for (const { id, paper, written } of notes) {
    if (view.threads.includes(id)) expect([paper, written]).toEqual(['thread', ''])
    else {
      expect(paper, id).toBe(late.has(id) ? 'note-late' : 'note')
      expect(written, id).toMatch(/^[1-9] \d\d:\d\d$/)
    }
  }
}

/** Moments in which something has changed on the table, about so many of them. */
function chosen(all: readonly BoardMoment[], count: number): BoardMoment[] {
  const changed = all.filter(
    ({ table }, n) => n === 0 || JSON.stringify(table) !== JSON.stringify(all[n - 1]?.table),
  )
  const step = Math.max(1, Math.floor(changed.length / count))
  return changed.filter((_, n) => n % step === 0 || n === changed.length - 1)
}

describe('the table at rest', () => {
  // One for all that only look at it; each applies what it wants to see.
  let table: Table
  beforeAll(async () => {
    table = await Table.open()
    expect(table.refused).toBe('')
  })
  afterAll(() => table.close())

  it('draws what the view says through whole games, without motion, one scenario in the place of another', async () => {
    for (const game of [reference, worst, tutorial]) {
      for (const { table: view, cues } of chosen(game, 10)) {
        await table.apply(view)
        await table.play(cues)
        expectDrawn(await table.snapshot(), view)
      }
    }
  })

  it('puts no green tick on a disaster: the last day of the worst game beside that of the plan', async () => {
    const big = await Table.open({ width: 740, height: 600 })
    const last = async (game: readonly BoardMoment[]) => {
      await big.apply(game.at(-1)!.table)
      const drawn = await big.snapshot()
      const stamps = Object.values(drawn.tiles).map(({ stamp }) => stamp)
      const worn = Object.values(drawn.pawns).filter(
        ({ tired, state }) => tired || state === 'away',
      )
      return {
        clean: stamps.filter((stamp) => stamp === 'clean').length,
        reserved: stamps.filter((stamp) => stamp === 'reserved').length,
        over: Object.values(drawn.lights).filter(({ over }) => over).length,
        late: drawn.notes.filter(({ paper }) => paper === 'note-late').length,
        slips: drawn.things.slips.trust!,
        filled: drawn.things.bags.evidence!.filled,
        worn: worn.length,
      }
    }
    const plan = await last(reference)
    const lost = await last(worst)
    expect(lost.clean).toBeLessThan(3)
    expect(plan.clean).toBeGreaterThan(lost.clean + 3)
    expect(lost.reserved).toBeGreaterThan(plan.reserved)
    expect(lost.over).toBeGreaterThan(plan.over)
    expect(lost.slips).toBeGreaterThan(plan.slips)
    expect(lost.filled).toBeLessThan(plan.filled)
    expect(lost.late).toBeGreaterThan(0)
    expect(lost.worn).toBeGreaterThan(plan.worn)
    await big.close()
  })

  it('darkens at night and grows warmer with each service that works', async () => {
    const view = reference[1]!.table
    const lightOf = async (changed: BoardView) => {
      await table.apply(changed)
      return (await table.snapshot()).light
    }
    const noon = await lightOf({ ...view, minute: 60, minuteOfDay: 720 })
    const night = await lightOf({ ...view, minute: 700, minuteOfDay: 1380 })
    expect(night.dark).toBeGreaterThan(noon.dark)
    expect(night.lamp).toBeGreaterThan(noon.lamp)
    const services = view.services.map((service) => ({ ...service, status: 'up' as const }))
    const warm = await lightOf({ ...view, minute: 701, minuteOfDay: 1380, services })
    expect(warm.lamp).toBeGreaterThan(night.lamp)
    expect((await table.snapshot()).live).toEqual(services.map(({ id }) => id))
  })

  it('is hidden from assistive technology and holds no focus', async () => {
    await table.apply(reference[1]!.table)
    const canvas = table.page.locator('canvas')
    expect(await canvas.getAttribute('aria-hidden')).toBe('true')
    expect(await canvas.evaluate((node) => (node as HTMLElement).tabIndex)).toBe(-1)
  })
})

describe('the table on the screen', () => {
  it('arrives at the same picture when everything moves, and then sleeps', async () => {
    const table = await Table.open({ still: false })
    for (const { table: view, cues } of chosen(worst, 6)) {
      await table.apply(view)
      await table.play(cues)
      expectDrawn(await table.settled(), view)
    }
    const { frames } = await table.snapshot()
    await table.framesPass(30)
    expect((await table.snapshot()).frames).toBe(frames)
    await table.close()
  })

  it('cuts short what moves as soon as motion is not wanted any more', async () => {
    const table = await Table.open({ still: false })
    const [first, last] = [reference[1]!.table, reference.at(-1)!.table]
    await table.apply(first)
    await table.apply(last)
    await table.page.evaluate(() =>
      (window as unknown as TableWindow).table.board().setReducedMotion(true),
    )
    expectDrawn(await table.settled(), last)
    await table.close()
  })

  it('shows an alarm and relief for a moment, with and without motion', async () => {
    for (const still of [true, false]) {
      const table = await Table.open({ still })
      await table.apply(reference.at(-1)!.table)
      await table.settled()
      const { most, left } = await table.lightsWhile([
        { type: 'alarm', about: 'x' },
        { type: 'relief', about: 'mail' },
      ])
      expect(most.alarm).toBeGreaterThan(0.05)
      expect(most.relief).toBeGreaterThan(0.02)
      expect(left).toMatchObject({ alarm: 0, relief: 0 })
      await table.close()
    }
  })

  it('is laid anew for each size and density, with the same things on it', async () => {
    const table = await Table.open({ ratio: 2 })
    const view = worst[Math.floor(worst.length / 2)]!.table
    await table.apply(view)
    for (const [width, height] of [
      [390, 500],
      [700, 540],
    ] as const) {
      await table.page.setViewportSize({ width, height })
      await table.page.waitForFunction(
        (wanted) => (window as unknown as TableWindow).table.board().snapshot().width === wanted,
        width,
      )
      const drawn = await table.settled()
      expectDrawn(drawn, view)
      expect(drawn.ratio).toBe(2)
      const canvas = await table.page.locator('canvas').evaluate((node) => {
        const { width: w, height: h } = node.getBoundingClientRect()
        return { w, h, pixels: (node as HTMLCanvasElement).width }
      })
      expect(canvas).toEqual({ w: width, h: height, pixels: width * 2 })
    }
    await table.close()
  })

  it('is painted anew at rest when the screen has another density', async () => {
    const table = await Table.open({ width: 560, height: 440, ratio: 1 })
    await table.apply(reference[1]!.table)
    expect((await table.settled()).ratio).toBe(1)
    const window = await table.page.context().newCDPSession(table.page)
    await window.send('Emulation.setDeviceMetricsOverride', {
      width: 560,
      height: 440,
      deviceScaleFactor: 2,
      mobile: false,
    })
    // A real screen tells of its new density by itself; an emulated one with the next change of media.
    await table.page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(async () => (await table.settled()).ratio).toBe(2)
    expect(
      await table.page.locator('canvas').evaluate((node) => (node as HTMLCanvasElement).width),
    ).toBe(1120)
    await table.close()
  })

  it('says what is pointed at and picked, and where everything lies', async () => {
    const table = await Table.open()
    const view = reference[1]!.table
    await table.apply(view)
    const seen = () =>
      table.page.evaluate(() => {
        const { pointed, picked, boxes } = (window as unknown as TableWindow).table
        return { pointed, picked, boxes: [...boxes] }
      })
    const { boxes } = await seen()
    const at = (wanted: BoardPlace) => {
      const { box } = boxes.find(
        ({ target }) => target.kind === wanted.kind && target.id === wanted.id,
      )!
      return [box.x + box.width / 2, box.y + box.height / 2] as const
    }
    const mail: BoardPlace = { kind: 'service', id: 'mail' }
    await table.page.mouse.move(...at(mail))
    expect((await table.snapshot()).pointed).toBe(true)
    await table.page.mouse.click(...at({ kind: 'role', id: 'admin' }))
    await table.page.mouse.move(2, 436)
    const { pointed, picked } = await seen()
    expect(pointed).toEqual([mail, { kind: 'role', id: 'admin' }, null])
    expect(picked).toEqual([{ kind: 'role', id: 'admin' }])
    await table.page.evaluate(() =>
      (window as unknown as TableWindow).table.board().point({ kind: 'clock', id: '' }),
    )
    expect((await table.snapshot()).pointed).toBe(true)
    await table.close()
  })

  it('comes back after the graphics context was lost', async () => {
    const table = await Table.open()
    const { table: view } = reference.at(-1)!
    await table.apply(view)
    await table.settled()
    await table.page.evaluate(async () => {
      const gl = document.querySelector('canvas')!.getContext('webgl')!
      const loss = gl.getExtension('WEBGL_lose_context')!
      loss.loseContext()
      await new Promise((resolve) => setTimeout(resolve, 200))
      loss.restoreContext()
      await new Promise((resolve) => setTimeout(resolve, 400))
    })
    expectDrawn(await table.settled(), view)
    await table.close()
  })

  it('goes away when it is told to', async () => {
    const table = await Table.open()
    await table.apply(reference[1]!.table)
    await table.page.evaluate(() => (window as unknown as TableWindow).table.board().destroy())
    await expect.poll(() => table.page.locator('canvas').count()).toBe(0)
    await table.framesPass(10)
    expect(await table.page.locator('canvas').count()).toBe(0)
    await table.close()
  })

  it('opens as the application opens it: the view may come before Phaser does', async () => {
    const table = await Table.open()
    const open = (view: RoleView) => (window as unknown as TableWindow).table.open(view)
    expect(await table.page.evaluate(open, reference[1]!.view)).toBe('ready')
    await table.close()
  })

  it('refuses where there is no WebGL, and leaves nothing behind', async () => {
    const plain = await openBrowser({ drawn: false })
    const table = await Table.open({}, plain)
    expect(table.refused).toContain('WebGL')
    expect(await table.page.locator('canvas').count()).toBe(0)
    const open = (view: RoleView) => (window as unknown as TableWindow).table.open(view)
    expect(await table.page.evaluate(open, reference[1]!.view)).toBe('refused')
    await table.close()
    await plain.close()
  })
})
