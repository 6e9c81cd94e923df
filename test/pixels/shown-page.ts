import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { pageStyles } from './page-styles'

/** Windows that every state is looked at in. */
export const SIZES = [
  { width: 1280, height: 720 },
  { width: 1093, height: 490 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
] as const

/** A state of a page in one window: its picture, and how each of its elements is styled, seen or not. */
export interface Shown {
  readonly name: string
  readonly picture: string
  /** Empty where they are not kept. */
  readonly styles: string
}

/** Widths at which styles are compared too: what is out of sight is told by them, and they take a while. */
const STYLED: readonly number[] = [1280, 390]
/** Longer pages are cut; what stands below is compared by its styles. */
const TALLEST = 4000
/** What is drawn is not styled, and codes are new each time. */
const UNLIKE = 'canvas, [data-part=console-code], [data-part=console-way] a, svg[data-part=qr]'

/** What runs this names functions by a helper that a page does not have. */
export const NAMES = { content: 'globalThis.__name = (named) => named' }

/** Looks at a state in every window and keeps what it sees in a folder. */
export async function look(page: Page, folder: string, state: string): Promise<Shown[]> {
  mkdirSync(folder, { recursive: true })
  const shown: Shown[] = []
  const own = page.viewportSize()!
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await settled(page)
    const name = `${state}, ${size.width}x${size.height}`
    const file = join(folder, name.replaceAll(/[^\w-]+/g, '-'))
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    const picture = await page.screenshot({
      animations: 'disabled',
      caret: 'hide',
      fullPage: true,
      clip: {
        x: 0,
        y: 0,
        width: size.width,
        height: Math.min(Math.max(height, size.height), TALLEST),
      },
      mask: [page.locator(UNLIKE)],
      maskColor: '#000000',
    })
    writeFileSync(`${file}.png`, picture)
    let styles = ''
    if (STYLED.includes(size.width)) {
      styles = `${file}.json.gz`
      writeFileSync(styles, gzipSync(JSON.stringify(await page.evaluate(pageStyles)), { level: 1 }))
    }
    shown.push({ name, picture: `${file}.png`, styles })
  }
  await page.setViewportSize(own)
  await settled(page)
  return shown
}

const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
  })
