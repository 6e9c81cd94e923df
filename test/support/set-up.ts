import type { Page } from 'playwright-core'

/** Types a seed into the set-up, whose settings are folded. */
export async function chooseSeed(page: Page, seed: string): Promise<void> {
  await page.locator('[data-part=setup-options] > summary').click()
  await page.locator('[data-part=seed] input').fill(seed)
}

/** From the title into the set-up of the exercise itself, whoever is here for the first time or not. */
export async function prepareExercise(page: Page): Promise<void> {
  await page.locator('input[value=ransomware-pra]').check()
  await page.getByTestId('play').click()
}
