import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { gameOf } from '../support/exercise'
import { pra as run } from '../support/pra'
import { SMALL } from '../support/small-scenario'

// Each test starts processes, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'pra-export-'))
const record = join(folder, 'game.json')
const pra = async (...args: string[]) => await run(folder, args)

beforeAll(() => writeFileSync(record, JSON.stringify(gameOf())))
afterAll(() => rmSync(folder, { recursive: true }))

/** Signs of the western code page of Windows that Latin-1 has not, with their bytes. */
const ANSI: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '’': 0x92,
  '–': 0x96,
  œ: 0x9c,
}

/** In that code page, which has no narrow no-break space: a question mark takes its place. */
const windows1252 = (text: string): Buffer =>
  Buffer.from([...text].map((sign) => ANSI[sign] ?? (sign < '\u0100' ? sign.charCodeAt(0) : 63)))

describe('pra export', () => {
  it('writes a format where it is told, and says what to know before it is used', async () => {
    for (const format of ['xlsx', 'jira-csv']) {
      const { status, stdout, stderr } = await pra(
        'export',
        record,
        '--to',
        format,
        '--out',
        format,
        '--json',
      )
      expect({ format, status, stderr }).toEqual({ format, status: 0, stderr: '' })
      const { file, bytes, notes } = JSON.parse(stdout)
      expect([file, bytes]).toEqual([format, readFileSync(join(folder, format)).length])
      expect(notes.length).toBe(format === 'xlsx' ? 0 : 1)
    }
  })

  it('prints a text to the terminal, notes beside it, in the language asked for', async () => {
    const { status, stdout, stderr } = await pra(
      'export',
      record,
      '--to',
      'jira-csv',
      '--lang',
      'fr',
    )
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Summary,Issue Type,/)
    expect(stderr).toMatch(/^Dans l’assistant d’import de Jira/)
    const journal = (await pra('export', record, '--to', 'journal-csv', '--lang', 'en')).stdout
    expect(journal).toMatch(/^\ufeffNo\.,Day,Time,/)
  })

  it('gives tasks their owners and their dates', async () => {
    const args = ['--assign', 'dsi=a@b.example', '--first-day', '2026-03-10', '--tasks', 'played']
    const { stdout } = await pra('export', record, '--to', 'asana-csv', ...args)
    expect(stdout).toMatch(/a@b\.example,,2026-03-10,2026-03-10/)
  })

  it('refuses with one line what it cannot do, and with its usage what it does not know', async () => {
    const cases: [string[], number, RegExp][] = [
      [['export', record, '--to', 'lucid'], 1, /^This \.lucid file .*--out\.\n$/],
      [['export', record, '--to', 'ics', '--out', 'no/where.ics'], 1, /cannot be written/],
      [['export', join(SMALL, 'plan.yaml'), '--to', 'ics'], 1, /plan\.yaml/],
      [['export', record, '--to', 'word'], 2, /Allowed choices are jira-csv/],
      [['export', record, '--to', 'asana-csv', '--assign', 'boss=a@b.c'], 1, /boss.*client, dsi/],
      [['export', record, '--to', 'asana-csv', '--assign', 'boss'], 2, /dsi=a@b/],
      [['export', record], 2, /required option '--to/],
    ]
    for (const [args, code, message] of cases) {
      const { status, stdout, stderr } = await pra(...args)
      expect({ args, status, stdout }).toEqual({ args, status: code, stdout: '' })
      expect(stderr).toMatch(message)
    }
  })
})

describe('pra chronogramme and pra import', () => {
  it('write a list of stimuli, and a playable copy of the scenario from the edited list', async () => {
    expect(
      (await pra('chronogramme', SMALL, '--to', 'csv', '--out', 'plan.csv', '--lang', 'fr')).status,
    ).toBe(0)
    const list = readFileSync(join(folder, 'plan.csv'), 'utf8')
    expect(list).toContain(';60;90;;phase alert/1')
    // As a spreadsheet of another time saves it.
    const edited = windows1252(list.slice(1).replace(';60;90;', ';30;60;'))
    writeFileSync(join(folder, 'edited.csv'), edited)
    const made = await pra(
      'import',
      'edited.csv',
      '--scenario',
      SMALL,
      '--out',
      'shorter',
      '--json',
    )
    expect(JSON.parse(made.stdout)).toMatchObject({
      written: 'shorter',
      id: 'shorter',
      changed: { phases: ['alert/1'], rests: [], stimuli: [], added: [] },
      problems: [],
    })
    expect((await pra('validate', 'shorter')).stdout).toMatch(
      /^shorter: no problem\.\nAt one screen/,
    )
    const { phases } = JSON.parse((await pra('plan', '--scenario', 'shorter', '--json')).stdout)
    expect(phases[0].minutes).toEqual([30, 60])
    const { status } = await pra(
      'simulate',
      '--scenario',
      'shorter',
      '--seed',
      'x',
      '--out',
      'short.json',
    )
    expect(status).toBe(0)
    expect((await pra('replay', 'short.json', '--scenario', 'shorter')).status).toBe(0)
  })

  it('take a workbook as well, and a seed’s stimuli', async () => {
    const dealt = [
      '--kind',
      'dealt',
      '--seed',
      'abc',
      '--difficulty',
      'hard',
      '--out',
      'dealt.xlsx',
    ]
    expect((await pra('chronogramme', SMALL, ...dealt)).status).toBe(0)
    expect((await pra('import', 'dealt.xlsx', '--scenario', SMALL, '--out', 'script')).status).toBe(
      0,
    )
    expect(readdirSync(join(folder, 'script')).sort()).toContain('world.yaml')
  })

  it('name what is wrong by row and column in the reader’s language, and write nothing', async () => {
    const list = readFileSync(join(folder, 'plan.csv'), 'utf8')
    writeFileSync(
      join(folder, 'wrong.csv'),
      list.replace(/;Téléphone;/, ';Pigeon;').replace(';60;90;', ';x;90;'),
    )
    const args = ['import', 'wrong.csv', '--scenario', SMALL, '--out', 'nowhere']
    const french = await pra(...args, '--lang', 'fr')
    expect(french.status).toBe(1)
    expect(french.stdout).toMatch(
      /^wrong\.csv\u00a0: Ligne 2, colonne K, Minutes \(min\)\u00a0: il faut un nombre entier de minutes\.\n/,
    )
    expect(french.stdout).toMatch(
      /colonne E, Canal\u00a0: ce canal n’existe pas\. Connus\u00a0: Téléphone, /,
    )
    expect(french.stdout).toMatch(/Rien n’a été écrit\./)
    const { written, problems } = JSON.parse((await pra(...args, '--json')).stdout)
    expect(written).toBeNull()
    expect(problems[0]).toMatchObject({
      row: 2,
      message: { fr: expect.stringContaining('Ligne 2'), en: expect.stringContaining('Row 2') },
    })
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })

  it('refuse with one line what they cannot do', async () => {
    const cases: [string[], RegExp][] = [
      [['chronogramme', SMALL, '--kind', 'dealt', '--to', 'csv'], /give --seed/],
      [['chronogramme', SMALL, '--kind', 'played', '--to', 'csv'], /recorded game/],
      [['chronogramme', SMALL], /--out/],
      [['import', 'none.xlsx', '--scenario', SMALL, '--out', 'x'], /cannot be read/],
      [['import', 'plan.csv', '--scenario', SMALL, '--out', '.'], /not empty/],
    ]
    for (const [args, message] of cases) {
      const { status, stdout, stderr } = await pra(...args)
      expect({ args, status, stdout }).toEqual({ args, status: 1, stdout: '' })
      expect(stderr).toMatch(message)
    }
  })

  it('say of what is no chronogramme what it is instead', async () => {
    writeFileSync(join(folder, 'broken.xlsx'), 'PK nothing')
    writeFileSync(join(folder, 'empty.csv'), '')
    writeFileSync(join(folder, 'commas.csv'), ',,,\n')
    writeFileSync(join(folder, 'old.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'))
    const cases: [string, RegExp][] = [
      ['broken.xlsx', /workbook is damaged/],
      ['empty.csv', /is empty/],
      ['commas.csv', /No row of titles/],
      ['old.xls', /an old format.*Save it as \.xlsx/],
    ]
    for (const [file, message] of cases) {
      const { status, stdout } = await pra('import', file, '--scenario', SMALL, '--out', 'x')
      expect({ file, status }).toEqual({ file, status: 1 })
      expect(stdout).toMatch(message)
      expect(stdout).toMatch(/\nNothing was written\./)
    }
    expect(existsSync(join(folder, 'x'))).toBe(false)
  })

  it('tell what was played from a record', async () => {
    const { status, stdout } = await pra('chronogramme', record, '--to', 'csv', '--lang', 'fr')
    expect(status).toBe(0)
    expect(stdout).toMatch(/Joué\u00a0:/)
    expect((await pra('chronogramme', record, '--to', 'ics', '--kind', 'plan')).stdout).toContain(
      'BEGIN:VEVENT',
    )
  })
})
