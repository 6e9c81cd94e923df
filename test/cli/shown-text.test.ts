import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { GameRecord } from '../../src/session/record'
import { gameOf } from '../support/exercise'
import { pra } from '../support/pra'
import { SMALL } from '../support/small-scenario'

const folder = mkdtempSync(join(tmpdir(), 'pra-shown-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Orders to a terminal in one and in two bytes, signs that turn the line, and more than anybody reads. */
const HOSTILE = {
  'an escape sequence': '\u001b]0;owned\u0007\u001b[2J\u001b[32mchecked',
  'a C1 control': '\u009b2J\u0090q\u009c',
  'a line of its own': 'a\r\nRecord checked\u0085\u2028all is well',
  'signs that turn the line': '\u202eedoc\u2066\u200f\u061c',
  'ten thousand letters': 'x'.repeat(10_000),
}

/** A record with a text in one place. */
const CHANGES: Record<string, (record: GameRecord, text: string) => void> = {
  format: (record, text) => Object.assign(record, { format: text }),
  rulesVersion: (record, text) => Object.assign(record, { rulesVersion: text }),
  'scenario.id': ({ scenario }, text) => Object.assign(scenario, { id: text.slice(0, 190) }),
  'scenario.version': ({ scenario }, text) =>
    Object.assign(scenario, { version: text.slice(0, 190) }),
  'scenario.sha256': ({ scenario }, text) =>
    Object.assign(scenario, { sha256: text.slice(0, 190) }),
  'end.sha256': ({ end }, text) => Object.assign(end, { sha256: text }),
  'the type of a command': ({ commands }, text) =>
    Object.assign(commands[1]!.command, { type: text }),
  'the name of a field': ({ commands }, text) => Object.assign(commands[1]!.command, { [text]: 1 }),
  seed: (record, text) => Object.assign(record, { seed: text.slice(0, 190) }),
}

const expectHarmless = (told: string, lines: number): void => {
  expect(told).not.toMatch(
    /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u,
  )
  expect(told.split('\n')).toHaveLength(lines + 1)
  expect(told.length).toBeLessThan(700)
}

const replayed = async (text: string) => {
  writeFileSync(join(folder, 'bad.json'), text)
  const { status, stderr } = await pra(folder, ['replay', 'bad.json'])
  expect(status).toBe(1)
  return stderr
}

describe.each(Object.entries(HOSTILE))('what comes from outside, with %s,', (_name, text) => {
  it.each(Object.entries(CHANGES))(
    'steers nothing and stays short as %s of a record',
    async (_field, change) => {
      const record = structuredClone(gameOf())
      change(record, text)
      expectHarmless(await replayed(JSON.stringify(record)), 1)
    },
  )

  it('steers nothing and stays short as a file that is no JSON', async () => {
    expectHarmless(await replayed(text), 1)
  })

  it.each([
    ['a file', ['replay']],
    ['a scenario', ['simulate', '--seed', '1', '--scenario']],
    ['a place to write', ['simulate', '--seed', '1', '--scenario', SMALL, '--out']],
  ])('steers nothing and stays short as the name of %s', async (_what, args) => {
    const { status, stderr } = await pra(folder, [...args, `no/${text}`])
    expect(status).toBe(1)
    expectHarmless(stderr, 1)
  })
})

describe('what somebody typed in a game', () => {
  it('steers no terminal where the game is told, as text or as JSON', async () => {
    const said = Object.values(HOSTILE).join(' ').slice(0, 150)
    const played = await pra(
      folder,
      ['play', '--scenario', SMALL, '--seed', said.slice(0, 60), '--out', 'said.json'],
      {},
      `1\nn ${said.replace(/[\r\n]/g, '')}\nj\n`,
    )
    expect(played.status).toBe(0)
    const game = ['said.json', '--scenario', SMALL]
    const shown = [
      played,
      await pra(folder, ['replay', ...game]),
      await pra(folder, ['replay', ...game, '--json']),
      await pra(folder, ['play', '--resume', ...game], {}, 'j\n'),
    ]
    for (const { stdout } of shown) {
      expect(stdout).toContain('owned')
      expect(stdout).not.toMatch(
        /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u,
      )
    }
    expect(JSON.parse(shown[2]!.stdout).seed).toContain('owned')
  })
})

describe('what nobody expected', () => {
  it('is told in one line; where it came from only when it is asked', async () => {
    const stringify = vi.spyOn(JSON, 'stringify').mockImplementation(() => {
      throw new Error('oh\u001b[2J')
    })
    const run = (env = {}) => pra(folder, ['plan', '--json'], env)
    const [plain, asked] = [await run(), await run({ PRA_DEBUG: '1' })]
    stringify.mockRestore()
    expect(plain).toMatchObject({ status: 1, stdout: '' })
    expect(plain.stderr).toMatch(/^Something unexpected went wrong \(Error: oh\[2J\)[^\n]*\n$/)
    expect(asked.stderr).toMatch(/\n {4}at .*\.ts/)
  })
})
