import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { PRA, pra as run } from '../support/pra'
import { SMALL } from '../support/small-scenario'

const elsewhere = mkdtempSync(join(tmpdir(), 'pra-'))
// Each test starts processes, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

afterAll(() => rmSync(elsewhere, { recursive: true }))

const pra = async (args: readonly string[], env: Record<string, string> = {}) =>
  await run(elsewhere, args, env)

/** A copy of the small scenario with one file changed. */
const broken = (name: string, find: string, put: string): string => {
  const folder = mkdtempSync(join(elsewhere, 'scenario-'))
  cpSync(SMALL, folder, { recursive: true })
  const text = readFileSync(join(folder, name), 'utf8')
  expect(text).toContain(find)
  writeFileSync(join(folder, name), text.replace(find, put))
  return folder
}

describe('pra plan', () => {
  it('prints the 15 rows of the reference plan as one JSON object', async () => {
    const { status, stdout, stderr } = await pra(['plan', '--json'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const plan = JSON.parse(stdout)
    expect(Object.keys(plan)).toEqual(['id', 'version', 'phases', 'rests'])
    expect(plan.id).toBe('ransomware-pra')
    const rows = plan.phases.map(
      ({ number, day, session, id, minutes }: Record<string, unknown>) =>
        `${day} ${number}.${session} ${id} ${minutes}`,
    )
    expect(rows).toEqual([
      '1 1.1 incident-assessment 45,90',
      '1 2.1 crisis-communication 60,60',
      '1 3.1 plan-activation 45,45',
      '1 4.1 service-priorities 60,60',
      '1 5.1 degraded-mode 120,120',
      '1 6.1 new-environment 120,120',
      '1 7.1 data-restore 60,180',
      '2 7.2 data-restore 60,120',
      '2 8.1 verification 180,180',
      '2 9.1 recovery-communication 60,60',
      '3 10.1 return-to-normal 60,120',
      '3 11.1 external-communication 60,60',
      '3 12.1 post-incident-review 60,120',
      '3 13.1 plan-update 60,60',
      '3 14.1 training-awareness 60,120',
    ])
    expect(plan.rests).toEqual([
      { after: { phase: 'service-priorities', session: 1 }, kind: 'break', minutes: 60 },
      { after: { phase: 'data-restore', session: 1 }, kind: 'night', minutes: 780 },
      { after: { phase: 'verification', session: 1 }, kind: 'break', minutes: 60 },
      { after: { phase: 'recovery-communication', session: 1 }, kind: 'night', minutes: 840 },
      { after: { phase: 'post-incident-review', session: 1 }, kind: 'break', minutes: 60 },
    ])
    for (const phase of plan.phases) {
      expect(Object.keys(phase)).toEqual([
        'id',
        'number',
        'day',
        'session',
        'minutes',
        'title',
        'actions',
      ])
      expect(Object.keys(phase.actions)).toEqual([
        'client',
        'dsi',
        'direction',
        'admin',
        'development',
      ])
      for (const text of [phase.title, ...Object.values(phase.actions)]) {
        expect(text).toEqual({ fr: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) })
      }
    }
  })

  it('prints a table in the language of the terminal, or in the one asked for', async () => {
    expect((await pra(['plan'], { LANG: 'fr_FR.UTF-8' })).stdout).toContain('Jour 1')
    expect((await pra(['plan'])).stdout).toContain('Day 1')
    expect((await pra(['plan', '--lang', 'fr'])).stdout).toContain('Jour 1')
    expect((await pra(['--lang', 'fr', 'plan'])).stdout).toContain('Jour 1')
  })

  it('takes the path of a folder, or of a file in it', async () => {
    for (const path of [SMALL, join(SMALL, 'plan.yaml')]) {
      const { status, stdout } = await pra(['plan', '--json', '--scenario', path])
      expect(status).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({ id: 'small', phases: [{}, {}, {}] })
    }
  })

  it('refuses an unknown scenario with one line', async () => {
    const { status, stdout, stderr } = await pra(['plan', '--json', '--scenario', 'nowhere'])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^“nowhere” is neither .*ransomware-pra.*\n$/)
  })

  it('refuses a scenario that does not hold together, with one line', async () => {
    const folder = broken('world.yaml', 'due: 3240', 'due: soon')
    const { status, stdout, stderr } = await pra(['plan', '--scenario', folder, '--lang', 'fr'])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^Le scénario «\u00a0.*\u00a0» a des défauts \(1\)\. .*\n$/)
  })

  it('survives a reader that stops early', async () => {
    const child = spawn(process.execPath, [...PRA, 'plan', '--json'], { cwd: elsewhere })
    let errors = ''
    child.stderr.on('data', (data) => {
      errors += data
    })
    child.stdout.destroy()
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect({ status, errors }).toEqual({ status: 0, errors: '' })
  })
})

describe('pra validate', () => {
  it('says that a valid scenario is valid', async () => {
    const { status, stdout, stderr } = await pra(['validate', SMALL])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^small: no problem\.\nAt one screen, .*\d+ words to read .*\n$/)
  })

  it('names file, line and column, one problem a line, in the chosen language', async () => {
    const folder = broken('world.yaml', 'actor: cert,', 'actor: crt,')
    const line = readFileSync(join(folder, 'world.yaml'), 'utf8')
      .split('\n')
      .findIndex((one) => one.includes('actor: crt,'))
    const { status, stdout } = await pra(['validate', folder])
    expect(status).toBe(1)
    const lines = stdout.trimEnd().split('\n')
    expect(lines[0]).toMatch(
      new RegExp(`world\\.yaml:${line + 1}:\\d+ The actor “crt” does not exist\\. .*→ cert`),
    )
    expect((await pra(['validate', folder, '--lang', 'fr'])).stdout).toContain(
      'L’acteur «\u00a0crt\u00a0» n’existe pas.',
    )
  })

  it('checks texts too', async () => {
    const folder = broken('locales/fr/maps.json', 'Texte', 'Texte ? ')
    const { status, stdout } = await pra(['validate', folder])
    expect(status).toBe(1)
    expect(stdout).toMatch(/locales\/fr\/maps\.json:\d+:3 .*U\+202F/)
  })

  it('prints one JSON object with the message in both languages', async () => {
    const folder = broken('world.yaml', 'actor: cert,', 'actor: crt,')
    const { status, stdout, stderr } = await pra(['validate', '--json', folder, SMALL])
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    const { scenarios, ...rest } = JSON.parse(stdout)
    expect(rest).toEqual({})
    expect(scenarios).toHaveLength(2)
    expect(scenarios[0].problems[0]).toMatchObject({
      code: 'unknown-actor',
      file: expect.stringMatching(/world\.yaml$/),
      params: { id: 'crt' },
      message: { fr: expect.stringContaining('crt'), en: expect.stringContaining('crt') },
    })
    expect(scenarios[1]).toMatchObject({ id: 'small', problems: [] })
  })

  it('leaves no variable unsaid', async () => {
    const folder = broken('alert.yaml', 'weight: heavy', 'weight: light')
    expect((await pra(['validate', folder])).stdout).not.toContain('{{')
  })

  it('checks every shipped scenario when none is named', async () => {
    const { scenarios } = JSON.parse((await pra(['validate', '--json'])).stdout)
    expect(scenarios.map(({ id }: { id: string }) => id)).toContain('ransomware-pra')
    for (const { reading } of scenarios) {
      const caps = reading.caps.map((one: { cap: string }) => one.cap)
      expect(caps).toEqual(['words', 'words', 'questions', 'stops'])
      for (const { median, most } of reading.caps) expect(most).toBeGreaterThanOrEqual(median)
      const { decisions, briefings } = reading.words.fr
      expect(Math.min(decisions, briefings)).toBeGreaterThan(0)
    }
  })

  it('refuses a folder without any YAML file, and a path that does not exist', async () => {
    const empty = mkdtempSync(join(elsewhere, 'empty-'))
    expect(await pra(['validate', empty])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^.*empty-.* holds no \.yaml file\..*\n$/),
    })
    expect(await pra(['validate', 'not/here'])).toMatchObject({ status: 1, stdout: '' })
  })
})

describe('the pra command', () => {
  it.each([[['fly']], [['plan', '--fast']], [['validate', '--lang', 'de']], [[]]])(
    'exits with 2 on wrong usage: %j',
    async (args) => {
      const { status, stdout, stderr } = await pra(args)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).not.toBe('')
    },
  )

  it.each([[['--help']], [['plan', '--help']], [['--version']]])(
    'exits with 0 on %j',
    async (args) => {
      const { status, stdout, stderr } = await pra(args)
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).not.toBe('')
    },
  )
})
