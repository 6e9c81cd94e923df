import type { Beside, Cohort, CohortDecision, Spread } from '../scoring/cohort'
import { optionText } from './answer-wording'
import { type DebriefLocale, questionText } from './debrief-wording'
import { roleName } from './event-wording'
import { numberedRow } from './row-wording'
import type { Translate } from './sentences'

/** Words for a cohort of one scenario. */
export interface CohortLocale extends DebriefLocale {
  readonly cohort: Translate<'cohort'>
}

/** Figures in rows, each named by its first cell. */
export interface CohortTable {
  readonly id: keyof typeof TABLE_HINTS
  readonly caption: string
  readonly heads: readonly string[]
  /** Columns of numbers, by their place. */
  readonly numbers: readonly number[]
  /** Columns that a narrow reader does without. */
  readonly wide?: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

/** A record that was left out, and why, in the reader's words. */
export interface LeftOut {
  readonly file: string
  readonly reason: string
}

export interface CohortTold {
  readonly cohort: Cohort
  readonly leftOut: readonly LeftOut[]
  /** Whether a game is called by its file, which may bear somebody's name. */
  readonly named: boolean
}

/** Each table with the sentence that says how to read it. */
export const TABLE_HINTS = {
  figures: 'hint.figures',
  decisions: 'hint.decisions',
  threads: 'hint.threads',
  confidence: 'hint.confidence',
  roles: 'hint.roles',
  learning: 'hint.learning',
  duties: 'hint.duties',
  ranking: 'hint.ranking',
  'left-out': 'hint.left-out',
} as const

/** How many games were read, and how many files were not. */
export function cohortSummary({ cohort: say, i18n }: CohortLocale, told: CohortTold): string {
  const { cohort, leftOut } = told
  const number = (count: number) => i18n.format.number(count)
  const about = say('about', {
    games: say('games', { count: cohort.games, number: number(cohort.games) }),
    lucks: say('lucks', { count: cohort.lucks, number: number(cohort.lucks) }),
  })
  return leftOut.length > 0 ? `${about} ${say('about.left-out', { count: leftOut.length })}` : about
}

const percent = ({ i18n }: CohortLocale, part: number): string =>
  i18n.format.percent(Math.round(part * 100))

/** A count beside its share of a whole: `12 (40 %)`. */
const countOf = (locale: CohortLocale, count: number, whole: number): string =>
  locale.cohort('count', {
    count: locale.i18n.format.number(count),
    share: percent(locale, whole > 0 ? count / whole : 0),
  })

/** All that is said of a cohort, table by table; those without a row are left out. */
export function cohortTables(locale: CohortLocale, told: CohortTold): CohortTable[] {
  const tables = [
    figureTable(locale, told.cohort),
    decisionTable(locale, told.cohort),
    threadTable(locale, told.cohort),
    confidenceTable(locale, told.cohort),
    roleTable(locale, told.cohort),
    learningTable(locale, told.cohort),
    dutyTable(locale, told.cohort),
    rankTable(locale, told),
    leftOutTable(locale, told),
  ]
  return tables.filter(({ rows }) => rows.length > 0)
}

function figureTable({ cohort: say, i18n }: CohortLocale, cohort: Cohort): CohortTable {
  const { format } = i18n
  const line = (
    name: string,
    { count, least, quarter, median, threeQuarters, most }: Spread,
    said: (points: number) => string = format.points,
  ): string[] => [
    name,
    format.number(count),
    ...[least, quarter, median, threeQuarters, most].map(said),
  ]
  const beside = (policy: Beside): string[][] => {
    const spread = cohort.beside[policy]
    return spread ? [line(say(`beside.${policy}`), spread)] : []
  }
  return {
    id: 'figures',
    caption: say('figures'),
    heads: [
      say('head.who'),
      say('head.games'),
      say('head.least'),
      say('head.quarter'),
      say('head.median'),
      say('head.three-quarters'),
      say('head.most'),
    ],
    numbers: [1, 2, 3, 4, 5, 6],
    rows: [
      line(say('figures.totals'), cohort.totals),
      ...(cohort.own ? [line(say('figures.own'), cohort.own)] : []),
      ...beside('random'),
      ...beside('novice'),
      ...beside('reference'),
      line(say('figures.gaps'), cohort.gaps, format.change),
    ],
  }
}

function decisionTable(locale: CohortLocale, { decisions }: Cohort): CohortTable {
  const { cohort: say, i18n, scenario } = locale
  return {
    id: 'decisions',
    caption: say('decisions'),
    heads: [
      say('head.question'),
      say('head.row'),
      say('head.role'),
      say('head.answered'),
      say('head.earned'),
      say('head.discrimination'),
      say('head.split'),
    ],
    numbers: [3, 4, 5],
    wide: [1, 6],
    rows: decisions.map((one) => [
      questionText(locale, one),
      numberedRow(i18n, scenario.rows, one.row),
      roleName(i18n, one.role),
      i18n.format.number(one.answered),
      percent(locale, one.earned),
      one.discrimination === null ? '–' : i18n.format.signed(hundredths(one.discrimination)),
      splitText(locale, one),
    ]),
  }
}

const hundredths = (part: number): number => Math.round(part * 100) / 100

/** Answers that few gave are told together. */
const SHOWN = 4

function splitText(locale: CohortLocale, decision: CohortDecision): string {
  const { cohort: say } = locale
  const { split, answered } = decision
  const others = split.slice(SHOWN).reduce((sum, { count }) => sum + count, 0)
  const share = (count: number): string => percent(locale, count / answered)
  return [
    ...split
      .slice(0, SHOWN)
      .map(({ answer, count }) =>
        say('split', { share: share(count), answer: splitName(locale, decision, answer) }),
      ),
    ...(others > 0 ? [say('split', { share: share(others), answer: say('split.others') })] : []),
  ].join(' · ')
}

/** An option by its words, else the grade that the answer earned. */
const splitName = (
  { cohort: say, i18n }: CohortLocale,
  decision: CohortDecision,
  answer: string,
): string =>
  decision.isChoice
    ? optionText(i18n, decision, answer).replace(/\.$/, '')
    : say('split.grade', { grade: answer })

const threadTable = (locale: CohortLocale, { threads, games }: Cohort): CohortTable => ({
  id: 'threads',
  caption: locale.cohort('threads'),
  heads: [locale.cohort('head.thread'), locale.cohort('head.opened'), locale.cohort('head.back')],
  numbers: [1, 2],
  rows: threads.map(({ id, opened, back }) => [
    locale.i18n.text(`thread.${id}.title`),
    countOf(locale, opened, games),
    countOf(locale, back, games),
  ]),
})

function confidenceTable(
  locale: CohortLocale,
  { confidence, claimed, brier }: Cohort,
): CohortTable {
  const { cohort: say, i18n } = locale
  const line = (how: 'sure' | 'to-confirm'): string[][] => {
    const { right, wrong } = confidence[how]
    const signed = right + wrong
    return signed > 0
      ? [
          [
            say(`confidence.${how}`),
            i18n.format.number(signed),
            countOf(locale, right, signed),
            i18n.format.percent(claimed[how]),
          ],
        ]
      : []
  }
  return {
    id: 'confidence',
    caption: say('confidence'),
    heads: [say('head.signed'), say('head.answers'), say('head.right'), say('head.claimed')],
    numbers: [1, 2, 3],
    rows: [
      ...line('sure'),
      ...line('to-confirm'),
      ...(brier === null ? [] : [[say('confidence.brier'), '', i18n.format.hundredths(brier), '']]),
    ],
  }
}

const roleTable = (locale: CohortLocale, { roles }: Cohort): CohortTable => ({
  id: 'roles',
  caption: locale.cohort('roles'),
  heads: [locale.cohort('head.role'), locale.cohort('head.held'), locale.cohort('head.earned')],
  numbers: [1, 2],
  rows: roles.map(({ role, held, earned }) => [
    roleName(locale.i18n, role),
    locale.i18n.format.number(held),
    percent(locale, earned),
  ]),
})

function learningTable(locale: CohortLocale, { learning }: Cohort): CohortTable {
  const { cohort: say, i18n } = locale
  const line = (name: string, { before, after }: { before: number; after: number }): string[] => [
    name,
    percent(locale, before),
    percent(locale, after),
    say('learning.gain', { points: i18n.format.signed(Math.round((after - before) * 100)) }),
  ]
  return {
    id: 'learning',
    caption: say('learning'),
    heads: [say('head.objective'), say('head.before'), say('head.after'), say('head.gain')],
    numbers: [1, 2, 3],
    rows: learning
      ? [
          line(say('learning.all', { count: learning.people }), learning),
          ...learning.roles.map((one) => line(roleName(i18n, one.role), one)),
        ]
      : [],
  }
}

const dutyTable = (locale: CohortLocale, { duties }: Cohort): CohortTable => ({
  id: 'duties',
  caption: locale.cohort('duties'),
  heads: [locale.cohort('head.duty'), locale.cohort('head.owed'), locale.cohort('head.neglected')],
  numbers: [1, 2],
  rows: duties.map(({ id, owed, neglected }) => [
    locale.i18n.text(`duty.${id}.title`),
    locale.i18n.format.number(owed),
    countOf(locale, neglected, owed),
  ]),
})

function rankTable(locale: CohortLocale, { cohort, named }: CohortTold): CohortTable {
  const { cohort: say, i18n } = locale
  const { format } = i18n
  return {
    id: 'ranking',
    caption: say(cohort.ranking.every(({ own }) => own !== null) ? 'ranking.own' : 'ranking.gap'),
    heads: [
      say('head.rank'),
      ...(named ? [say('head.file')] : []),
      say('head.total'),
      say('head.plan'),
      say('head.gap'),
      say('head.own'),
      say('head.roles'),
    ],
    numbers: named ? [2, 3, 4, 5] : [1, 2, 3, 4],
    rows: cohort.ranking.map(({ rank, file, total, par, gap, own, roles }) => [
      format.number(rank),
      ...(named ? [file] : []),
      format.points(total),
      format.points(par),
      format.change(gap),
      own === null ? '–' : format.points(own),
      format.list(roles.map((role) => i18n.text(`role.${role}.short`))),
    ]),
  }
}

const leftOutTable = ({ cohort: say }: CohortLocale, { leftOut }: CohortTold): CohortTable => ({
  id: 'left-out',
  caption: say('left-out'),
  heads: [say('head.file'), say('head.reason')],
  numbers: [],
  rows: leftOut.map(({ file, reason }) => [file, reason]),
})
