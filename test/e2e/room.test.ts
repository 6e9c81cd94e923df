import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import type { Hosted } from '../server/open-hosted'
import { type PolicyTeams, policyTeams } from '../server/policy-teams'
import { accessFaults } from '../support/access-faults'
import { layoutFaults } from '../support/layout-faults'
import {
  consoleOf,
  hostedSite,
  profile,
  type RoomWindow,
  wallOf,
  windowAt,
} from '../support/room-windows'
import { openBrowser } from '../support/served-site'
import { shipped } from '../support/shipped'

const NAMES = Array.from({ length: 20 }, (_, place) => `Vallée ${place + 1}`)
const LAPTOP_SIZE = { width: 1280, height: 720 }
const SHOWN = [
  { locale: 'en-GB', size: { width: 1920, height: 1080 } },
  { locale: 'fr-FR', size: LAPTOP_SIZE },
] as const

let server: Hosted
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([hostedSite(), openBrowser({ drawn: false })])
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** Twenty teams, each somewhere else in its plan. */
async function twentyTeams(): Promise<PolicyTeams> {
  const scenario = shipped('tutorial')
  const play = await policyTeams(server, { scenario, seed: 'room', names: NAMES })
  onTestFinished(play.close)
  await Promise.all(
    play.teams.map(async ({ step }, place) => {
      for (let n = 0; n < 2 + (place % 9); n += 1) await step()
    }),
  )
  return play
}

const looked = async (page: Page, name: string): Promise<string[]> => {
  const layout = await page.evaluate(layoutFaults)
  return [...(await accessFaults(page, name)), ...layout.map((fault) => `${name}: ${fault}`)]
}

it('a facilitator runs twenty teams from a table, by mouse and by keyboard, before a wall', async () => {
  const faults: string[] = []
  const play = await twentyTeams()
  const { exercise } = play
  const facilitator = server.facilitator(exercise)
  const wallAt = await wallOf(server, exercise)
  let windows: RoomWindow[] = []
  for (const { locale, size } of SHOWN) {
    for (const { context } of windows) await context.close()
    const context = await profile(browser, size, locale)
    const desk = await windowAt(context, consoleOf(server, exercise))
    await desk.page.getByTestId('team-t20').waitFor()
    faults.push(...(await looked(desk.page, `console ${locale}`)))
    const wall = await windowAt(context, wallAt)
    await wall.page.locator('[data-part=wall] [data-team=t20]').waitFor()
    faults.push(...(await looked(wall.page, `wall ${locale}`)))
    expect([...desk.said, ...wall.said]).toEqual([])
    windows = [desk, wall]
  }
  const [desk, wall] = windows as [RoomWindow, RoomWindow]
  const { page } = desk

  // By mouse: two are ticked, told something, and stopped; nobody else is.
  for (const team of ['t3', 't5']) await page.getByTestId(`team-${team}`).locator('input').click()
  const ticked = page.locator('[data-part=ticked] button')
  await ticked.nth(2).click()
  await page.locator('[data-part=tool] textarea').fill('La presse appelle.')
  faults.push(...(await looked(page, 'message to two')))
  await page.locator('[data-part=tool] [type=submit]').click()
  await ticked.first().click()
  const lines = async () => {
    const told = (await facilitator.told()).find(({ type }) => type === 'lines')
    return told?.type === 'lines' ? told.set : {}
  }
  await expect
    .poll(async () =>
      Object.entries(await lines())
        .filter(([, line]) => line.mode === 'paused')
        .map(([team]) => team)
        .sort(),
    )
    .toEqual(['t3', 't5'])
  expect((await lines()).t3!.interventions).toBe(1)
  expect((await lines()).t4!.interventions).toBe(0)

  // By keyboard: a gate, a word for the wall, and a team that is picked and opened.
  await page.getByTestId('tool-gate').focus()
  await page.keyboard.press('Enter')
  const gate = page.locator('[data-part=tool] input[type=checkbox]').last()
  await gate.focus()
  await page.keyboard.press('Space')
  await wall.page.locator('[data-part=gate]').waitFor()
  faults.push(...(await looked(page, 'gates')))
  await page.getByTestId('tool-wall').focus()
  await page.keyboard.press('Enter')
  await page.locator('textarea[name=said]').focus()
  await page.keyboard.type('Pause à dix heures.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await wall.page.locator('[data-part=said]').getByText('Pause à dix heures.').waitFor()
  faults.push(...(await looked(wall.page, 'wall with a word and a gate')))
  await page.getByTestId('team-t7').locator('th button').focus()
  await page.keyboard.press('Enter')
  await page.getByTestId('open-team').waitFor()
  faults.push(...(await looked(page, 'a team that is picked')))
  await page.getByTestId('open-team').focus()
  await page.keyboard.press('Enter')
  await page.locator('[data-part=console-rows]').waitFor()
  await page.getByTestId('all-teams').click()

  // Somebody is invited, and does something: it bears their name.
  await page.getByTestId('tool-more').click()
  await page.getByTestId('tool-guests').click()
  await page.locator('input[name=guest]').fill('Camille')
  await page.keyboard.press('Enter')
  const link = (await page.locator('[data-part=invited] a').getAttribute('href'))!
  faults.push(...(await looked(page, 'guests')))
  const guest = await windowAt(await profile(browser, LAPTOP_SIZE, 'en-GB'), link)
  await guest.page.getByTestId('pause-all').click()
  await expect
    .poll(async () => Object.values(await lines()).every(({ mode }) => mode === 'paused'))
    .toBe(true)
  await page.getByTestId('tool-more').click()
  await page.locator('[data-part=tool] button .icon use[href$="scroll-text"]').first().click()
  await page.locator('[data-part=deeds]').getByText('Camille').first().waitFor()
  faults.push(...(await looked(page, 'who did what')))

  // All is over, and the wall says what came of it.
  await page.getByTestId('tool-more').click()
  await page.getByTestId('all-end').click()
  await page.locator('[data-part=tool] [data-part=menu-confirm] button').first().click()
  await page.getByTestId('all-debrief').click()
  await page.locator('[data-part=tool] [data-part=menu-confirm] button').first().click()
  await wall.page.locator('[data-part=comparison]').waitFor()
  await wall.page.locator('[data-part=comparison] tbody tr').nth(19).waitFor({ timeout: 120_000 })
  faults.push(...(await looked(wall.page, 'comparison')))
  await page.getByTestId('team-t1').locator('[data-column=gap]').getByText(/\d/).waitFor()
  faults.push(...(await looked(page, 'console after the debrief')))

  expect(faults).toEqual([])
  for (const { said } of [...windows, guest]) expect(said).toEqual([])
})

it('a facilitator sees what a team has left open, and makes it come back', async () => {
  const scenario = shipped('ransomware-pra')
  const play = await policyTeams(server, {
    scenario,
    seed: 'room',
    names: ['Vallée'],
    policy: () => 'worst',
  })
  onTestFinished(play.close)
  const [team] = play.teams
  const { game, step } = team!
  for (let n = 0; n < 40; n += 1) await step()
  const context = await profile(browser, LAPTOP_SIZE, 'fr-FR')
  const { page, said } = await windowAt(context, consoleOf(server, play.exercise))
  const ahead = page.locator('[data-thread] [data-surfacing]:has(button)').first()
  await ahead.waitFor()
  expect(await looked(page, 'threads of a team')).toEqual([])
  const surfacing = (await ahead.getAttribute('data-surfacing'))!
  await ahead.locator('button').click()
  await page.locator(`[data-surfacing=${surfacing}]`).waitFor({ state: 'detached' })
  await game.catchUp()
  const back = Object.values(game.state().threads).flatMap(({ surfaced }) => surfaced)
  expect(back.map(({ id }) => id)).toContain(surfacing)
  expect(said).toEqual([])
})
