import type { BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hashOf } from '../../src/session/hash'
import { replay } from '../../src/session/replay'
import { DEBRIEF_TABS } from '../../src/ui/screens/debrief/debrief-tab'
import { shownHash, showTab } from '../support/debrief-page'
import { clickOn } from '../support/game-moves'
import { downloadedRecord, openPage } from '../support/play-page'
import { LAPTOP } from '../support/served-site'
import { chooseSeed } from '../support/set-up'
import { openSite, type Site } from '../support/site'
import { keptCopy, threeRoles } from '../support/three-roles'

let site: Site
let context: BrowserContext

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

beforeEach(async () => {
  context = await site.browser.newContext(LAPTOP)
})
afterEach(() => context.close())

const SAID = {
  fr: { opener: 'Chef d’atelier', seen: 'Bienveillance', hidden: 'État de la presse' },
  en: { opener: 'Foreman', seen: 'Goodwill', hidden: 'State of the press' },
}
/** Roles and gauges of the exercises that come with the game. */
const OTHERS = /\b(DSI|CIO|Direction|Management|Confiance|Trust|Preuves|Evidence)\b/

describe('an exercise of three roles with gauges of its own', () => {
  it.each(['fr', 'en'] as const)('is played to its debrief in %s', async (language) => {
    const { page, errors } = await openPage(context, `${site.url}?lang=${language}`)
    await page.getByTestId('play').waitFor()
    await page.evaluate(
      ({ id, ...copy }) =>
        new Promise<void>((done, fail) => {
          const asked = indexedDB.open('pra-scenarios', 1)
          asked.onerror = () => fail(asked.error)
          asked.onsuccess = () => {
            const writing = asked.result.transaction(['copies', 'titles'], 'readwrite')
            writing.objectStore('copies').put({ id, ...copy })
            writing.objectStore('titles').put({ id, titles: copy.texts })
            writing.oncomplete = () => {
              asked.result.close()
              done()
            }
          }
        }),
      keptCopy(),
    )
    await page.reload()
    await page.locator(`input[value=${threeRoles.id}]`).check({ force: true })
    await page.getByTestId('play').click()
    await page.getByTestId('all-roles').click()
    await chooseSeed(page, 'one')
    await page.getByTestId('start').click()
    await page.locator('[data-part=play]').waitFor()
    expect(await page.getByRole('tab').count()).toBe(3)
    const said = SAID[language]
    const bar = await page.locator('[data-part=bar-gauges]').innerText()
    expect(bar).toContain(said.seen)
    const seen: string[] = []
    const look = async () => {
      const text = await page.locator('body').innerText()
      if ((await page.locator('[data-part=play]').count()) > 0) seen.push(text)
    }
    for (
      let moves = 0;
      moves < 60 && (await page.locator('[data-part=play]').count()) > 0;
      moves += 1
    ) {
      await look()
      await clickOn(page, 1)
    }
    await page.locator('[data-part=story]').waitFor()
    expect(seen.length).toBeGreaterThan(10)
    expect(seen.join('\n')).toContain(said.opener)
    expect(seen.filter((text) => text.includes(said.hidden) || OTHERS.test(text))).toEqual([])
    const debrief = () => page.locator('[data-part=summary-main]').innerText()
    await showTab(page, 'timeline')
    await expect.poll(debrief).toContain(said.hidden)
    for (const tab of DEBRIEF_TABS) {
      await showTab(page, tab)
      expect((await debrief()).match(OTHERS), tab).toBeNull()
    }
    const record = await downloadedRecord(page)
    const played = replay(record, threeRoles)
    if ('code' in played) throw new Error(`${played.code} ${played.field} ${played.detail}`)
    expect(await shownHash(page)).toBe(hashOf(played.state))
    expect(errors).toEqual([])
  })
})
