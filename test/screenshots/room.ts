import type { Page } from 'playwright-core'
import { builtSite } from '../../src/build/built-site'
import { library } from '../../src/server/exercise/library'
import { staticSite } from '../../src/server/static-site'
import { HOST, openHosted } from '../server/open-hosted'
import { policyTeams } from '../server/policy-teams'
import { openBrowser } from '../support/served-site'
import { shipped } from '../support/shipped'

const NAMES = [
  ['Nord', 'Sud', 'Loire', 'Alizé', 'Garonne', 'Vosges', 'Rhône', 'Camargue', 'Jura', 'Armor'],
  [
    'Berry',
    'Picardie',
    'Quercy',
    'Savoie',
    'Touraine',
    'Velay',
    'Anjou',
    'Béarn',
    'Forez',
    'Ponthieu',
  ],
].flat()
/** How far each team is when the first picture is taken, in moves: no two at the same place. */
const movesOf = (place: number): number => 20 + ((place * 37) % 40)
const WAITING_MS = 130_000
const SINCE_MS = 40_000

/** Twenty teams in the middle of their exercise: the console of whoever leads it, and the page on the wall. */
export async function takeRoom(take: (page: Page, name: string) => Promise<void>): Promise<void> {
  const site = staticSite({ dist: (await builtSite()).folder })
  const server = await openHosted({
    library: library(),
    handle: (handler) => (request, response) =>
      handler(request, response) || site(request, response),
  })
  const play = await policyTeams(server, {
    scenario: shipped('ransomware-pra'),
    seed: 'readme',
    names: NAMES,
    policy: (place) => (place % 3 === 1 ? 'novice' : 'reference'),
  })
  const step = (places: readonly number[]) =>
    Promise.all(places.map((place) => play.teams[place]!.step()))
  await Promise.all(
    play.teams.map(async (team, place) => {
      for (let move = 0; move < movesOf(place); move += 1) if (!(await team.step())) break
    }),
  )
  play.teams[1]!.devices[2]!.leave()
  play.teams[4]!.devices[3]!.leave()
  server.clock.ms += WAITING_MS
  server.tick()
  await step([0, 2, 5, 6, 7, 8, 10, 11, 12, 13])
  server.clock.ms += SINCE_MS
  await step([0, 6, 8, 10, 11])

  const leader = server.facilitator(play.exercise)
  const row = play.teams[0]!.game.world.scenario.rows[6]!.key
  await leader.act('gate', { type: 'gate.set', row, open: false })
  await leader.act('wall', {
    type: 'board.say',
    text: 'Pause café à 10 h 30. La phase 7 attend tout le monde.',
  })
  const { board } = (await leader.told())[0] as { board: string }

  const browser = await openBrowser({ drawn: false })
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'fr-FR',
    serviceWorkers: 'block',
  })
  const console = await context.newPage()
  await console.goto(`${server.url}#f=${HOST.token}&e=${play.exercise}`)
  await console.getByTestId('team-t3').locator('input').click()
  await console.getByTestId('team-t4').locator('input').click()
  await take(console, 'console-fr')
  const wall = await context.newPage()
  await wall.goto(`${server.url}#b=${board}&e=${play.exercise}`)
  await wall.locator('[data-part=wall] [data-team=t1]').waitFor()
  await take(wall, 'wall-fr')
  await browser.close()
  play.close()
  await server.close()
}
