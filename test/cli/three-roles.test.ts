import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FORMATS } from '../../src/exchange/export-formats'
import { LANGUAGES } from '../../src/scenario/language'
import { pra } from '../support/pra'
import { THREE_ROLES } from '../support/three-roles'

const folder = mkdtempSync(join(tmpdir(), 'pra-three-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Answers any question in turn: the third option, a ranking of two; what does not fit is asked again. */
const ANSWERS = '3\n2 1\n1\n1 2\n'.repeat(100)
/** Ids and names that the exercises of the game give, and what stands where a text is missing. */
const OTHERS = /\b(dsi|direction|development|trust|confiance|RSSI|undefined|NaN)\b|\{\{/i
const KEYS =
  /(?<![\w/@.-])(journal|refusal|cli|status|gauge|finding|reason|role|phase|decision|stimulus)\.[a-z]+[.-][a-z]/
const HIDDEN = { fr: 'État de la presse', en: 'State of the press' }
const SHORT = { fr: 'Presse −', en: 'Press −' }
const DEBRIEF = { fr: 'Critères et raisons', en: 'Criteria and reasons' }

describe.each(LANGUAGES)('an exercise of three roles with gauges of its own, in %s', (lang) => {
  const said: string[] = []
  const call = async (...args: string[]): Promise<string> => {
    const { status, stdout, stderr } = await pra(folder, [...args, '--lang', lang], {}, ANSWERS)
    expect({ args, status, stderr }).toMatchObject({ status: 0, stderr: '' })
    return stdout.replaceAll(/[\u00a0\u202f]/g, ' ')
  }
  beforeAll(async () => {
    const out = ['--out', `${lang}.json`, '--force']
    said.push(await call('play', '--scenario', THREE_ROLES, '--seed', 'one', ...out))
  })

  it('is played in the terminal to its debrief, which alone brings the hidden gauge out', () => {
    const [before, after] = said[0]!.split(DEBRIEF[lang])
    expect(after).toBeDefined()
    for (const part of [before!, after!]) {
      expect(part).not.toMatch(OTHERS)
      expect(part).not.toMatch(KEYS)
    }
    expect(before).not.toContain(HIDDEN[lang])
    expect(before).not.toContain(SHORT[lang])
    expect(after).toContain(HIDDEN[lang])
  })

  it('is played again, scored and reported', async () => {
    const given = [`${lang}.json`, '--scenario', THREE_ROLES]
    expect(await call('replay', ...given)).toContain(lang === 'fr' ? 'Chef d’atelier' : 'Foreman')
    for (const verb of ['score', 'regret']) {
      const text = await call(verb, ...given)
      expect(text).not.toMatch(OTHERS)
      expect(text).not.toMatch(KEYS)
    }
    await call('report', ...given, '--out', `${lang}.html`, '--force')
    const page = readFileSync(join(folder, `${lang}.html`), 'utf8').replace(
      /<style>.*?<\/style>/s,
      '',
    )
    expect(page).toContain(HIDDEN[lang])
    expect(page).not.toMatch(OTHERS)
  })

  it.each(FORMATS)('leaves as %s', async (format) => {
    const out = `${lang}-${format}`
    const zone = format === 'ics' ? ['--timezone', 'Europe/Paris'] : []
    const where = ['--scenario', THREE_ROLES, '--out', out, '--force']
    await pra(folder, [
      'export',
      `${lang}.json`,
      ...['--to', format, '--first-day', '2026-03-10', '--lang', lang, ...zone, ...where],
    ]).then(({ status, stderr }) => expect({ status, stderr }).toMatchObject({ status: 0 }))
    const bytes = readFileSync(join(folder, out))
    expect(bytes.length).toBeGreaterThan(100)
    if (bytes.subarray(0, 2).toString() !== 'PK') {
      expect(bytes.toString('utf8')).not.toMatch(OTHERS)
      expect(bytes.toString('utf8')).not.toMatch(/\b(journal|gauge|role)\.[a-z]+\.[a-z]/)
    }
  })
})
