import { expect, it } from 'vitest'
import { playOut } from '../../src/session/autoplay'
import { dealDraws } from '../../src/simulation/draws'
import type { Event } from '../../src/simulation/events'
import { rowMinutes } from '../../src/simulation/tasks'
import { makeWorld } from '../../src/simulation/world'
import { times } from '../support/property'
import { shipped } from '../support/shipped'

const scenario = shipped('ransomware-pra')
/** Wednesday is the second day, 20:00 on the third is so many minutes after it begins. */
const THIRD_EVENING = 2 * 1440 + 1200 - scenario.settings.clock.debex

/** Games of the plan as the seed deals them, at normal difficulty. */
const games = Array.from({ length: times(40, 1000) }, (_, n) => {
  const world = makeWorld(scenario, dealDraws(`seed-${n}`, scenario.id), {
    difficulty: 'normal',
    stimuli: true,
    countdown: 'off',
  })
  const happened: Event[] = []
  const { state } = playOut(world, 'reference', (_move, _after, events) => happened.push(...events))
  const isCrossed = happened.some(({ type }) => type === 'outage.crossed')
  return { state, isCrossed, nights: happened.filter(({ type }) => type === 'rest.planned') }
})

/** Per cent of the games. */
const share = (holds: (game: (typeof games)[number]) => boolean): number =>
  (100 * games.filter(holds).length) / games.length
/** Where few games are played, so many per cent may be luck. */
const SLACK = times(6, 0)

/** Per cent of the seeds; the second restoration, on which most incidents fall, is not there yet. */
const floorOf = (key: string): number => (key === 'data-restore/2' ? 90 : 95)

it.each(scenario.rows.map(({ key }) => [key, floorOf(key)] as const))(
  'with incidents the plan keeps %s within one and a half times its longest on %i of 100 seeds',
  (key, floor) => {
    const longest = scenario.rows.find((row) => row.key === key)!.minutes[1]
    const within = share(({ state }) => rowMinutes(state, key) <= 1.5 * longest)
    expect(within).toBeGreaterThanOrEqual(floor - SLACK)
  },
)

it('with incidents the plan is through by the third evening at 20:00, on 95 of 100 seeds', () => {
  expect(share(({ state }) => state.minute <= THIRD_EVENING)).toBeGreaterThanOrEqual(95 - SLACK)
})

it('with incidents the plan lets a service pass its longest outage on 16 of 100 seeds at most', () => {
  expect(share(({ isCrossed }) => isCrossed)).toBeLessThanOrEqual(16 + SLACK)
})

it('with incidents the plan sleeps both nights, on every seed', () => {
  expect(share(({ nights }) => nights.length === scenario.rests.length)).toBe(100)
})
