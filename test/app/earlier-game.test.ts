import { beforeAll, expect, it } from 'vitest'
import { earlierGame } from '../../src/app/debrief/earlier-game'
import { heldIn } from '../../src/scoring/attempt'
import type { GameRecord } from '../../src/session/record'
import { headerOf } from '../../src/session/record-header'
import { peopleRecord } from '../support/people-record'
import { shipped } from '../support/shipped'

const scenario = shipped('tutorial')
const options = { difficulty: 'normal', stimuli: true, countdown: 'off' } as const
const game = (seed: string, roles: readonly string[]): GameRecord =>
  peopleRecord(scenario, { seed, options, roles, as: ['novice'], name: seed })

const everybody = scenario.roles.map(({ id }) => id)
let games: Record<string, GameRecord>
beforeAll(() => {
  games = {
    now: game('now', ['dsi']),
    team: game('team', everybody),
    before: game('before', ['dsi']),
    first: game('first', ['dsi']),
  }
})

/** The browser's games, the one played last first. */
const library = (...ids: string[]) => ({
  finished: async () =>
    ids.map((id) => ({
      ...{ id, header: headerOf(games[id]), createdAt: 0, updatedAt: 0 },
      commands: games[id]!.commands.length,
    })),
  load: async (id: string) => {
    const { commands, checks } = games[id]!
    const rows = commands.map((envelope, n) => ({ envelope, check: checks[n]! }))
    return { id, header: headerOf(games[id]), commands: rows, count: rows.length }
  },
})

it('the attempt before is the last one that was played earlier by whoever holds the same roles', async () => {
  const all = library('now', 'team', 'before', 'first')
  expect(heldIn(games.now!)).toEqual(['dsi'])
  expect((await earlierGame(all, games.now!, 'now'))?.seed).toBe('before')
  expect((await earlierGame(all, games.before!, 'before'))?.seed).toBe('first')
  expect(await earlierGame(all, games.first!, 'first')).toBeNull()
  expect(await earlierGame(all, games.team!, 'team')).toBeNull()
})

it('a record that was opened is set beside what this browser has, and never beside itself', async () => {
  expect((await earlierGame(library('now', 'before'), games.now!, ''))?.seed).toBe('before')
  expect((await earlierGame(library('before'), games.now!, ''))?.seed).toBe('before')
  expect(await earlierGame(library('now'), games.now!, '')).toBeNull()
})

it('where the store cannot be read there is none', async () => {
  const denied = { finished: () => Promise.reject(new Error('denied')), load: async () => null }
  expect(await earlierGame(denied, games.now!, '')).toBeNull()
})
