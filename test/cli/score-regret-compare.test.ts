import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { GameRecord } from '../../src/session/record'
import { pra as run } from '../support/pra'
import { SMALL } from '../support/small-scenario'

const elsewhere = mkdtempSync(join(tmpdir(), 'pra-'))
// Each test starts processes, on machines that may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

afterAll(() => rmSync(elsewhere, { recursive: true }))

const pra = async (...args: string[]) => await run(elsewhere, args)
const json = async (...args: string[]) => {
  const { status, stdout, stderr } = await pra(...args, '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout)
}
const inFile = (name: string): string => readFileSync(join(elsewhere, name), 'utf8')

beforeAll(async () => {
  for (const [file, policy, seed] of [
    ['novice.json', 'novice', 'one'],
    ['reference.json', 'reference', 'one'],
    ['other.json', 'novice', 'two'],
  ] as const) {
    const game = ['--seed', seed, '--policy', policy, '--scenario', 'tutorial', '--out', file]
    expect((await pra('simulate', ...game)).status).toBe(0)
  }
  expect(
    (await pra('simulate', '--seed', 's', '--scenario', SMALL, '--out', 'small.json')).status,
  ).toBe(0)
  const record: GameRecord = JSON.parse(inFile('novice.json'))
  const answer = record.commands.findIndex(({ command }) => command.type === 'prompt.answer')
  Object.assign(record.commands[answer]!.command, { seconds: 77 })
  writeFileSync(join(elsewhere, 'tampered.json'), JSON.stringify(record))
})

describe('pra score', () => {
  it('prints the whole score as one JSON object', async () => {
    const score = await json('score', 'novice.json')
    const ids = ['decisions', 'timing', 'continuity', 'duties', 'stimuli']
    expect(score.criteria.map(({ id }: { id: string }) => id)).toEqual(ids)
    for (const { weight, points, max, rating, reasons } of score.criteria) {
      expect(weight).toBe(max)
      expect(points).toBeLessThanOrEqual(max)
      expect(['P', 'S', 'M', 'U']).toContain(rating)
      for (const reason of reasons) {
        expect(reason).toEqual({
          lost: expect.any(Number),
          fr: expect.stringMatching(/\S/),
          en: expect.stringMatching(/\S/),
        })
      }
    }
    expect(score.phases).toHaveLength(3)
    expect(score.phases[0]).toMatchObject({
      id: expect.any(String),
      session: 1,
      workMinutes: expect.any(Number),
      reference: [expect.any(Number), expect.any(Number)],
      par: expect.any(Number),
      timingCredit: expect.any(Number),
    })
    for (const one of score.decisions) {
      expect(one).toMatchObject({
        id: expect.any(String),
        role: expect.any(String),
        phase: expect.any(String),
        option: expect.any(String),
        grade: expect.stringMatching(/^[PSMU]$/),
        points: expect.any(Number),
        max: expect.any(Number),
        reason: { fr: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) },
      })
    }
    expect(score.milestones.length + score.duties.length).toBeGreaterThan(0)
    expect(score.par).toEqual({ elapsedMinutes: expect.any(Number), total: expect.any(Number) })
    expect(score.seed.percentile).toBeGreaterThanOrEqual(0)
    expect(score.seed.percentile).toBeLessThanOrEqual(100)
    const sum = score.criteria.reduce(
      (all: number, { points }: { points: number }) => all + points,
      0,
    )
    expect(score.total).toBeCloseTo(sum, 6)
  })

  it('quotes the plan in the reason of a decision', async () => {
    const { decisions } = await json('score', 'novice.json')
    const quoted = decisions.filter(({ kind }: { kind: string }) => kind === 'decision')
    expect(quoted.length).toBeGreaterThan(0)
    for (const { reason } of quoted) {
      expect(reason.fr).toMatch(/Le plan dit, pour .+\u00a0: «\u00a0.+\u00a0»/)
      expect(reason.en).toMatch(/The plan says, for .+: “.+”/)
    }
  })

  it('prints the same each time', async () => {
    expect((await pra('score', 'novice.json', '--json')).stdout).toBe(
      (await pra('score', 'novice.json', '--json')).stdout,
    )
  })

  it.each(['fr', 'en'])('can be read, in %s', async (language) => {
    const { status, stdout } = await pra('score', 'novice.json', '--lang', language)
    expect(status).toBe(0)
    expect(stdout).toMatch(/ \/ 100/)
    expect(stdout).not.toMatch(/\{\{|undefined|NaN/)
  })

  it('finds a scenario that is not shipped where it is told', async () => {
    expect((await json('score', 'small.json', '--scenario', SMALL)).phases).toHaveLength(3)
  })
})

describe('pra regret', () => {
  it('prints every answer with its alternatives, the costliest and the best', async () => {
    const { answers, costliest, best, total } = await json('regret', 'novice.json')
    expect(total).toBe((await json('score', 'novice.json')).total)
    expect(answers.length).toBeGreaterThan(5)
    for (const one of answers) {
      expect(one).toMatchObject({
        prompt: expect.any(String),
        played: expect.any(Object),
        best: expect.any(Object),
        cost: expect.any(Number),
        merit: expect.any(Number),
        minutes: expect.any(Number),
        replaced: expect.any(Number),
      })
      expect(one.cost).toBeGreaterThanOrEqual(0)
      expect(one.alternatives).toEqual(expect.any(Array))
    }
    for (const list of [costliest, best]) {
      expect(list.length).toBeLessThanOrEqual(5)
      for (const one of list) expect(answers).toContainEqual(one)
    }
  })

  it.each(['fr', 'en'])('can be read, in %s', async (language) => {
    const { status, stdout } = await pra('regret', 'novice.json', '--lang', language)
    expect(status).toBe(0)
    expect(stdout).not.toMatch(/\{\{|undefined|NaN/)
  })
})

describe('pra compare', () => {
  it('names teams by letters, or as it is told', async () => {
    const names = async (...more: string[]): Promise<string[]> =>
      (await json('compare', 'novice.json', 'reference.json', ...more)).teams.map(
        ({ name }: { name: string }) => name,
      )
    expect(await names()).toEqual(['Team A', 'Team B'])
    expect(await names('--name', 'Rouge', '--name', 'Bleu')).toEqual(['Rouge', 'Bleu'])
    expect(await names('--name', 'Rouge')).toEqual(['Rouge', 'Team B'])
  })

  it('compares totals on one seed', async () => {
    const comparison = await json('compare', 'novice.json', 'reference.json')
    expect(comparison).toMatchObject({ sameFate: true, basis: 'totals' })
    expect(comparison.teams[0].total).toBe((await json('score', 'novice.json')).total)
    expect(comparison.decisions.length).toBeGreaterThan(0)
  })

  it('compares teams of different seeds with their own par only, and says so', async () => {
    expect(await json('compare', 'novice.json', 'other.json')).toMatchObject({
      sameFate: false,
      basis: 'own-par',
      decisions: [],
    })
    const said = async (language: string) =>
      await pra('compare', 'novice.json', 'other.json', '--lang', language)
    expect((await said('en')).stdout).toContain('each team is compared with its own reference only')
    expect((await said('fr')).stdout).toContain(
      'chaque équipe n’est comparée qu’à sa propre référence',
    )
  })

  it('refuses a record of another scenario', async () => {
    expect((await pra('simulate', '--seed', 'x', '--out', 'big.json')).status).toBe(0)
    const { status, stdout, stderr } = await pra('compare', 'novice.json', 'big.json', '--json')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^big\.json plays “ransomware-pra”.*\n$/)
  })

  it.each([
    [['compare', 'novice.json']],
    [['compare', 'novice.json', 'other.json', '--name', 'a', '--name', 'b', '--name', 'c']],
    [['calibrate', '--seeds', '0']],
    [['calibrate', '--seeds', 'many']],
    [['calibrate', '--policy', 'genius']],
    [['report', 'novice.json']],
    [['score']],
  ])('exits with 2 on wrong usage: %j', async (args) => {
    const { status, stdout } = await pra(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })
})

describe('a record that was tampered with', () => {
  it.each([
    [['score', 'tampered.json']],
    [['regret', 'tampered.json']],
    [['compare', 'novice.json', 'tampered.json']],
    [['report', 'tampered.json', '--out', 'tampered.html']],
  ])('is refused with one line that names the command: %j', async (args) => {
    const { status, stdout, stderr } = await pra(...args, '--json')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^tampered\.json: .*commands\[\d+\].*\n$/)
  })
})

describe('pra report', () => {
  it.each(['fr', 'en'])('writes one page without any script, in %s', async (language) => {
    const { status, stdout, stderr } = await pra(
      ...['report', 'novice.json', '--lang', language, '--out', `${language}.html`],
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(`${language}.html`)
    const page = inFile(`${language}.html`)
    expect(page).toContain(`<html lang="${language}">`)
    expect(page).not.toMatch(/<script|\{\{|undefined|NaN/)
  })

  it('says at once when the page cannot be written', async () => {
    const { status, stderr } = await pra('report', 'novice.json', '--out', 'no/where.html')
    expect(status).toBe(1)
    expect(stderr).toMatch(/^no\/where\.html cannot be written/)
  })
})

describe('pra calibrate', () => {
  const options = ['calibrate', '--scenario', 'tutorial', '--seeds', '6']

  it('prints what the scores are worth, and which decisions change nothing', async () => {
    const calibration = await json(...options, '--tries', '1')
    expect(calibration).toMatchObject({ scenario: 'tutorial', seeds: 6, tries: { seeds: 1 } })
    const { plan, worst } = calibration.ways
    expect(plan.total.median).toBeGreaterThan(worst.total.median)
    expect(calibration.tries.maxCost.length).toBeGreaterThan(0)
    expect(calibration.tries.changeNothing).toEqual(expect.any(Array))
    expect(calibration.tries.neverBest).toEqual(expect.any(Array))
  })

  it('plays only the ways it is told', async () => {
    const { ways } = await json(...options, '--tries', '0', '--policy', 'plan', 'novice')
    expect(Object.keys(ways)).toEqual(['plan', 'novice'])
  })

  it('prints the two tables that a README keeps, best way first: scores, and what becomes of the games', async () => {
    const way = ['--tries', '0', '--policy', 'worst', 'plan', '--table']
    const { stdout } = await pra(...options, ...way)
    const tables = stdout.trimEnd().split('\n\n')
    expect(tables).toHaveLength(2)
    for (const table of tables) {
      const lines = table.split('\n')
      expect(lines.map((line) => line.split(' | ')[0])).toEqual([
        '| played by (6 seeds)',
        '| ---',
        '| `plan`',
        '| `worst`',
      ])
      expect(new Set(lines.map((line) => line.split('|').length)).size).toBe(1)
      expect(table).not.toMatch(/NaN|undefined/)
    }
  })

  it('tells what each answer is worth where all others are the plan’s', async () => {
    const { seeds, decisions } = await json(...options, '--options')
    expect(seeds).toBe(6)
    expect(decisions.length).toBeGreaterThan(5)
    for (const { options: tried } of decisions) {
      const shares = tried.map(({ reference }: { reference: number }) => reference)
      expect(shares.reduce((sum: number, share: number) => sum + share, 0)).toBeCloseTo(100, 0)
      const always = tried.filter(({ reference }: { reference: number }) => reference === 100)
      for (const { overReference } of always) expect(overReference).toEqual({ mean: 0, error: 0 })
    }
    const { status, stdout } = await pra(...options, '--options', '--lang', 'fr')
    expect(status).toBe(0)
    expect(stdout).not.toMatch(/\{\{|undefined|NaN/)
  })

  it('knows the plan by the name that simulations give its policy', async () => {
    // One after the other: both write to the same output.
    const plan = await json(...options, '--tries', '0', '--policy', 'plan')
    const reference = await json(...options, '--tries', '0', '--policy', 'reference')
    expect(reference).toEqual(plan)
  })

  it.each(['fr', 'en'])('can be read, in %s', async (language) => {
    const { status, stdout } = await pra(...options, '--tries', '1', '--lang', language)
    expect(status).toBe(0)
    expect(stdout).not.toMatch(/\{\{|undefined|NaN/)
  })
})
