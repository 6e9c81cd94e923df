import type { Page } from 'playwright-core'
import { clickOnce, playOn } from '../support/game-moves'

/** So many pictures make the film, in rows of so many. */
const FRAMES = 12
const IN_A_ROW = 4

/** What is to be seen of a game, the most telling first: each when it is first seen, the evenings each time. */
const WANTED = [
  'start',
  'decision',
  'front-page',
  'finex',
  'debrief',
  'morning',
  'response',
  'ranking',
  'document',
  'run',
  'selection',
  'rest',
  'countersign',
] as const

interface Frame {
  readonly kind: string
  /** What the clock said. */
  readonly at: string
  /** JPEG in base 64. */
  readonly picture: string
}

/** Plays a game to its end, and lays pictures of it side by side. */
export async function takeFilm(page: Page, take: (page: Page, name: string) => Promise<void>) {
  const frames: Frame[] = []
  const evenings = new Set<string>()
  const shoot = async (kind: string): Promise<void> => {
    const clock = page.getByTestId('clock')
    const at = (await clock.count()) > 0 ? (await clock.innerText()).split('\n')[0]! : ''
    await page.mouse.move(0, 0)
    await page.waitForTimeout(500)
    const picture = await page.screenshot({ type: 'jpeg', quality: 88 })
    frames.push({ kind, at, picture: picture.toString('base64') })
  }
  await playOn(page, async (_page, turn) => {
    const [kind, heading] = await stopNow(page)
    const isNew = kind === 'front-page' ? !evenings.has(heading) : !has(frames, kind)
    if (isNew) {
      evenings.add(heading)
      await shoot(kind)
      if (kind === 'decision') await openDocument(page, () => shoot('document'))
    }
    await clickOnce(page, turn)
  })
  await page.locator('[data-part=summary]').waitFor()
  await page.waitForFunction(() => !document.querySelector('[role=progressbar], progress'))
  await shoot('debrief')
  await lay(page, best(frames))
  await take(page, 'film-fr')
}

const has = (frames: readonly Frame[], kind: string): boolean =>
  frames.some((frame) => frame.kind === kind)

/** Those that tell most, as they came. */
function best(frames: readonly Frame[]): Frame[] {
  const rank = ({ kind }: Frame): number => (WANTED as readonly string[]).indexOf(kind)
  const chosen = frames
    .filter((frame) => rank(frame) >= 0)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, FRAMES)
  if (chosen.length < FRAMES) throw new Error(`the game gave ${chosen.length} pictures`)
  return frames.filter((frame) => chosen.includes(frame))
}

async function openDocument(page: Page, shoot: () => Promise<void>): Promise<void> {
  const chip = page.locator('form[data-part=prompt][data-current=true] [data-part=chip]').first()
  if ((await chip.count()) === 0) return
  await chip.click()
  await page.locator('[data-part=reader]').waitFor()
  await shoot()
  await page.keyboard.press('Escape')
  await page.locator('[data-part=reader]').waitFor({ state: 'detached' })
}

/** Where the game stands, in a word, and the heading of what lies over the table. */
const stopNow = (page: Page): Promise<[kind: string, heading: string]> =>
  page.evaluate(() => {
    const scene = document.querySelector('dialog[open][data-part]')
    if (scene) return [scene.getAttribute('data-part')!, scene.querySelector('h1')!.innerText]
    const form = document.querySelector('form[data-part=prompt][data-current=true]')
    if (form?.querySelector('[data-part=ranking]')) return ['ranking', '']
    if (form?.querySelector('[data-part=budget]')) return ['selection', '']
    if (form) return [form.getAttribute('data-kind') ?? '', '']
    if (document.querySelector('[data-part=morning]')) return ['morning', '']
    const point = document.querySelector('[data-part=point]')
    if (point) return [point.querySelector('[data-part=happenings]') ? 'point' : 'start', '']
    return [document.querySelector('[data-testid=run-clock]') ? 'run' : '', '']
  })

/** A strip of film, as high as its frames need it. */
async function lay(page: Page, frames: readonly Frame[]): Promise<void> {
  const rows = Math.ceil(frames.length / IN_A_ROW)
  await page.setViewportSize({ width: 1280, height: 26 + rows * 222 })
  await page.goto('about:blank')
  const figures = frames.map(
    ({ at, picture }) =>
      `<figure><img src="data:image/jpeg;base64,${picture}"><figcaption>${at}&nbsp;</figcaption></figure>`,
  )
  await page.setContent(`<style>
    body { margin: 0; padding: 16px; display: grid; gap: 12px; align-content: start; background: #241d17;
      grid-template-columns: repeat(${IN_A_ROW}, 1fr); font: 600 13px/22px sans-serif; color: #efe6d6 }
    figure { margin: 0 } img { display: block; width: 100%; border-radius: 4px }
    figcaption { text-align: center }
  </style>${figures.join('')}`)
}
