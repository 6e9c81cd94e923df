import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isDebriefText } from '../../src/scenario/debrief-texts'
import { LANGUAGES } from '../../src/scenario/language'
import { textValues } from '../../src/scenario/text-files'
import { findScenario, readTexts, shippedScenarios } from '../../src/shipped/scenario-files'
import { clickOn, clickOnce } from '../support/game-moves'
import { en } from '../support/sentences'
import { LAPTOP, openOwnSite } from '../support/served-site'
import { keptOffline, watchedPage } from '../support/watched-page'

let site: Awaited<ReturnType<typeof openOwnSite>>
let context: BrowserContext

beforeAll(async () => {
  site = await openOwnSite()
})
afterAll(() => site.close())

beforeEach(async () => {
  context = await site.browser.newContext({ ...LAPTOP, serviceWorkers: 'allow' })
})
afterEach(() => context.close())

const clock = (page: Page) => page.getByTestId('clock').innerText()
/** Whose tab is open is the window's own, and not where the game stands. */
const stage = async (page: Page): Promise<string> =>
  ((await page.locator('[data-part=play]').getAttribute('data-stage')) ?? '').replace(/^\S+ /, '')

/** Into the game that the set-up proposes, and a few moves on. */
async function intoTheGame(page: Page, moves: number): Promise<void> {
  await page.getByTestId('start').click()
  await page.locator('[data-part=play]').waitFor()
  await clickOn(page, moves)
}

describe('without network', () => {
  it('goes on at the same step after a reload in mid-game, with nothing but one visit before', async () => {
    const { page, said, strayed } = await watchedPage(context, `${site.url}?seed=hors-ligne`)
    await intoTheGame(page, 4)
    const before = { clock: await clock(page), stage: await stage(page) }
    await keptOffline(page)

    await context.setOffline(true)
    await page.goto(site.url)
    await page.locator('[data-part=stored-resume]').click()
    await page.locator('[data-part=play]').waitFor()
    expect({ clock: await clock(page), stage: await stage(page) }).toEqual(before)
    await clickOnce(page, 4)
    await expect
      .poll(async () => `${await stage(page)} ${await clock(page)}`)
      .not.toBe(`${before.stage} ${before.clock}`)
    expect(said).toEqual([])
    expect(strayed).toEqual([])
  })

  it('has the other language and the other scenario too, and opens a link', async () => {
    const { page, said } = await watchedPage(context, site.url)
    await page.getByTestId('play').waitFor()
    await keptOffline(page)
    await context.setOffline(true)

    await page.goto(`${site.url}?scenario=tutorial&lang=en&seed=away`)
    await page.getByRole('button', { name: en['setup.start'] }).waitFor()
    await intoTheGame(page, 3)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    const pictures = await page.evaluate(async () => {
      await document.fonts.ready
      return [...document.fonts].filter(({ status }) => status === 'error').length
    })
    expect(pictures).toBe(0)
    expect(said).toEqual([])
  })

  it('keeps every file that was built, except alphabets that nobody reads here and what is sealed', () => {
    const worker = readFileSync(join(site.folder, 'sw.js'), 'utf8')
    const kept = new Set([...worker.matchAll(/url:"([^"]+)"/g)].map(([, url]) => url!))
    const page = readFileSync(join(site.folder, 'index.html'), 'utf8')
    for (const [, path] of page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)) {
      expect(kept).toContain(path)
    }
    expect(kept.size).toBeGreaterThan(25)
    expect([...kept].filter((url) => /cyrillic|vietnamese|sealed\//.test(url))).toEqual([])
    const sealed = join(site.folder, 'assets/sealed')
    const listed = JSON.parse(readFileSync(join(site.folder, 'sealed.json'), 'utf8'))
    expect(listed).toEqual(readdirSync(sealed).map((name) => `assets/sealed/${name}`))
  })
})

describe('a new version', () => {
  it('is told on the title, waits for a click, and never reloads a game that is played', async () => {
    const played = await watchedPage(context, `${site.url}?seed=en-jeu`)
    await intoTheGame(played.page, 2)
    await keptOffline(played.page)
    const before = `${await stage(played.page)} ${await clock(played.page)}`
    await played.page.evaluate(() => {
      document.body.dataset.sameDocument = 'yes'
    })

    appendFileSync(join(site.folder, 'sw.js'), '\n// a newer one\n')
    const { page, said } = await watchedPage(context, site.url)
    const update = page.getByTestId('update')
    await update.waitFor()
    expect(await played.page.getByTestId('update').count()).toBe(0)

    // The game is open in the other window: that is said before anything is done.
    await update.click()
    const anyway = page.getByTestId('update-anyway')
    await Promise.all([page.waitForEvent('load'), anyway.click()])
    await page.getByTestId('play').waitFor()
    expect((await update.count()) + (await anyway.count())).toBe(0)
    const replaced = played.page.locator('[data-part=notice][data-kind=replaced]')
    await replaced.waitFor()
    expect(await played.page.locator('body').getAttribute('data-same-document')).toBe('yes')
    expect(`${await stage(played.page)} ${await clock(played.page)}`).toBe(before)
    await played.page.bringToFront()
    await replaced.getByRole('button').first().click()
    await played.page
      .getByRole('button', { name: /en-jeu/ })
      .first()
      .click()
    await played.page.locator('[data-part=play]').waitFor()
    expect(`${await stage(played.page)} ${await clock(played.page)}`).toBe(before)
    expect([...said, ...played.said]).toEqual([])
  })

  it('is installed at once where no other window plays', async () => {
    const first = await watchedPage(context, `${site.url}?seed=quittée`)
    await keptOffline(first.page)
    appendFileSync(join(site.folder, 'sw.js'), '\n// the newest one\n')
    const { page } = await watchedPage(context, site.url)
    const update = page.getByTestId('update')
    await update.waitFor()
    await Promise.all([page.waitForEvent('load'), update.click()])
    await page.getByTestId('play').waitFor()
    await first.page.locator('[data-part=notice][data-kind=replaced]').waitFor()
  })
})

describe('what is said in the debrief', () => {
  it('stands in sealed files alone', () => {
    const built = readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).map(String)
    const open = built
      .filter((path) => /\.(js|json|html)$/.test(path) && !path.includes('sealed/'))
      .map((path) => readFileSync(join(site.folder, path), 'utf8'))
      .join('\n')
    const sentences = LANGUAGES.flatMap((language) =>
      shippedScenarios().flatMap((id) =>
        [...textValues(readTexts(findScenario(id), id, language))].flatMap(([key, text]) =>
          isDebriefText(key) ? [JSON.stringify(JSON.stringify(text)).slice(2, -2)] : [],
        ),
      ),
    )
    expect(sentences.length).toBeGreaterThan(500)
    expect(sentences.filter((sentence) => open.includes(sentence))).toEqual([])
  })

  it('is asked for by no game that is still played', async () => {
    const own = await site.browser.newContext({ ...LAPTOP, serviceWorkers: 'block' })
    const page = await own.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${site.url}?scenario=tutorial&seed=verdict`)
    await intoTheGame(page, 6)
    const sealed = asked.flatMap((url) => /sealed\/(.*)-[^-]*\.js$/.exec(url)?.[1] ?? [])
    expect(sealed).toEqual(['scenario-tutorial'])
    await own.close()
  })
})

describe('what the page may load', () => {
  it('is its own: no inline or evaluated script, no request to another origin', async () => {
    const { page, said } = await watchedPage(context, site.url)
    await page.getByTestId('play').waitFor()
    const policy = await page
      .locator('meta[http-equiv=Content-Security-Policy]')
      .getAttribute('content')
    expect(policy).not.toContain('unsafe')
    expect(said).toEqual([])

    const tried = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'document.body.dataset.inline = "ran"'
      document.body.append(script)
      // In a task of its own: what the test itself runs is exempt.
      const evaluated = await new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(new Function('return 1')()))
          } catch {
            resolve('refused')
          }
        })
      })
      const away = await fetch('https://example.org/').then(
        () => 'went',
        () => 'refused',
      )
      return { inline: document.body.dataset.inline ?? 'refused', evaluated, away }
    })
    expect(tried).toEqual({ inline: 'refused', evaluated: 'refused', away: 'refused' })
  })

  it('says what it is to who installs it', async () => {
    const { page } = await watchedPage(context, site.url)
    const address = await page.locator('link[rel=manifest]').getAttribute('href')
    const manifest = await page.evaluate(async (url) => (await fetch(url!)).json(), address)
    expect(manifest).toMatchObject({ display: 'standalone', start_url: './', lang: 'fr' })
    for (const { src, sizes } of manifest.icons) {
      const side = await page.evaluate(async (url: string) => {
        const picture = new Image()
        picture.src = url
        await picture.decode()
        return `${picture.naturalWidth}x${picture.naturalHeight}`
      }, src)
      expect(side).toBe(sizes)
    }
  })
})
