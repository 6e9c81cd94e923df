import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import type { Language } from '../../src/scenario/language'
import { type Debrief, debriefOf } from '../../src/scoring/debrief'
import { judgeDeviations, reportGame } from '../../src/scoring/game-report'
import { allRegrets } from '../../src/scoring/regret'
import { type ScoredGame, scoreRecord } from '../../src/scoring/scored-game'
import type { GameRecord } from '../../src/session/record'
import { isProblem } from '../../src/session/record-problem'
import type { DebriefTab } from '../../src/ui/screens/debrief/debrief-tab'
import { type Kept, keptFile } from '../golden/records'
import { openPage } from './play-page'
import { shipped } from './shipped'

/** What Node works out for a record, whole. */
export function debriefInNode(record: GameRecord): { scored: ScoredGame; debrief: Debrief } {
  const scored = scoreRecord(record, shipped('ransomware-pra'))
  if (isProblem(scored)) throw new Error(`${scored.code} ${scored.field}`)
  const deviations = judgeDeviations(scored)
  const report = reportGame(scored, deviations)
  return { scored, debrief: debriefOf(scored, allRegrets(scored, deviations), report) }
}

/** Opens a golden record as a file and waits for the page that sums it up. */
export async function openDebrief(
  context: BrowserContext,
  url: string,
  language: Language,
  golden: Kept,
): Promise<{ page: Page; errors: string[] }> {
  const { page, errors } = await openPage(context, `${url}?lang=${language}`)
  await openGolden(page, golden)
  return { page, errors }
}

export async function openGolden(page: Page, golden: Kept): Promise<void> {
  // The title with its input comes back after another game.
  await page.locator('input[type=file]').setInputFiles({
    name: `${golden}.pra.json`,
    mimeType: 'application/json',
    buffer: readFileSync(keptFile(golden)),
  })
  await page.locator('[data-part=summary-main]').waitFor()
}

/** Shows one of the debrief's parts. */
export async function showTab(page: Page, tab: DebriefTab): Promise<void> {
  await page.locator(`#tab-${tab}`).click()
  await page.locator(`#panel-${tab}`).waitFor()
}

/** Opens what can be done with a game that is over. */
export async function openMenu(page: Page): Promise<void> {
  await page.getByTestId('debrief-menu').click()
  await page.locator('dialog [data-part=debrief-menu]').waitFor()
}

/** The hash of the final state, as the main courante's part ends with it; the essentials are shown again. */
export async function shownHash(page: Page): Promise<string> {
  await showTab(page, 'journal')
  const hash = await page.getByTestId('state-hash').innerText()
  await showTab(page, 'essential')
  return hash
}

/** Text as one line, as a reader compares it. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

export const partText = async (page: Page, id: string): Promise<string> =>
  oneLine((await page.locator(`#${id}`).textContent()) ?? '')
