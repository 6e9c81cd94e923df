import { spawn } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { replaceFile } from '../../src/cli/safe-file'
import type { GameRecord } from '../../src/session/record'
import { gameOf } from '../support/exercise'
import { disk } from '../support/faulty-disk'
import { PRA, pra } from '../support/pra'
import { SMALL } from '../support/small-scenario'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pra-kept-'))
  writeFileSync(join(folder, 'game.json'), JSON.stringify(gameOf()))
})
afterEach(() => {
  disk.full = false
  disk.readOnly = false
  rmSync(folder, { recursive: true })
})

const at = (name: string): string => join(folder, name)
const read = (name: string): string => readFileSync(at(name), 'utf8')
const recordIn = (name: string): GameRecord => JSON.parse(read(name))
const run = (args: readonly string[], input = '') => pra(folder, args, {}, input)

const SMALL_GAME = ['--scenario', SMALL, '--seed', 'one']
const PLAY = ['play', ...SMALL_GAME, '--role', 'client']

/** Every verb that writes a file where it is told. */
const WRITERS: Record<string, readonly string[]> = {
  play: PLAY,
  simulate: ['simulate', ...SMALL_GAME],
  report: ['report', 'game.json'],
  export: ['export', 'game.json', '--to', 'jira-csv'],
  chronogramme: ['chronogramme', SMALL, '--to', 'csv'],
}
const QUICK = Object.entries(WRITERS).filter(([verb]) => verb !== 'report')

describe.each(Object.entries(WRITERS))('pra %s --out', (_verb, args) => {
  it.each<[string, () => string, RegExp]>([
    ['a file that is there', () => 'precious.txt', /precious\.txt exists already .* --force/],
    ['a folder', () => '.', /EISDIR/],
    ['a folder that is not there', () => 'no/where', /ENOENT/],
    ['a link that leads nowhere', () => 'dangling', /ENOENT/],
    ['a link in circles', () => 'looping', /ELOOP/],
    ['a file taken for a folder', () => 'precious.txt/x', /ENOTDIR/],
  ])('refuses %s in one line, and changes nothing', async (_place, place, reason) => {
    writeFileSync(at('precious.txt'), 'precious')
    symlinkSync('nowhere', at('dangling'))
    symlinkSync('looping', at('looping'))
    const before = readdirSync(folder)
    const { status, stdout, stderr } = await run([...args, '--out', place()])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^[^\n]+\n$/)
    expect(stderr).toMatch(reason)
    expect(readdirSync(folder)).toEqual(before)
    expect(read('precious.txt')).toBe('precious')
  })
})

describe.each(QUICK)('pra %s', (_verb, args) => {
  it('writes over a file when it is told to, or where nothing is lost, keeping its rights', async () => {
    writeFileSync(at('old.txt'), 'old')
    chmodSync(at('old.txt'), 0o640)
    writeFileSync(at('empty.txt'), '')
    symlinkSync('old.txt', at('link'))
    expect(await run([...args, '--out', 'link', '--force'])).toMatchObject({
      status: 0,
      stderr: '',
    })
    expect(await run([...args, '--out', 'empty.txt'])).toMatchObject({ status: 0, stderr: '' })
    expect(read('old.txt')).toBe(read('empty.txt'))
    expect(read('old.txt').length).toBeGreaterThan(100)
    expect(statSync(at('old.txt')).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('leaves the old file and nothing else on a full disk', async () => {
    writeFileSync(at('old.txt'), 'old')
    const before = readdirSync(folder)
    disk.full = true
    for (const out of ['old.txt', 'new.txt']) {
      const { status, stderr } = await run([...args, '--out', out, '--force'])
      expect(status).toBe(1)
      expect(stderr).toMatch(/^[^\n]*ENOSPC[^\n]*\n$/)
    }
    expect(readdirSync(folder)).toEqual(before)
    expect(read('old.txt')).toBe('old')
  })

  it('says before it begins that nothing can be written on a read-only disk', async () => {
    writeFileSync(at('old.txt'), 'old')
    const before = readdirSync(folder)
    disk.readOnly = true
    for (const out of ['old.txt', 'new.txt']) {
      const { status, stdout, stderr } = await run([...args, '--out', out, '--force'])
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
      expect(stderr).toMatch(/^[^\n]*EROFS[^\n]*\n$/)
    }
    expect(readdirSync(folder)).toEqual(before)
    expect(read('old.txt')).toBe('old')
  })
})

describe('what a command reads', () => {
  it.each([
    ['report', ['report', 'game.json']],
    ['export', ['export', 'game.json', '--to', 'jira-csv']],
    ['chronogramme', ['chronogramme', 'game.json', '--to', 'csv']],
  ])('is never written over by %s, by whatever name, even when told', async (_verb, args) => {
    symlinkSync('game.json', at('again'))
    const before = read('game.json')
    for (const out of ['game.json', './game.json', 'again']) {
      const { status, stderr } = await run([...args, '--out', out, '--force'])
      expect(status).toBe(1)
      expect(stderr).toMatch(/is read by this command/)
    }
    expect(read('game.json')).toBe(before)
  })
})

describe('a copy of a scenario', () => {
  it('is there whole or not at all', async () => {
    await run(['chronogramme', SMALL, '--to', 'csv', '--out', 'list.csv'])
    const args = ['import', 'list.csv', '--scenario', SMALL, '--out', 'copy']
    mkdirSync(at('copy'))
    const before = readdirSync(folder)
    disk.full = true
    expect(await run(args)).toMatchObject({ status: 1, stderr: expect.stringMatching(/ENOSPC/) })
    expect(readdirSync(folder)).toEqual(before)
    expect(readdirSync(at('copy'))).toEqual([])
    disk.full = false
    disk.readOnly = true
    expect(await run(args)).toMatchObject({ status: 1, stderr: expect.stringMatching(/EROFS/) })
    expect(readdirSync(at('copy'))).toEqual([])
    disk.readOnly = false
    expect((await run(args)).status).toBe(0)
    expect((await run(['validate', 'copy'])).status).toBe(0)
  })
})

describe('a record simulated again', () => {
  it('takes the place of itself, and of no other game', async () => {
    const simulate = (seed: string) =>
      run(['simulate', '--scenario', SMALL, '--seed', seed, '--out', 'one.json'])
    await simulate('one')
    const before = read('one.json')
    expect((await simulate('one')).status).toBe(0)
    expect((await simulate('two')).status).toBe(1)
    expect(read('one.json')).toBe(before)
  })
})

describe('a file that is replaced again and again', () => {
  it('is whole whenever the process is killed', async () => {
    const content = (sign: string) => sign.repeat(200_000)
    writeFileSync(
      at('writer.ts'),
      `import { replaceFile } from ${JSON.stringify(pathToFileURL(join(SMALL, '../../../src/cli/safe-file.ts')).href)}
       for (let n = 0; ; n += 1) {
         replaceFile('file', String(n % 10).repeat(200_000))
         if (n === 3) process.stdout.write('at work')
       }`,
    )
    for (let time = 0; time < 3; time += 1) {
      const child = spawn(process.execPath, [...PRA.slice(0, 2), 'writer.ts'], { cwd: folder })
      await new Promise((resolve) => child.stdout.once('data', resolve))
      child.kill('SIGKILL')
      await new Promise((resolve) => child.once('close', resolve))
      const left = read('file')
      expect(left === content(left.charAt(0))).toBe(true)
    }
  })

  it('is made anew with the rights it had', () => {
    writeFileSync(at('mine'), '')
    chmodSync(at('mine'), 0o600)
    replaceFile(at('mine'), 'new')
    expect([read('mine'), statSync(at('mine')).mode & 0o777]).toEqual(['new', 0o600])
  })
})

describe('a game at the terminal', () => {
  /** Plays by answering 1 until so many questions were asked; then does something to the process. */
  const playUntil = async (asked: number, then: (child: ReturnType<typeof spawn>) => void) => {
    const args = [...PLAY, '--lang', 'en', '--out', 'kept.json']
    const child = spawn(process.execPath, [...PRA, ...args], { cwd: folder })
    let unread = ''
    let count = 0
    child.stdout.on('data', (data) => {
      unread += data
      const questions = unread.split(/Answer with a number|Type 1 to open/)
      unread = questions.at(-1) ?? ''
      for (let one = 1; one < questions.length; one += 1) {
        count += 1
        if (count === asked) then(child)
        else if (count < asked) child.stdin.write('1\n')
      }
    })
    return new Promise<number | null>((resolve) => child.once('close', resolve))
  }

  it.each([
    ['SIGKILL', null],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 0],
  ] as const)('holds every answer given before %s, and goes on', async (signal, status) => {
    expect(await playUntil(4, (child) => child.kill(signal))).toBe(status)
    const { commands } = recordIn('kept.json')
    const given = commands.filter(
      ({ by, command }) => by === 'client' && command.type === 'prompt.answer',
    )
    expect(given.length).toBeGreaterThanOrEqual(2)
    const resumed = await run(['play', '--resume', 'kept.json', '--scenario', SMALL])
    expect(resumed).toMatchObject({ status: 0, stderr: '' })
    expect(recordIn('kept.json').commands.slice(0, commands.length)).toEqual(commands)
  })

  it('has its file from before its first question', async () => {
    expect(await playUntil(1, (child) => child.kill('SIGKILL'))).toBeNull()
    const types = recordIn('kept.json').commands.map(({ command }) => command.type)
    expect(types[0]).toBe('exercise.start')
  })
})
