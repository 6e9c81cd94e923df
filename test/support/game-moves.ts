import type { Page } from 'playwright-core'

/** Where the game stands: the stage and the clock; empty once it is over. */
export const standing = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const play = document.querySelector('.play')
    const clock = document.querySelector('[data-testid=clock]')
    return play ? `${play.getAttribute('data-stage')} ${clock?.textContent}` : ''
  })

/** Waits until the game stands elsewhere. */
export async function moved(page: Page, before: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await standing(page)) !== before) return
    await page.waitForTimeout(25)
  }
  throw new Error(`nothing follows ${before}`)
}

/** One click of the game: answers what is asked, opens the next phase or lets time run. */
export async function clickOnce(page: Page, turn: number): Promise<void> {
  const form = page.locator('form.prompt[data-current=true]')
  const button = page.getByTestId('open-phase').or(page.getByTestId('run-clock')).first()
  // While the clock runs on the screen nothing is asked yet.
  await form.or(button).first().waitFor()
  if ((await form.count()) > 0) {
    const labels = form.locator('label:has(input.option-input)')
    const options = await labels.count()
    if (options > 0) {
      const label = labels.nth(turn % options)
      if (!(await label.locator('input').isChecked())) await label.click()
    }
    return form.locator('button[type=submit]').click()
  }
  await button.click()
}

/** Moves until the game is over, or so many times; `move` is told how many were made. Returns their number. */
export async function playOn(
  page: Page,
  move: (page: Page, turn: number) => Promise<void>,
  most = 600,
): Promise<number> {
  let turn = 0
  for (; turn < most; turn += 1) {
    const before = await standing(page)
    if (before === '') break
    await move(page, turn)
    await moved(page, before)
  }
  return turn
}

/** Plays on by mouse; the turns choose the options. */
export const clickOn = (page: Page, most?: number): Promise<number> => playOn(page, clickOnce, most)
