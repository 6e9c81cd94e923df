import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { openCliI18n } from '../../src/cli/cli-i18n'
import { textsOf } from '../../src/cli/exchange/open-exercise'
import { outcomeText } from '../../src/cli/outcome-text'
import { placeFrom } from '../../src/cli/post/place'
import { percentileOf, readGameFile } from '../../src/cli/read-game'
import { regretText } from '../../src/cli/regret-text'
import { bothLanguages, scoreJson } from '../../src/cli/score-json'
import { scoreText } from '../../src/cli/score-text'
import { readExercise } from '../../src/exchange/exercise'
import { FORMATS } from '../../src/exchange/export-formats'
import { exportExercise } from '../../src/exchange/formats'
import { POST_TARGETS, postRequests } from '../../src/exchange/post-requests'
import { reportHtml } from '../../src/exchange/report/report'
import { openSentences } from '../../src/i18n/sentences'
import { LANGUAGES } from '../../src/scenario/language'
import { isProblem } from '../../src/session/record-problem'
import { pra } from '../support/pra'
import { goldenDebrief } from './debriefs'
import { type Kept, keptFile } from './records'

/** Something that the program says, by the call that asks for it. */
export interface Output {
  readonly call: string
  readonly text: string
}

export const MANIFEST = new URL('./outputs.json', import.meta.url)

const SCENARIOS = ['ransomware-pra', 'tutorial']

export const RECORDS: readonly Kept[] = ['reference', 'novice', 'worst', 'random', 'mixed']

/** Calendars and due dates count from here; without it they would count from today. */
const FIRST_DAY = '2026-03-10'
/** Where the exercise is held: a calendar's times are that zone's, whatever the machine's is. */
const ZONE = 'Europe/Paris'
const zoned = (to: string): string[] => (to === 'ics' ? ['--timezone', ZONE] : [])
/** Where files are written, in the folder in which the program is called. */
const OUT = 'out'

/** What the program says of one golden game: it is read once for the terminal and once a language for files. */
export async function* outputsOf(name: Kept): AsyncGenerator<Output> {
  const game = readGameFile(keptFile(name))
  const { scored, loaded, record } = game
  const { report, regrets, debrief } = goldenDebrief(name)
  const percentile = await percentileOf(game)
  const said = (what: string, text: string): Output => ({ call: `${name}: ${what}`, text })
  yield said('score', inJson(scoreJson(report, percentile, await bothLanguages(loaded))))
  yield said('regrets', inJson(regrets))
  yield said('debrief', inJson(debrief))
  for (const language of LANGUAGES) {
    const { scenario } = loaded
    const locale = { scenario, i18n: await openCliI18n(language, loaded) }
    yield said(`score in ${language}`, scoreText(locale, report, percentile))
    yield said(`outcome in ${language}`, outcomeText(scenario, debrief.outcome, locale.i18n))
    yield said(`regrets in ${language}`, regretText(locale, regrets))
    const page = reportHtml(locale, debrief, percentile, scored.state.holders)
    yield said(`report in ${language}`, page)
    const exercise = await readExercise(
      record,
      scenario,
      await textsOf(loaded),
      language,
      FIRST_DAY,
    )
    if (isProblem(exercise)) throw new Error(exercise.code)
    for (const to of FORMATS) {
      const { content, notes } = await exportExercise(exercise, to, {
        tasks: 'all',
        timeZone: ZONE,
      })
      yield said(`${to} in ${language}`, [textOf(Buffer.from(content)), ...notes].join('\n'))
    }
    const say = await openSentences('exchange', language)
    for (const to of POST_TARGETS) {
      const { place } = placeFrom(to, {})
      const requests = postRequests(exercise, to, place, say, { tasks: 'all' }, () => false)
      yield said(`requests to ${to} in ${language}`, inJson(requests))
    }
  }
}

/** What every verb answers, asked as from a terminal: of the mixed game, of several games, of scenarios. */
export async function* answers(): AsyncGenerator<Output> {
  const folder = mkdtempSync(join(tmpdir(), 'pra-outputs-'))
  const said = (...args: string[]) => asked(folder, args)
  const written = (...args: string[]) => askedForFile(folder, args)
  try {
    for (const name of RECORDS) copyFileSync(keptFile(name), join(folder, `${name}.json`))
    const mixed = 'mixed.json'
    for (const name of RECORDS) yield said('replay', `${name}.json`, '--json')
    const all = RECORDS.map((name) => `${name}.json`)
    const teams = [[mixed, 'reference.json'], ['novice.json', 'worst.json'], all]
    for (const files of teams) yield said('compare', ...files, '--json')
    for (const verb of ['score', 'regret']) yield said(verb, mixed, '--json')
    for (const scenario of SCENARIOS) yield said('plan', '--scenario', scenario, '--json')
    for (const language of LANGUAGES) {
      const lang = ['--lang', language]
      for (const files of teams) yield said('compare', ...files, ...lang)
      yield said('replay', mixed, ...lang)
      yield said('diagram', ...lang)
      for (const to of ['xlsx', 'csv', 'ics']) {
        const how = ['--to', to, ...zoned(to), '--first-day', FIRST_DAY, ...lang]
        yield written('chronogramme', mixed, ...how)
        yield written('chronogramme', '--kind', 'plan', ...how)
        yield written('chronogramme', '--kind', 'dealt', '--seed', 'golden', ...how)
      }
    }
    const french = ['--first-day', FIRST_DAY, '--lang', 'fr']
    for (const to of FORMATS) {
      const how = ['--assign', 'dsi=a@b.example', ...zoned(to), ...french]
      yield written('export', mixed, '--to', to, ...how)
    }
    for (const to of POST_TARGETS) yield said('post', mixed, '--to', to, ...french)
    yield written('report', mixed, '--lang', 'fr')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const inJson = (value: unknown): string => JSON.stringify(value, null, 1)

/** Calls the program and keeps all that it prints, as it would stand in a terminal. */
const asked = async (folder: string, args: readonly string[]): Promise<Output> => {
  const { status, stdout, stderr } = await pra(folder, args, NOBODY)
  const call = args.join(' ')
  if (status !== 0) throw new Error(`${call}: ${stderr}`)
  return { call, text: stdout + stderr }
}

/** Calls the program and keeps the file that it writes, with what it says of it. */
const askedForFile = async (folder: string, args: readonly string[]): Promise<Output> => {
  const { call, text } = await asked(folder, [...args, '--out', OUT])
  const file = readFileSync(join(folder, OUT))
  rmSync(join(folder, OUT))
  return { call, text: `${text}\n${textOf(file)}` }
}

/** Posting is tried where no tool is known, whatever the machine's own environment says. */
const NOBODY = Object.fromEntries(
  Object.keys(process.env)
    .filter((name) => name.startsWith('PRA_'))
    .map((name) => [name, '']),
)

/** A file as text. A packed one as its parts, which say the same whatever day they were packed on. */
const textOf = (file: Buffer): string => {
  if (file.subarray(0, 2).toString('latin1') !== 'PK') return unstamped(file.toString('utf8'))
  const parts = Object.entries(unzipSync(file)).sort(([a], [b]) => (a < b ? -1 : 1))
  return parts
    .map(([path, content]) => `${path}\n${Buffer.from(content).toString('utf8')}\n`)
    .join('')
}

/** A calendar holds the second in which it was made; everything else in it stays as it is. */
const unstamped = (text: string): string => text.replace(/^DTSTAMP:.*\r\n/gm, '')

/** Length and SHA-256 of an output: what the manifest keeps of it. */
export const sealOf = ({ text }: Output): string =>
  `${Buffer.byteLength(text)} ${createHash('sha256').update(text).digest('hex')}`

const KEPT = new URL('./outputs/', import.meta.url)

/** Outputs that are kept whole, because people read what changes in them: the words of the terminal on the mixed game. */
export const isKept = ({ call }: Output): boolean =>
  /^mixed: (score|regrets|outcome) in |^compare( \w+\.json)+ --lang/.test(call)

/** The name of a file for an output. */
export const fileOf = ({ call }: Output, folder: URL = KEPT): URL =>
  new URL(`${call.replaceAll(/[^\w]+/g, '-')}.txt`, folder)
