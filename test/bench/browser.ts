import type { CDPSession, Page } from 'playwright-core'
import { builtSite } from '../../src/build/built-site'
import { clickOn, clickOnce, moved, playOn, standing } from '../support/game-moves'
import { openOwnSite } from '../support/served-site'
import { type Measure, rounded } from './measure'

const VIEW = { width: 1280, height: 720 }
const GAMES = 10

/** What a first visit costs, how smoothly a game runs, and whether games leave anything behind. */
export async function inTheBrowser(): Promise<Measure[]> {
  const { total, board } = (await builtSite()).firstDownload
  const site = await openOwnSite()
  try {
    const visit = async (reducedMotion: 'no-preference' | 'reduce' = 'no-preference') => {
      const context = await site.browser.newContext({
        viewport: VIEW,
        serviceWorkers: 'block',
        reducedMotion,
      })
      return context.newPage()
    }
    return [
      { name: 'first download, gzip JS and CSS', value: rounded(total / 1000), unit: 'kB' },
      { name: 'board, loaded with a game', value: rounded(board / 1000), unit: 'kB' },
      ...(await firstVisit(await visit(), site.url)),
      ...(await smoothness(await visit(), site.url)),
      ...(await soloGame(await visit('reduce'), site.url)),
      ...(await heap(await visit('reduce'), site.url)),
    ]
  } finally {
    await site.close()
  }
}

async function firstVisit(page: Page, url: string): Promise<Measure[]> {
  const start = performance.now()
  await page.goto(`${url}?lang=fr`)
  await page.getByTestId('play').waitFor()
  const title = performance.now() - start
  const clicked = performance.now()
  await page.getByTestId('play').click()
  await page.getByTestId('start').click()
  await page.getByTestId('open-phase').click()
  await page.locator('form[data-part=prompt][data-current=true]').waitFor()
  const decision = performance.now() - clicked
  await page.context().close()
  return [
    { name: 'from nothing to the title in Chromium', value: rounded(title), unit: 'ms' },
    { name: 'from the title to the first decision', value: rounded(decision), unit: 'ms' },
  ]
}

interface Watch {
  frames: number[]
  long: number[]
}
type Watching = Window & { watch: Watch }

/** Frame by frame through a part of the long exercise, with the board and all motion. */
async function smoothness(page: Page, url: string): Promise<Measure[]> {
  await page.goto(`${url}?lang=fr&seed=bench`)
  await page.getByTestId('start').click()
  await page.locator('[data-part=play]').waitFor()
  // The names that tsx gives to functions are not known in the page.
  await page.evaluate('globalThis.__name = (named) => named')
  await page.evaluate(() => {
    const watch: Watch = { frames: [], long: [] }
    ;(window as unknown as Watching).watch = watch
    let last = performance.now()
    const frame = (now: number) => {
      watch.frames.push(now - last)
      last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.long.push(duration)
    }).observe({ type: 'longtask' })
  })
  const moves = await playOn(
    page,
    async (_page, turn) => {
      await still(page)
      await clickOnce(page, turn)
    },
    40,
  )
  const { frames, long } = await page.evaluate(() => (window as unknown as Watching).watch)
  await page.context().close()
  const sorted = [...frames].sort((a, b) => a - b)
  const at = (part: number) => rounded(sorted[Math.floor(sorted.length * part)] ?? 0)
  return [
    { name: `frame time through ${moves} moves, median`, value: at(0.5), unit: 'ms' },
    { name: 'frame time, 95th percentile', value: at(0.95), unit: 'ms' },
    { name: 'tasks longer than 50 ms', value: long.length, unit: '' },
    { name: 'longest task', value: rounded(Math.max(0, ...long)), unit: 'ms' },
  ]
}

/** A whole game alone, as the set-up suggests it: how often somebody presses, and how long the end lets its debrief wait. */
async function soloGame(page: Page, url: string): Promise<Measure[]> {
  await page.goto(`${url}?lang=fr&seed=bench`)
  await page.getByTestId('start').click()
  await page.locator('[data-part=play]').waitFor()
  await page.evaluate(() => {
    // An option is pressed on the input that lies over it; scrolling is no press.
    const counted = Object.assign(window, { presses: 0 })
    document.addEventListener(
      'pointerdown',
      () => {
        counted.presses += 1
      },
      true,
    )
  })
  let over = 0
  await playOn(page, async () => {
    if ((await page.getByTestId('finex-end').count()) > 0) over = performance.now()
    await clickOnce(page, 0)
  })
  await page.locator('[data-part=summary]').waitFor()
  const shown = performance.now() - over
  await page.waitForFunction(() => !document.querySelector('[role=progressbar], progress'))
  const worked = performance.now() - over
  const presses = await page.evaluate(() => (window as unknown as { presses: number }).presses)
  await page.context().close()
  return [
    { name: 'clicks of a whole game alone', value: presses, unit: '' },
    {
      name: 'from the end of the game to the first screen of its debrief',
      value: rounded(shown),
      unit: 'ms',
    },
    { name: 'until all its figures are worked out', value: rounded(worked), unit: 'ms' },
  ]
}

/** Waits until the clock on the screen, which runs with all motion, has come to where the game stands. */
async function still(page: Page): Promise<void> {
  for (let before = ''; before !== (await standing(page)); await page.waitForTimeout(200)) {
    before = await standing(page)
  }
}

/** Whole games one after the other in one window: what is kept of the first nine must be nothing but what the browser compiled, and timed. */
async function heap(page: Page, url: string): Promise<Measure[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.goto(`${url}?lang=fr`)
  const measures: Measure[] = []
  for (let game = 1; game <= GAMES; game += 1) {
    await shortGame(page)
    if (game !== 1 && game !== GAMES) continue
    const after = game === 1 ? 'after 1 game' : `after ${game} games`
    measures.push(
      { name: `objects ${after}`, value: await livingObjects(session), unit: '' },
      { name: `heap ${after}`, value: rounded((await usedHeap(session)) / 1e6), unit: 'MB' },
    )
  }
  await page.context().close()
  return measures
}

async function shortGame(page: Page): Promise<void> {
  await page.locator('input[value=tutorial]').check()
  await page.getByTestId('play').click()
  await page.getByTestId('start').click()
  await page.locator('[data-part=play]').waitFor()
  await moved(page, '')
  await clickOn(page)
  await page.locator('[data-part=summary]').waitFor()
  if ((await standing(page)) !== '') throw new Error('the game is not over')
  await page.locator('[data-part=page-bar] > button').first().click()
  await page.getByTestId('play').waitFor()
}

async function usedHeap(session: CDPSession): Promise<number> {
  for (let sweep = 0; sweep < 3; sweep += 1) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0
}

/** Objects of the game that can still be reached; the heap holds compiled code besides, which grows for a while. */
async function livingObjects(session: CDPSession): Promise<number> {
  const objectGroup = 'counted'
  const { result: all } = await session.send('Runtime.evaluate', {
    expression: 'Object.prototype',
    objectGroup,
  })
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: all.objectId!,
    objectGroup,
  })
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: 'function () { return this.length }',
    returnByValue: true,
  })
  await session.send('Runtime.releaseObjectGroup', { objectGroup })
  return Number(result.value)
}
