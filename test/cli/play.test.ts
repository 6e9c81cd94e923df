import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { GameRecord } from '../../src/session/record'
import { PRA, pra } from '../support/pra'
import { SMALL } from '../support/small-scenario'

const elsewhere = mkdtempSync(join(tmpdir(), 'pra-'))
afterAll(() => rmSync(elsewhere, { recursive: true }))

/** Lines that answer any question in turn: a choice, or a ranking of so many; what does not fit is asked again. */
const ROUND = ['1', ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((count) => ranking(count))]

function ranking(count: number): string {
  return Array.from({ length: count }, (_, index) => index + 1).join(' ')
}

const script = (rounds: number): string[] => Array.from({ length: rounds }, () => ROUND).flat()

const play = (args: readonly string[], lines: readonly string[]) =>
  pra(elsewhere, ['play', ...args], {}, lines.map((line) => `${line}\n`).join(''))

const small = (args: readonly string[], lines: readonly string[]) =>
  play(['--scenario', SMALL, '--seed', 'one', ...args], lines)

const recordIn = (name: string): GameRecord =>
  JSON.parse(readFileSync(join(elsewhere, name), 'utf8'))

describe('pra play', () => {
  it.each([
    ['fr', /\nDécisions, avec la référence/, /« 1 2 » n’est pas une réponse/],
    ['en', /\nDecisions, with the plan’s reference/, /“1 2” is no answer/],
  ])('plays the whole exercise from a script of answers, in %s', async (language, end, wrong) => {
    const file = `whole-${language}.json`
    const { status, stdout, stderr } = await play(
      ['--seed', 'whole', '--lang', language, '--out', file],
      script(400),
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const text = stdout.replaceAll('\u00a0', ' ')
    expect(text).toMatch(end)
    expect(text).toMatch(wrong)
    expect(text).not.toMatch(/\{\{|undefined|NaN|\b(journal|refusal|cli|status)\.[a-z]/)
    const { commands } = recordIn(file)
    expect(commands[0]!.command).toMatchObject({
      holders: { client: 'player', development: 'player' },
    })
    const replayed = await pra(elsewhere, ['replay', file, '--json'])
    expect(replayed.status).toBe(0)
    expect(JSON.parse(replayed.stdout)).toMatchObject({ policy: '', commands: commands.length })
  })

  it('plays the same game in both languages', async () => {
    expect(recordIn('whole-fr.json')).toEqual(recordIn('whole-en.json'))
  })

  it('plays some roles, with teammates by a policy', async () => {
    const { status, stdout } = await small(
      ['--role', 'client', '--role', 'direction', '--teammates', 'novice', '--out', 'some.json'],
      script(100),
    )
    expect(status).toBe(0)
    expect(stdout).toContain('Decisions, with the plan’s reference')
    expect(recordIn('some.json').commands[0]!.command).toMatchObject({
      holders: { client: 'player', direction: 'player', dsi: 'novice', admin: 'novice' },
    })
  })

  it('asks again, with the reason, until an answer fits', async () => {
    const { stdout } = await small(['--out', 'again.json'], ['0', 'two', '1', '', '9', '1 2', '1'])
    expect(stdout).toContain('“0” is no answer: a number from 1 to 1.')
    expect(stdout).toContain('“two” is no answer')
    expect(stdout).toContain('“” is no answer: a number from 1 to 3.')
    expect(stdout).toContain('“9” is no answer')
    expect(stdout).toContain('“1 2” is no answer')
  })

  it('shows help, state, journal, documents and initiatives at any time, and takes answers back', async () => {
    const letters = [
      '?',
      's',
      'j',
      'd',
      'd 1',
      'd 99',
      'i',
      'i 99',
      'w',
      'r',
      'x Why',
      'n A remark',
    ]
    const { status, stdout } = await small(
      ['--out', 'letters.json'],
      ['1', ...letters, '1', 'i 1', 'x', 'x It does not fit', 'w', 'a Test it / May', 'q'],
    )
    expect(status).toBe(0)
    for (const text of [
      'At any time, instead of an answer:',
      'How things stand, D1',
      'Services (time without service',
      'd 1  ',
      'No document has the number “99”',
      'i 1  ',
      'No initiative has the number “99”',
      'No sealed answer to take back.',
      'Only a decision of the plan can be marked',
      'A reason is missing.',
      'Note (Client, 1. Text phase alert title): A remark',
      'You leave the exercise.',
    ]) {
      expect(stdout).toContain(text)
    }
    const types = recordIn('letters.json').commands.map(({ command }) => command.type)
    expect(types).toEqual([
      'exercise.start',
      'phase.open',
      'note.add',
      'prompt.answer',
      'initiative.start',
      'deviation.flag',
      'prompt.withdraw',
      'improvement.set',
    ])
  })

  it('lets time run as far as is chosen, and asks again where it stops', async () => {
    const { status, stdout } = await small(
      ['--out', 'stops.json'],
      ['t', 't 9', 't 2', ...script(100).flatMap((line) => ['', line, 't 3'])],
    )
    expect(status).toBe(0)
    expect(stdout).toContain('Time runs until:\n> 1. a phase is done\n  2. we are needed')
    expect(stdout).toContain('“9” is no answer: a number from 1 to 4.')
    expect(stdout).toMatch(/--- Time stands still, D1.*\nTime runs until:\n {2}1\. a phase is done/)
    const advanced = recordIn('stops.json').commands.flatMap(({ command }) =>
      command.type === 'clock.advance' ? [command.until ?? 'answer'] : [],
    )
    expect(new Set(advanced)).toContain('loss')
    expect(stdout).toContain('Decisions, with the plan’s reference')
  })

  it('saves at the end of the input, and goes on from there to the same end', async () => {
    const lines = script(100)
    const whole = await small(['--out', 'never-stopped.json'], lines)
    expect(whole.stdout).toContain('Decisions, with the plan’s reference')
    for (const stop of [3, 155]) {
      const first = await small(['--out', 'stopped.json', '--force'], lines.slice(0, stop))
      expect(first).toMatchObject({ status: 0, stderr: '' })
      expect(first.stdout).toContain('There are no more answers to read')
      expect(first.stdout).toContain('Game saved: stopped.json')
      const then = await play(
        ['--resume', 'stopped.json', '--scenario', SMALL, '--out', 'gone-on.json', '--force'],
        lines.slice(stop),
      )
      expect(then).toMatchObject({ status: 0, stderr: '' })
      expect(recordIn('gone-on.json')).toEqual(recordIn('never-stopped.json'))
    }
  })

  it('saves under a name that no file has when none is given, and says which', async () => {
    for (const name of ['small-one.pra.json', 'small-one-2.pra.json']) {
      expect((await small([], [])).stdout).toContain(`Game saved: ${name}`)
      expect(existsSync(join(elsewhere, name))).toBe(true)
    }
  })

  it('verifies a record before it goes on, and refuses options that contradict it', async () => {
    await small(['--out', 'good.json'], ['1', '1'])
    const record = recordIn('good.json')
    record.checks[1] = '00000000'
    writeFileSync(join(elsewhere, 'bad.json'), JSON.stringify(record))
    const bad = await play(['--resume', 'bad.json', '--scenario', SMALL], [])
    expect(bad).toMatchObject({ status: 1, stdout: '' })
    expect(bad.stderr).toMatch(/^bad\.json: .*commands\[1\].*\n$/)
    const other = await play(['--resume', 'good.json', '--scenario', SMALL, '--seed', 'two'], [])
    expect(other).toMatchObject({ status: 1, stdout: '' })
    expect(other.stderr).toMatch(/^--seed contradicts .*“one”.*\n$/)
  })

  it('goes on from a file that another program has saved with a mark at its beginning', async () => {
    await small(['--out', 'marked.json'], ['1', '1'])
    const before = recordIn('marked.json')
    writeFileSync(join(elsewhere, 'marked.json'), `\ufeff${JSON.stringify(before, null, 2)}`)
    const on = await play(['--resume', 'marked.json', '--scenario', SMALL], ['1', 'n A remark'])
    expect(on).toMatchObject({ status: 0, stderr: '' })
    expect(recordIn('marked.json').commands.length).toBeGreaterThan(before.commands.length)
  })

  it('prints the outcome alone on the standard output when JSON is asked for', async () => {
    const { stdout, stderr } = await small(['--json', '--out', 'json.json'], script(100))
    expect(JSON.parse(stdout)).toMatchObject({ scenario: 'small', policy: '' })
    expect(stderr).toContain('Decisions, with the plan’s reference')
  })

  it('waits for answers that come one by one', async () => {
    const args = ['play', '--scenario', SMALL, '--seed', 'one', '--role', 'client', '--lang', 'en']
    const child = spawn(process.execPath, [...PRA, ...args, '--out', 'slow.json'], {
      cwd: elsewhere,
    })
    let unread = ''
    let asked = 0
    child.stdout.on('data', (data) => {
      unread += data
      const questions = unread.split(/Answer with a number|Type 1 to open/)
      unread = questions.at(-1) ?? ''
      for (let count = 1; count < questions.length; count += 1) {
        asked += 1
        child.stdin.write('1\n')
      }
    })
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect(status).toBe(0)
    expect(asked).toBeGreaterThan(2)
    expect(recordIn('slow.json').commands.at(-1)!.command.type).toBe('clock.advance')
  })

  it.each([[['play']], [['play', '--seed', '1', '--teammates', 'worst']]])(
    'exits with 2 on wrong usage: %j',
    async (args) => {
      const { status, stdout, stderr } = await pra(elsewhere, args)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).not.toBe('')
    },
  )
})
