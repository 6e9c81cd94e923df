import { describe, expect, it } from 'vitest'
import { escaped, html } from '../../src/exchange/report/markup'
import { reportHtml } from '../../src/exchange/report/report'
import { LANGUAGES, type Language } from '../../src/scenario/language'
import { debriefOf } from '../../src/scoring/debrief'
import { allRegrets } from '../../src/scoring/regret'
import { scoreRecord } from '../../src/scoring/scored-game'
import type { GameRecord } from '../../src/session/record'
import { isProblem } from '../../src/session/record-problem'
import { debriefLocale } from '../support/debrief-locale'
import { gameOf, improvement, loaded, withDebrief } from '../support/exercise'

const HOSTILE =
  '"><script>alert(1)</script><img src=x onerror=alert(2)>{{answer}}$t(role.dsi)&amp;\u202e'

const pageOf = async (record: GameRecord, language: Language): Promise<string> => {
  const { scenario } = loaded()
  const scored = scoreRecord(record, scenario)
  if (isProblem(scored)) throw new Error(scored.code)
  // Regrets of a few answers will do here.
  const regrets = allRegrets(scored, [], (done) => done < 8)
  const locale = await debriefLocale(language)
  return reportHtml(locale, debriefOf(scored, regrets), 42, scored.state.holders)
}

describe('markup', () => {
  it('escapes what is not markup itself, in text and in attributes', () => {
    expect(escaped(`<a href="x" title='y'>&`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;',
    )
    expect(html`<p title="${'"'}">${'<b>'}${html`<i>${'&'}</i>`}${['<', 1]}</p>`.source).toBe(
      '<p title="&quot;">&lt;b&gt;<i>&amp;</i>&lt;1</p>',
    )
  })
})

describe.each(LANGUAGES)('the report of a game, in %s', (language) => {
  const record = withDebrief(
    gameOf(),
    improvement('i1', HOSTILE, HOSTILE),
    ['dsi', { type: 'note.add', text: HOSTILE, about: 'degraded-mode/1' }],
    ['facilitator', { type: 'rating.override', target: HOSTILE, rating: 'S', reason: HOSTILE }],
  )

  it('is one page that loads and runs nothing', async () => {
    const page = await pageOf(record, language)
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).toContain(`<html lang="${language}">`)
    expect(page).not.toMatch(/<(script|img|iframe|link|object|embed|form|base)\b/i)
    expect(page).not.toMatch(/\b(src|srcset|action|data|poster|background)="/i)
    expect(page).not.toMatch(/<[^>]*\son\w+\s*=/i)
    expect(page).not.toMatch(/href="(?!#)/)
    expect(page).not.toMatch(/url\(|@import/)
    expect(page).not.toMatch(/undefined|NaN|\[object/)
  })

  it('shows what people typed as they typed it, and nothing of it as markup', async () => {
    const page = await pageOf(record, language)
    const shown = page.split(escaped(HOSTILE.replace('\u202e', ''))).length - 1
    // Action and due date, on the two pages too; note and the phase it is about, target and reason of the rating.
    expect(shown).toBe(8)
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('\u202e')
  })

  it('escapes the seed too', async () => {
    const scored = scoreRecord(record, loaded().scenario)
    if (isProblem(scored)) throw new Error(scored.code)
    const debrief = debriefOf({ ...scored, seed: '<u>' }, [])
    const page = reportHtml(await debriefLocale(language), debrief, 0, scored.state.holders)
    expect(page).toContain('&lt;u&gt;')
    expect(page).not.toContain('<u>')
  })

  it('has every part, named by a heading that the contents lead to', async () => {
    const page = await pageOf(record, language)
    const links = [...page.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id!)
    expect(links.length).toBeGreaterThan(10)
    for (const id of links) {
      expect(page.split(`id="${id}"`).length - 1, id).toBe(1)
      expect(page).toContain(`<h2 id="${id}-title">`)
    }
    expect(page.match(/<h1>/g)).toHaveLength(1)
    const tables = page.match(/<table>/g)?.length ?? 0
    expect(page.match(/<caption>/g)).toHaveLength(tables)
    expect(page).toMatch(/<svg [^>]*role="img" aria-label="[^"]+"/)
  })

  it('quotes the plan beside every decision', async () => {
    const page = await pageOf(record, language)
    const { scenario, text } = loaded()
    for (const { row, role } of scenario.decisions) {
      const [phase, session] = row.split('/')
      expect(page).toContain(escaped(text(language, `cell.${phase}.${session}.${role}`)))
    }
  })

  it('closes what it opens', async () => {
    const page = await pageOf(record, language)
    const open: string[] = []
    const body = page.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<!doctype html>/, '')
    for (const [, close, tag, self] of body.matchAll(/<(\/?)([a-z][\w]*)[^>]*?(\/?)>/g)) {
      if (self || ['meta', 'br'].includes(tag!)) continue
      if (close) expect(open.pop()).toBe(tag)
      else open.push(tag!)
    }
    expect(open).toEqual([])
  })
})
