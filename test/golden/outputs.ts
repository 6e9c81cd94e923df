import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { percentileOf, readGameFile } from '../../src/cli/read-game'
import { regretText } from '../../src/cli/regret-text'
import { openVoice } from '../../src/cli/voice'
import { FORMATS } from '../../src/exchange/formats'
import { POST_TARGETS } from '../../src/exchange/post-requests'
import { reportHtml } from '../../src/exchange/report/report'
import { LANGUAGES } from '../../src/scenario/language'
import { debriefOf } from '../../src/scoring/debrief'
import { judgeDeviations, reportGame } from '../../src/scoring/game-report'
import { allRegrets } from '../../src/scoring/regret'
import { pra } from '../support/pra'
import { type Kept, keptFile } from './records'

/** Something that the program says, by the call that asks for it. */
export interface Output {
  readonly call: string
  readonly text: string
}

export const MANIFEST = new URL('./outputs.json', import.meta.url)

export const RECORDS: readonly Kept[] = ['reference', 'novice', 'worst', 'random', 'mixed']

/** Calendars and due dates count from here; without it they would count from today. */
const FIRST_DAY = ['--first-day', '2026-03-10']
/** Where files are written, in the folder in which the program is called. */
const OUT = 'out'

const inFolder = async function* (
  ask: (folder: string) => AsyncGenerator<Output>,
): AsyncGenerator<Output> {
  const folder = mkdtempSync(join(tmpdir(), 'pra-outputs-'))
  try {
    for (const name of RECORDS) copyFileSync(keptFile(name), join(folder, `${name}.json`))
    yield* ask(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What the program says of one golden record, call by call. */
export const outputsOf = (name: Kept): AsyncGenerator<Output> =>
  inFolder(async function* (folder) {
    const record = `${name}.json`
    const said = (...args: string[]) => asked(folder, args)
    const written = (...args: string[]) => askedForFile(folder, args)
    yield said('score', record, '--json')
    yield said('replay', record, '--json')
    yield* debriefs(folder, name)
    for (const language of LANGUAGES) {
      const lang = ['--lang', language]
      yield said('score', record, ...lang)
      yield said('replay', record, ...lang)
      for (const to of FORMATS) {
        yield written('export', record, '--to', to, '--tasks', 'all', ...FIRST_DAY, ...lang)
      }
      for (const to of ['xlsx', 'csv', 'ics']) {
        yield written('chronogramme', record, '--to', to, ...FIRST_DAY, ...lang)
      }
      for (const to of POST_TARGETS) {
        yield said('post', record, '--to', to, '--tasks', 'all', ...FIRST_DAY, ...lang)
      }
    }
  })

/** What the program says of several records, of scenarios, and of one record in ways that would be dear for all. */
export const otherOutputs = (): AsyncGenerator<Output> =>
  inFolder(async function* (folder) {
    const said = (...args: string[]) => asked(folder, args)
    const written = (...args: string[]) => askedForFile(folder, args)
    const all = RECORDS.map((name) => `${name}.json`)
    const teams = [['mixed.json', 'reference.json'], ['novice.json', 'worst.json'], all]
    for (const files of teams) yield said('compare', ...files, '--json')
    yield said('regret', 'mixed.json', '--json')
    for (const scenario of ['ransomware-pra', 'tutorial']) {
      yield said('plan', '--scenario', scenario, '--json')
    }
    for (const language of LANGUAGES) {
      const lang = ['--lang', language]
      for (const files of teams) yield said('compare', ...files, ...lang)
      yield said('regret', 'mixed.json', ...lang)
      yield written('report', 'mixed.json', ...lang)
      yield said('diagram', ...lang)
      for (const scenario of ['ransomware-pra', 'tutorial']) {
        for (const to of ['xlsx', 'csv', 'ics']) {
          const how = ['--to', to, ...FIRST_DAY, ...lang]
          yield written('chronogramme', scenario, '--kind', 'plan', ...how)
          yield written('chronogramme', scenario, '--kind', 'dealt', '--seed', 'golden', ...how)
        }
      }
      for (const to of ['jira-csv', 'jira-rest', 'asana-csv', 'trello', 'trello-csv']) {
        const how = ['--to', to, '--assign', 'dsi=a@b.example', ...FIRST_DAY, ...lang]
        yield written('export', 'mixed.json', ...how)
      }
    }
  })

/** Debriefs as `pra regret` and `pra report` tell them: the game is played otherwise once for all of them. */
async function* debriefs(folder: string, name: Kept): AsyncGenerator<Output> {
  const game = readGameFile(join(folder, `${name}.json`))
  const { reading, loaded } = game
  const deviations = judgeDeviations(reading)
  const regrets = allRegrets(reading, deviations)
  const debrief = debriefOf(reading, regrets, reportGame(reading, deviations))
  yield { call: `regrets of ${name}`, text: inJson(regrets) }
  yield { call: `debrief of ${name}`, text: inJson(debrief) }
  const percentile = await percentileOf(game)
  for (const language of LANGUAGES) {
    const words = { scenario: loaded.scenario, voice: await openVoice(language, loaded) }
    yield { call: `regrets of ${name} in ${language}`, text: regretText(words, regrets) }
    const page = reportHtml(words, debrief, percentile, reading.state.holders)
    yield { call: `report of ${name} in ${language}`, text: page }
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
  /^((score|replay) mixed\.json|compare( \w+\.json)+) --lang|^regrets of mixed in/.test(call)

/** The name of a file for an output. */
export const fileOf = ({ call }: Output, folder: URL = KEPT): URL =>
  new URL(`${call.replaceAll(/[^\w]+/g, '-')}.txt`, folder)
