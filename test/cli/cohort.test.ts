import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { packRecord } from '../../src/exchange/record-link'
import type { GameRecord } from '../../src/session/record'
import { peopleRecord } from '../support/people-record'
import { pra as run } from '../support/pra'
import { shipped } from '../support/shipped'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const elsewhere = mkdtempSync(join(tmpdir(), 'pra-cohort-'))
afterAll(() => rmSync(elsewhere, { recursive: true }))

const pra = (...args: string[]) => run(elsewhere, args)
const scenario = shipped('tutorial')
const options = { difficulty: 'normal', stimuli: true, countdown: 'off' } as const
const keep = (file: string, record: GameRecord): void =>
  writeFileSync(join(elsewhere, 'games', file), JSON.stringify(record))

const people = (name: string, as: 'reference' | 'novice' | 'worst', most?: number): GameRecord =>
  peopleRecord(scenario, {
    ...{ seed: 'cohort', options, roles: ['dsi'], as: [as, 'novice'], name },
    ...(most !== undefined && { most }),
  })

beforeAll(() => {
  mkdirSync(join(elsewhere, 'games', 'second group'), { recursive: true })
  const team = peopleRecord(scenario, {
    ...{ seed: 'other', options, roles: scenario.roles.map(({ id }) => id) },
    ...{ as: ['reference'], name: 'team' },
  })
  keep('Anne.json', people('Anne', 'reference'))
  keep('second group/Bruno.json', people('Bruno', 'worst'))
  keep('second group/team.json', team)
  keep('Anne again.json', people('Anne', 'reference'))
  keep('half.json', people('half', 'novice', 12))
  const forged = people('forged', 'novice')
  const at = forged.commands.findIndex(({ command }) => command.type === 'prompt.answer')
  Object.assign(forged.commands[at]!.command, { seconds: 77 })
  keep('forged.json', forged)
  keep(
    'foreign.json',
    peopleRecord(shipped('ransomware-pra'), {
      ...{ seed: 't', options, roles: ['dsi'] },
      ...{ as: ['novice'], name: 't', most: 30 },
    }),
  )
  writeFileSync(join(elsewhere, 'games', 'notes.json'), '{"not": "a record"}')
  const link = packRecord(people('Chloé', 'novice'))
  writeFileSync(
    join(elsewhere, 'games', 'links.txt'),
    `sent on Monday\nhttps://pra.example/#r=${link}\nhttps://pra.example/#r=${link.slice(0, 200)}\n`,
  )
})

/** Two runs are enough to look at all of it. */
let told: { games: number; lucks: number } & Record<'ranking' | 'leftOut', Told[]> & {
    beside: Record<string, { count: number; median: number }>
  }
let text: string
let page: string
interface Told {
  readonly file: string
  readonly code: string
  readonly total: number
  readonly par: number
  readonly own: number | null
}

beforeAll(async () => {
  const wanted = ['cohort', 'games', '--scenario', 'tutorial']
  const { status, stdout, stderr } = await pra(...wanted, '--names', '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  told = JSON.parse(stdout)
  const shown = await pra(...wanted, '--lang', 'fr', '--html', 'cohort.html')
  expect(shown.status).toBe(0)
  text = shown.stdout
  page = readFileSync(join(elsewhere, 'cohort.html'), 'utf8')
})

describe('pra cohort', () => {
  it('reads whole games of the scenario, and names all that it leaves out with the reason', () => {
    expect([told.games, told.lucks]).toEqual([4, 2])
    expect(Object.fromEntries(told.leftOut.map(({ file, code }) => [file, code]))).toEqual({
      'Anne.json': 'twice',
      'foreign.json': 'scenario-unknown',
      'forged.json': 'check-differs',
      'half.json': 'unfinished',
      'links.txt:3': 'cut',
      'notes.json': 'not-record',
    })
  })

  it('gives each game the numbers that `score` gives it', async () => {
    expect(told.ranking.map(({ file }) => file).sort()).toEqual([
      'Anne again.json',
      'links.txt:2',
      join('second group', 'Bruno.json'),
      join('second group', 'team.json'),
    ])
    for (const { file, total, par, own } of told.ranking) {
      if (file.startsWith('links')) continue
      const score = JSON.parse((await pra('score', join('games', file), '--json')).stdout)
      expect([total, par, own]).toEqual([score.total, score.par.total, score.own?.total ?? null])
    }
  })

  it('names nobody unless it is told to, save what it leaves out', () => {
    for (const one of [text, page]) {
      expect(one).not.toMatch(/Bruno|team\.json|links\.txt:2/)
      expect(one).toContain('forged.json')
    }
  })

  it('sets the scores beside those of chance, newcomers and the plan with the same luck', () => {
    const { random, novice, reference } = told.beside
    expect(reference!.count).toBe(2)
    expect(random!.median).toBeLessThan(reference!.median)
    expect(novice!.median).toBeLessThan(reference!.median)
  })

  it('says what a folder lacks', async () => {
    mkdirSync(join(elsewhere, 'empty'))
    const { status, stderr } = await pra('cohort', 'empty', '--lang', 'en')
    expect(status).toBe(1)
    expect(stderr).toContain('empty')
    expect((await pra('cohort', 'nowhere')).status).toBe(1)
  })
})
