import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { errorSentence } from '../../src/cli/error-sentence'
import { replayRecord } from '../../src/cli/record-file'
import { LANGUAGES, type Language } from '../../src/scenario/language'
import type { GameRecord } from '../../src/session/record'
import { InputError } from '../../src/shipped/input-error'
import { pra as run } from '../support/pra'
import { SMALL } from '../support/small-scenario'

const elsewhere = mkdtempSync(join(tmpdir(), 'pra-'))
// Each test starts processes, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

afterAll(() => rmSync(elsewhere, { recursive: true }))

const pra = async (...args: string[]) => await run(elsewhere, args)

/** A record of the small scenario, as text and as data. */
let text = ''
let record: GameRecord
beforeAll(async () => {
  const { status, stderr } = await pra(
    'simulate',
    '--seed',
    'one',
    '--scenario',
    SMALL,
    '--out',
    'one.json',
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  text = readFileSync(join(elsewhere, 'one.json'), 'utf8')
  record = JSON.parse(text)
})

describe('pra simulate', () => {
  it('prints the outcome of a whole game as one JSON object', async () => {
    const { status, stdout, stderr } = await pra('simulate', '--seed', 'a b', '--json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const outcome = JSON.parse(stdout)
    expect(Object.keys(outcome)).toEqual([
      'scenario',
      'seed',
      'policy',
      'difficulty',
      'elapsedMinutes',
      'workMinutes',
      'commands',
      'phases',
      'stimuli',
      'services',
      'gauges',
      'stateHash',
    ])
    expect(outcome).toMatchObject({
      scenario: 'ransomware-pra',
      seed: 'a b',
      policy: 'reference',
      difficulty: 'normal',
    })
    expect(outcome.phases).toHaveLength(15)
  })

  it('prints the same for the same seed, and something else for another', async () => {
    const at = async (seed: string) =>
      (await pra('simulate', '--seed', seed, '--scenario', SMALL, '--policy', 'random', '--json'))
        .stdout
    expect(await at('one')).toBe(await at('one'))
    expect(JSON.parse(await at('two')).stateHash).not.toBe(JSON.parse(await at('one')).stateHash)
  })

  it('deals the same for seeds that look alike, and keeps the folded one in the record', async () => {
    const at = (seed: string) => pra('simulate', '--seed', seed, '--scenario', SMALL, '--json')
    const { stdout } = await at('été 2')
    expect(JSON.parse(stdout).seed).toBe('été 2')
    for (const alike of ['e\u0301te\u0301 2', ' été\u00a0 2', 'été\u200b 2']) {
      expect((await at(alike)).stdout).toBe(stdout)
    }
  })

  it('deals no stimulus in a dry run', async () => {
    const { stdout } = await pra(
      'simulate',
      '--seed',
      '3',
      '--no-stimuli',
      '--json',
      '--difficulty',
      'hard',
    )
    expect(JSON.parse(stdout)).toMatchObject({ stimuli: [], difficulty: 'hard' })
  })

  it('prints a summary in either language when no JSON is asked for', async () => {
    for (const [language, word] of [
      ['fr', 'Durée'],
      ['en', 'It took'],
    ] as const) {
      const { status, stdout } = await pra(
        'simulate',
        '--seed',
        'one',
        '--scenario',
        SMALL,
        '--lang',
        language,
      )
      expect(status).toBe(0)
      expect(stdout).toContain(word)
      expect(stdout).not.toMatch(/\{\{|undefined|NaN/)
    }
  })

  it.each([
    [['simulate']],
    [['simulate', '--seed', '']],
    [['simulate', '--seed', '1', '--policy', 'genius']],
    [['replay']],
  ])('exits with 2 on wrong usage: %j', async (args) => {
    const { status, stdout, stderr } = await pra(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).not.toBe('')
  })

  it('says at once when the record cannot be written', async () => {
    const { status, stdout, stderr } = await pra(
      'simulate',
      '--seed',
      '1',
      '--out',
      'no/where.json',
    )
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^no\/where\.json cannot be written .*\n$/)
  })
})

describe('pra replay', () => {
  it.each([
    ['reference', 'normal', []],
    ['worst', 'hard', []],
    ['random', 'easy', ['--no-stimuli']],
  ])(
    'prints what simulate printed for the record it wrote: %s, %s',
    async (policy, difficulty, more) => {
      const game = ['--seed', 'replayed', '--policy', policy, '--difficulty', difficulty, ...more]
      const simulated = await pra('simulate', ...game, '--out', 'game.json', '--force', '--json')
      expect(simulated.status).toBe(0)
      expect(await pra('replay', 'game.json', '--json')).toEqual(simulated)
    },
  )

  it('finds a scenario that is not shipped where it is told', async () => {
    const simulated = await pra('simulate', '--seed', 'one', '--scenario', SMALL, '--json')
    expect(await pra('replay', 'one.json', '--scenario', SMALL, '--json')).toEqual(simulated)
  })

  it('refuses a record that was tampered with, with one line that names the command', async () => {
    writeFileSync(
      join(elsewhere, 'bad.json'),
      changed((r) => (r.checks[2] = '00000000')),
    )
    const { status, stdout, stderr } = await pra(
      'replay',
      'bad.json',
      '--scenario',
      SMALL,
      '--json',
    )
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^bad\.json: Command commands\[2\] is not as it was recorded.*\n$/)
  })

  it('refuses a scenario that is not shipped when none is told', async () => {
    const { status, stderr } = await pra('replay', 'one.json')
    expect({ status, stderr }).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/scenario\.id.*small/),
    })
  })

  it('refuses a file that is not there, in the language asked for', async () => {
    const { status, stdout, stderr } = await pra('replay', 'nowhere.json', '--lang', 'fr')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^nowhere\.json ne peut pas être lu .*\n$/)
  })
})

const changed = (change: (copy: GameRecord) => void): string => {
  const copy = structuredClone(record)
  change(copy)
  return JSON.stringify(copy)
}

describe('a record that cannot be replayed', () => {
  const answered = () =>
    record.commands.findIndex(({ command }) => command.type === 'prompt.answer')

  it.each<[string, () => string, RegExp]>([
    ['a file that is not JSON', () => 'hello', /not JSON/],
    ['a file cut in the middle', () => text.slice(0, text.length / 2), /not JSON/],
    ['JSON that is no record', () => '[1, 2]', /not a record of an exercise/],
    [
      'a foreign format',
      () => changed((r) => (r.format = 'pra-record/9')),
      /format .*pra-record\/9/,
    ],
    ['foreign rules', () => changed((r) => (r.rulesVersion = '0')), /, rulesVersion: .*: 0/],
    ['earlier rules', () => changed((r) => (r.rulesVersion = '3')), /version 0\.1\.0 of the game/],
    ['a missing field', () => changed((r) => Reflect.deleteProperty(r, 'seed')), /field seed/],
    [
      'another version of the scenario',
      () => changed((r) => (r.scenario.version = '9.0.0')),
      /, scenario\.version: .*9\.0\.0/,
    ],
    [
      'a changed scenario',
      () => changed((r) => (r.scenario.sha256 = 'f'.repeat(64))),
      /, scenario\.sha256: /,
    ],
    [
      'a foreign scenario',
      () => changed((r) => (r.scenario.id = '../secret')),
      /, scenario\.id: .*\.\.\/secret/,
    ],
    ['missing commands', () => changed((r) => r.commands.pop()), /incomplete \(checks/],
    [
      'missing commands and checks',
      () =>
        changed((r) => {
          r.commands.pop()
          r.checks.pop()
        }),
      /end\.sha256/,
    ],
    ['a changed end', () => changed((r) => (r.end.sha256 = '0'.repeat(64))), /end\.sha256/],
    ['a changed check', () => changed((r) => (r.checks[2] = '00000000')), /commands\[2\]/],
    [
      'a command of no known type',
      () => changed((r) => Object.assign(r.commands[1]!.command, { type: 'xstate.stop' })),
      /field commands\[1\]\.command\.type/,
    ],
    [
      'a command by somebody else',
      () => changed((r) => (r.commands[1]!.by = 'client')),
      /commands\[1\] is refused .*phase\.open: not-yours/,
    ],
    [
      'another answer',
      () =>
        changed((r) => {
          const { command } = r.commands[answered()]!
          if (command.type === 'prompt.answer') command.seconds = 99
        }),
      /commands\[\d+\] .*prompt\.answer/,
    ],
  ])('is told in one line that names the place: %s', (_name, make, place) => {
    const file = join(elsewhere, 'bad.json')
    writeFileSync(file, make())
    for (const language of LANGUAGES) {
      const line = refusalOf(file, language)
      expect(line).toMatch(/^[^\n]*bad\.json[^\n]*$/)
      expect(line).not.toMatch(/\{\{/)
      if (language === 'en') expect(line).toMatch(place)
    }
  })
})

/** What the command says about a record, without the cost of starting it. */
const refusalOf = (file: string, language: Language): string => {
  try {
    replayRecord(file, SMALL)
  } catch (error) {
    if (error instanceof InputError) return errorSentence(language, error)
    throw error
  }
  return ''
}
