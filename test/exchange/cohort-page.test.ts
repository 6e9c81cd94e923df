import { expect, it } from 'vitest'
import { cohortText } from '../../src/cli/cohort-text'
import { cohortHtml } from '../../src/exchange/report/cohort-page'
import { openSentences } from '../../src/i18n/sentences'
import { LANGUAGES } from '../../src/scenario/language'
import { readCohort } from '../../src/scoring/cohort'
import { addSums, noSums, sumsOf } from '../../src/scoring/cohort-sums'
import { scoreRecord } from '../../src/scoring/scored-game'
import { isProblem } from '../../src/session/record-problem'
import { debriefLocale } from '../support/debrief-locale'
import { loaded } from '../support/exercise'
import { peopleRecord } from '../support/people-record'

const HOSTILE = '"><script>alert(1)</script>{{share}}\u202e.json'

it.each(LANGUAGES)(
  'a cohort is told in whole sentences, in %s, and whatever a file is called stands as text',
  async (language) => {
    const { scenario } = loaded()
    const sums = noSums()
    const scored = scoreRecord(
      peopleRecord(scenario, {
        ...{ seed: 'page', name: 'page', as: ['novice', 'worst'], roles: ['dsi', 'client'] },
        options: { difficulty: 'normal', stimuli: true, countdown: 'off' },
      }),
      scenario,
    )
    if (isProblem(scored)) throw new Error(scored.code)
    for (const file of [HOSTILE, 'b.json']) addSums(sums, sumsOf(file, scored))
    const totals = { random: [30, 40], novice: [50, 60], reference: [80, 90] }
    const locale = {
      ...(await debriefLocale(language)),
      cohort: await openSentences('cohort', language),
    }
    const told = {
      cohort: readCohort(sums, totals),
      leftOut: [{ file: HOSTILE, reason: '<b>' }],
      named: true,
    }
    const html = cohortHtml(locale, told)
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<b>')
    expect(html).toContain('&lt;script&gt;')
    const tables = [...html.matchAll(/<section id="([a-z-]+)"/g)].map(([, id]) => id)
    expect(tables).toEqual(expect.arrayContaining(['figures', 'decisions', 'ranking', 'left-out']))
    for (const text of [html, cohortText(locale, told)]) {
      expect(text.replaceAll('{{share}}', '')).not.toMatch(
        /\{\{|\b(?:decision|stimulus|thread|duty|role|phase)\.[a-z-]+\.|undefined|NaN/,
      )
    }
  },
)
