import { setTimeout } from 'node:timers/promises'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { accessFaults, colourFaults, type Scheme } from './access-faults'
import { layoutFaults } from './layout-faults'
import { times } from './property'
import { reachFaults } from './reach-faults'
import { walkScreens } from './screen-walk'
import { LAPTOP } from './served-site'
import { openSite } from './site'
import { structureFaults, treeFaults } from './tree-faults'
import { watchedPage } from './watched-page'

/** A window, and its letters where they are not as large as usual. */
interface Size {
  readonly width: number
  readonly height: number
  readonly letters?: string
  /** Lines, words and letters as far apart as a reader may ask for (WCAG 1.4.12). */
  readonly spaced?: boolean
}

const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`

/** More windows that are laid out as one of the others is. */
const OTHER_SIZES: readonly Size[] = [
  { width: 740, height: 360 },
  { width: 1366, height: 768 },
  { width: 360, height: 640 },
]

/**
 * French, whose words are longer, at every size; English with the drawn table, which software draws slowly. Each looks at
 * colours that the other does not.
 */
const WALKS: Record<
  'fr' | 'en',
  { table: 'plain' | 'drawn'; schemes: readonly Scheme[]; sizes: readonly Size[] }
> = {
  fr: {
    table: 'plain',
    schemes: ['dark'],
    sizes: [
      { width: 1920, height: 1080 },
      // As narrow and low as a telephone on its side.
      { width: 1280, height: 720, letters: '200%' },
      // A laptop's window, zoomed to 125 %; a small one.
      { width: 1093, height: 490 },
      { width: 1024, height: 600 },
      { width: 820, height: 1180 },
      // A telephone on its side; the letters for a projector.
      { width: 844, height: 390 },
      { width: 1280, height: 720, letters: '118%' },
      { width: 1280, height: 720, spaced: true },
      // A telephone upright; a desktop's window, zoomed to 400 %.
      { width: 390, height: 844 },
      { width: 320, height: 256 },
      ...times([], OTHER_SIZES),
      LAPTOP.viewport,
    ],
  },
  en: {
    table: 'drawn',
    schemes: ['more contrast', 'forced colours'],
    sizes: [{ width: 1093, height: 490 }, LAPTOP.viewport],
  },
}

/** After so long a browser counts as hung, milliseconds: a walk takes a minute or two. */
const HANGS = 240_000

interface Findings {
  hung: boolean
  stops: string[]
  access: string[]
  tree: string[]
  layout: string[]
  reach: string[]
  said: string[]
  strayed: string[]
}

/** One walk through all screens, in one language: both kinds of findings at every stop. */
async function walk(language: 'fr' | 'en'): Promise<Findings> {
  const { table, schemes, sizes } = WALKS[language]
  const site = await openSite(table)
  const context = await site.browser.newContext(LAPTOP)
  await context.addInitScript({ content: axe.source })
  const { page, said, strayed } = await watchedPage(context, `${site.url}?lang=${language}`)
  const session = await context.newCDPSession(page)
  const none = { stops: [], access: [], tree: [], layout: [], reach: [] }
  const found: Findings = { ...none, hung: false, said, strayed }
  try {
    const whole = walkScreens(page, async (name, part) => {
      found.stops.push(name)
      found.access.push(...(await accessFaults(page, name, part)))
      // One language shows the one, the other the other: neither hangs on the words.
      const wrong =
        language === 'fr' ? await page.evaluate(structureFaults) : await treeFaults(session)
      found.tree.push(...wrong.map((fault) => `${name}: ${fault}`))
      for (const scheme of schemes) {
        found.access.push(...(await colourFaults(page, scheme, name, part)))
      }
      for (const size of sizes) {
        await resize(page, size)
        const at = `${name}, ${size.width} × ${size.height}${size.letters ? ` at ${size.letters}` : ''}${size.spaced ? ', spaced' : ''}`
        const faults = await page.evaluate(layoutFaults)
        found.layout.push(...faults.map((fault) => `${at}: ${fault}`))
        const unreached = await page.evaluate(reachFaults)
        found.reach.push(...unreached.map((fault) => `${at}: ${fault}`))
      }
    })
    const hangs = setTimeout(HANGS, undefined, { ref: false }).then(() => {
      found.hung = true
    })
    await Promise.race([whole, hangs])
  } catch (error) {
    // What was found on the way is told too.
    found.said.push(`the walk ends early: ${error}`)
  }
  await site.close()
  return found
}

/** What watches its size has seen the new one before the frame is drawn. */
async function resize(page: Page, size: Size): Promise<void> {
  const { width, height, letters = '', spaced = false } = size
  await page.setViewportSize({ width, height })
  await page.evaluate(
    async ([fontSize, spacing]) => {
      document.documentElement.style.fontSize = fontSize
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(spacing)
      document.adoptedStyleSheets = [sheet]
      await new Promise((next) => {
        requestAnimationFrame(() => window.setTimeout(next))
        // A window that is shown to nobody may be given no frames for a while.
        window.setTimeout(next, 500)
      })
    },
    [letters, spaced ? SPACED : ''] as const,
  )
}

/** What is asked of every screen and every dialog in one language; each has a file of its own, to be walked beside the other. */
export const everyScreen = (language: 'fr' | 'en'): void => {
  let found: Findings
  beforeAll(async () => {
    found = await walk(language)
    // A browser that hangs on a busy machine is asked once more; what is wrong is found twice.
    if (found.hung) found = await walk(language)
  }, 3 * HANGS)

  it('is seen on the walk', () => {
    expect(found.hung).toBe(false)
    expect(found.stops.length).toBeGreaterThan(20)
  })

  it('passes axe by WCAG 2.2 AA and RGAA, in other colours too', () => {
    expect(found.access).toEqual([])
  })

  it('tells assistive technology what is what: title, language, landmarks, headings, tables, groups, pictures, names and roles', () => {
    expect(found.tree).toEqual([])
  })

  it('has no text cut or covered and nothing that overlaps, from a phone to a projector', () => {
    expect(found.layout).toEqual([])
  })

  it('lets everything be reached that can be clicked or typed in, whatever the window', () => {
    expect(found.reach).toEqual([])
  })

  it('says nothing in the console and asks for nothing elsewhere', () => {
    expect(found.said).toEqual([])
    expect(found.strayed).toEqual([])
  })
}
