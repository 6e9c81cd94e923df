import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { escaped } from '../../src/exchange/report/markup'
import { keptFile, keptRecord } from '../golden/records'
import { debriefLocale } from '../support/debrief-locale'
import { peopleRecord } from '../support/people-record'
import { pra as run } from '../support/pra'
import { shipped } from '../support/shipped'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'pra-papers-'))
afterAll(() => rmSync(folder, { recursive: true }))

const pra = (...args: string[]) => run(folder, args)
const HOSTILE = '"><script>alert(1)</script>{{role}}&amp;'
const SITTING = [
  ...['--organisation', 'Atelier Continuité', '--employer', 'Gerbéa', '--facilitator', 'Zoé'],
  ...['--place', 'Lyon', '--first-day', '2026-03-10', '--last-day', '2026-03-12'],
  ...['--hours', '2.5'],
]
const written = (paper: string, language: string): string =>
  readFileSync(join(folder, `${paper}-${language}.html`), 'utf8')
const record = keptRecord('mixed')

beforeAll(() => copyFileSync(keptFile('mixed'), join(folder, 'mixed.json')))

describe.each(['fr', 'en'] as const)('the papers about a game that is over, in %s', (language) => {
  beforeAll(async () => {
    for (const paper of ['attestation', 'dossier']) {
      const { status, stderr } = await pra(
        ...[paper, 'mixed.json', '--lang', language, ...SITTING],
        ...['--name', 'dsi=Anne Roy', '--name', HOSTILE, '--out', `${paper}-${language}.html`],
      )
      expect([status, stderr]).toEqual([0, ''])
    }
  })

  it('attest for each person what French training bodies put on such a sheet, and the hash of the record', async () => {
    const page = written('attestation', language)
    expect(page.split('<article').length - 1).toBe(2)
    const { i18n, scenario } = await debriefLocale(language)
    const { date } = i18n.format
    const told = [
      ...['Anne Roy', 'Atelier Continuité', 'Gerbéa', 'Zoé', 'Lyon'],
      ...[date('2026-03-10'), date('2026-03-12'), i18n.format.number(2.5)],
      ...[i18n.text('scenario.title'), i18n.text('role.dsi'), record.end.sha256],
      ...scenario.exerciseObjectives.map((id) => i18n.text(`exerciseObjective.${id}`)),
      ...scenario.roleObjectives
        .filter(({ role }) => role === 'dsi')
        .map(({ id }) => i18n.text(`roleObjective.${id}`)),
    ]
    for (const one of told) expect(page).toContain(escaped(one))
  })

  it('give auditors objectives, attendance, what happened, gaps, owners and dates', async () => {
    const page = written('dossier', language)
    for (const part of ['frame', 'objectives', 'attendance', 'results', 'gaps', 'actions']) {
      expect(page).toContain(`<section id="${part}"`)
    }
    const { i18n } = await debriefLocale(language)
    // What is looked at within a month is due thirty days after the last one.
    expect(page).toContain(i18n.format.date('2026-04-11'))
    expect(page).toContain(record.end.sha256)
    expect(page.split('<tr>').length).toBeGreaterThan(150)
  })

  it('hold what was typed as text, run nothing and load nothing', () => {
    for (const paper of ['attestation', 'dossier']) {
      const page = written(paper, language)
      expect(page).toContain(escaped(HOSTILE))
      expect(page).not.toMatch(/<(script|img|iframe|link|object|form)\b/i)
      expect(page).not.toMatch(/undefined|NaN|\[object|url\(|@import/)
      expect(page).not.toMatch(/\{\{(?!role)/)
    }
  })
})

describe('a paper', () => {
  it('leaves room to write where nothing was told, and knows no name', async () => {
    const { status } = await pra('attestation', 'mixed.json', '--out', 'blank.html', '--lang', 'fr')
    expect(status).toBe(0)
    const page = readFileSync(join(folder, 'blank.html'), 'utf8')
    expect(page.split('<article').length - 1).toBe(1)
    expect(page.split('………').length).toBeGreaterThan(5)
    expect(JSON.stringify(record)).not.toContain('Anne Roy')
  })

  it('is refused for a game that is not over, for a role that nobody knows and for no date', async () => {
    const half = peopleRecord(shipped('tutorial'), {
      ...{ seed: 'half', options: { difficulty: 'normal', stimuli: true, countdown: 'off' } },
      ...{ roles: ['dsi'], as: ['novice'], name: 'half', most: 12 },
    })
    writeFileSync(join(folder, 'half.json'), JSON.stringify(half))
    const refused = await pra('dossier', 'half.json', '--out', 'half.html')
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain('half.json')
    const unknown = await pra(
      ...['attestation', 'mixed.json', '--name', 'cook=Anne', '--out', 'a.html'],
    )
    expect([unknown.status, unknown.stderr.includes('cook')]).toEqual([1, true])
    const undated = await pra('attestation', 'mixed.json', '--last-day', 'soon', '--out', 'a.html')
    expect(undated.status).toBe(2)
  })
})
