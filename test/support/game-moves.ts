import type { Locator, Page } from 'playwright-core'

/** How long a move may take to show, or something to click to appear, milliseconds. */
const PATIENCE = 60_000

/** What leads on where nothing is asked. */
const GOES_ON =
  '[data-testid=take-turn], [data-testid=open-phase], [data-testid=run-clock], [data-testid=skip-clock]'

/** The answer that was not countersigned, where it is asked again: it is refused a second time, so the next is taken. */
export const NOT_SIGNED = '[data-part=spending-refused] ~ * :checked'

/** Where the game stands: the stage and the minute, to which the clock on the screen still runs; empty once it is over. */
export const standing = (page: Page): Promise<string> => standingElsewhere(page, null)

/** Waits until the game stands elsewhere, and says where. */
export const moved = (page: Page, before: string): Promise<string> =>
  standingElsewhere(page, before)

const standingElsewhere = (page: Page, before: string | null): Promise<string> =>
  page.evaluate(
    async ([was, patience]) => {
      const end = performance.now() + patience
      while (performance.now() < end) {
        const play = document.querySelector<HTMLElement>('[data-part=play]')
        const now = play ? `${play.dataset.stage} ${play.dataset.minute}` : ''
        if (now !== was) return now
        // A window that is shown to nobody may be given no frames for a while.
        await new Promise((next) => {
          requestAnimationFrame(next)
          setTimeout(next, 100)
        })
      }
      throw new Error(`nothing follows ${was}`)
    },
    [before, PATIENCE] as const,
  )

/** Takes an option by its label, once that stands still: its own button is not to be seen. */
export async function choose(option: Locator): Promise<void> {
  if (!(await option.isChecked())) await option.locator('xpath=ancestor::label').click()
}

/** Seals by mouse what was answered: while not all has been in sight, the button leads there instead. */
export async function seal(form: Locator): Promise<void> {
  const button = form.locator('[type=submit]')
  await button.evaluate(async (one: HTMLElement, patience) => {
    const end = performance.now() + patience
    while (one.matches('[aria-disabled=true]') && performance.now() < end) {
      one.click()
      await new Promise((next) => setTimeout(next, 100))
    }
  }, PATIENCE)
  await button.click()
}

/** One person plays all roles here: tells so where the screen would go round. */
export async function playAlone(page: Page): Promise<void> {
  const form = page.locator('form[data-part=prompt][data-current=true]')
  const alone = page.getByTestId('alone')
  await form.or(alone).or(page.locator(GOES_ON)).first().waitFor()
  if ((await alone.count()) > 0) await alone.click()
}

/** Answers what is asked first, and waits for what comes then. */
export async function answerAsked(page: Page): Promise<void> {
  const current = 'form[data-part=prompt][data-current=true]'
  const prompt = await page.locator(current).getAttribute('data-prompt')
  await clickOnce(page, 0)
  await page
    .locator(`form[data-prompt="${prompt}"][data-current=true]`)
    .waitFor({ state: 'detached', timeout: PATIENCE })
  await page.locator(current).or(page.locator(GOES_ON)).first().waitFor()
}

/** One move of the mouse: answers what is asked, opens the next phase or lets time run. */
export async function clickOnce(page: Page, turn: number): Promise<void> {
  const first = await clickNext(page, turn)
  if (first?.chooses) await clickNext(page, turn, first.stage)
}

/** Clicks what is next, again where the page moved under the mouse. */
async function clickNext(page: Page, turn: number, chosen = ''): Promise<NextClick | null> {
  for (let tries = 0; tries < 5; tries += 1) {
    const next = await nextClick(page, turn, chosen)
    if (!next) return null
    await page.mouse.click(next.x, next.y)
    if (await page.evaluate(() => 'clicked' in window)) return next
  }
  throw new Error('what is to be clicked does not keep still')
}

interface NextClick {
  readonly x: number
  readonly y: number
  /** What is clicked is an option, and its answer has to be sealed then. */
  readonly chooses: boolean
  readonly stage: string
}

/**
 * The middle of what is to be clicked next, once it is enabled, still and uncovered: an option of the form
 * that is asked first, its button once `chosen` names the stage in which an option was clicked, or what
 * goes on. Null when the game has left that stage by itself. A game has hundreds of clicks: this
 * asks the page once for each, where the library asks often.
 */
const nextClick = (page: Page, turn: number, chosen = ''): Promise<NextClick | null> =>
  page.evaluate(
    async ([number, before, patience, notSigned, goesOn]) => {
      const end = performance.now() + patience
      let last = ''
      while (performance.now() < end) {
        const stage = document.querySelector('[data-part=play]')?.getAttribute('data-stage') ?? ''
        if (stage === '' || (before !== '' && stage !== before)) return null
        // A page of the evening that lets no night pass is put away: the game stands where it stood.
        document.querySelector<HTMLElement>('[data-testid=evening-close]')?.click()
        const scene = document.querySelector('dialog[open] [data-main]')
        const form = scene
          ? null
          : document.querySelector('form[data-part=prompt][data-current=true]')
        const options = form?.querySelectorAll<HTMLInputElement>('[data-part=option-input]') ?? []
        const refused = form?.querySelector<HTMLInputElement>(notSigned)
        const option =
          options[(refused ? [...options].indexOf(refused) + 1 : number) % options.length]
        const chooses = before === '' && option?.checked === false
        const target = form
          ? (chooses && option.closest('label')) || form.querySelector('[type=submit]')
          : (scene ?? document.querySelector(goesOn))
        // What has not been in sight cannot be sealed: the button leads there.
        if (target?.matches('[aria-disabled=true]')) (target as HTMLElement).click()
        else if (target && !target.matches(':disabled')) {
          const box = target.getBoundingClientRect()
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
          const top = document.elementFromPoint(x, y)
          const place = `${stage} ${x} ${y}`
          if (!top || !target.contains(top)) {
            target.scrollIntoView({ block: 'center', behavior: 'instant' })
          } else if (place === last) {
            Reflect.deleteProperty(window, 'clicked')
            target.addEventListener('click', () => Object.assign(window, { clicked: true }), {
              once: true,
            })
            return { x, y, chooses, stage }
          }
          last = place
        }
        await new Promise((next) => {
          requestAnimationFrame(next)
          setTimeout(next, 100)
        })
      }
      throw new Error('there is nothing that can be clicked')
    },
    [turn, chosen, PATIENCE, NOT_SIGNED, GOES_ON] as const,
  )

/** Moves until the game is over, or so many times; `move` is told how many were made. Returns their number. */
export async function playOn(
  page: Page,
  move: (page: Page, turn: number) => Promise<void>,
  most = 600,
): Promise<number> {
  let turn = 0
  for (let here = await standing(page); here !== '' && turn < most; turn += 1) {
    await move(page, turn)
    here = await moved(page, here)
  }
  return turn
}

/** Plays on by mouse; the turns choose the options. */
export const clickOn = (page: Page, most?: number): Promise<number> => playOn(page, clickOnce, most)
