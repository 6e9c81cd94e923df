import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Hosted } from '../server/open-hosted'
import { choose } from '../support/game-moves'
import {
  consoleOf,
  hostedSite,
  profile,
  type RoomWindow,
  wallOf,
  windowAt,
} from '../support/room-windows'
import { LAPTOP, openBrowser } from '../support/served-site'

let server: Hosted
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([hostedSite(), openBrowser({ drawn: false })])
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

it('eight windows of one browser all work: a console, a wall and six seats', async () => {
  const { exercise, teams } = await server.make({ scenario: 'tutorial', teams: ['Nord', 'Sud'] })
  const context = await profile(browser, LAPTOP.viewport, 'fr-FR')
  const seats: RoomWindow[] = []
  for (const { code } of [...teams, ...teams, ...teams]) {
    const seat = await windowAt(context, `${server.url}#j=${code}`)
    const free = seat.page.locator('input[name^=role-]:enabled').first()
    await free.waitFor({ state: 'attached' })
    await choose(free)
    await seat.page.getByTestId('take-seat').click()
    await seat.page.getByTestId('lobby').waitFor()
    seats.push(seat)
  }
  const wall = await windowAt(context, await wallOf(server, exercise))
  const desk = await windowAt(context, consoleOf(server, exercise))
  await desk.page.getByTestId('start-all').click()
  for (const { page } of seats) await page.locator('[data-part=play]').waitFor()
  await wall.page.locator('[data-part=wall] [data-team=t2]').waitFor()
  await desk.page.getByTestId('tool-message').click()
  await desk.page.locator('[data-part=tool] textarea').fill('Le préfet appelle.')
  await desk.page.locator('[data-part=tool] [type=submit]').click()
  for (const { page } of seats) {
    await page.getByTestId('said').getByText('Le préfet appelle.').waitFor()
  }
  for (const { said } of [...seats, wall, desk]) expect(said).toEqual([])
})
