import { existsSync, statSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { agendaOf } from '../../exchange/appointments'
import { calendarFile } from '../../exchange/calendar'
import { dealtChronogramme, plannedChronogramme } from '../../exchange/chronogramme'
import { chronogrammeCsv } from '../../exchange/chronogramme-file'
import type { ExportFile } from '../../exchange/export-file'
import type { Chronogramme, ChronogrammeKind } from '../../exchange/model'
import { type ExchangeI18n, openExchangeI18n } from '../../exchange/played-game'
import { DIFFICULTIES, type Difficulty } from '../../scenario/roles'
import { MAIN_SCENARIO } from '../../scenario/scenario'
import { InputError } from '../../shipped/input-error'
import { type LoadedScenario, loadScenario } from '../../shipped/load-scenario'
import {
  firstDayOption,
  openExercise,
  scenarioOfRecord,
  textsOf,
  timezoneOption,
  today,
} from '../exchange/open-exercise'
import { writeExport } from '../exchange/write-export'
import { seedOption } from '../game-options'
import { forceOption, openOut } from '../out-file'
import { settingsOf } from '../output'
import { isLink, readRecord } from '../record-file'
import { verbOptions } from '../verb-options'

const SHEETS = ['xlsx', 'csv', 'ics'] as const

interface Options {
  readonly kind?: ChronogrammeKind
  readonly to: (typeof SHEETS)[number]
  readonly scenario?: string
  readonly seed?: string
  readonly difficulty?: Difficulty
  readonly firstDay?: string
  readonly timezone: string
  readonly out?: string
  readonly force?: true
}

/** `pra chronogramme [SCENARIO|FILE]`: the list of stimuli of a scenario, of one seed, or of what was played. */
export const chronogrammeVerb = (program: Command): void => {
  const verb = program
    .command('chronogramme')
    .description('write the list of stimuli of a scenario or of a recorded exercise')
    .argument(
      '[scenario or file]',
      'id or path of a scenario, or the record of a game',
      MAIN_SCENARIO,
    )
    .addOption(
      new Option('--kind <kind>', 'all that may come, what a seed deals, what happened').choices([
        'plan',
        'dealt',
        'played',
      ]),
    )
    .addOption(new Option('--to <format>', 'what to write').choices(SHEETS).default('xlsx'))
    .addOption(seedOption())
    .addOption(new Option('--difficulty <level>', 'how hard the seed deals').choices(DIFFICULTIES))
    .addOption(scenarioOfRecord())
    .addOption(firstDayOption())
    .addOption(timezoneOption())
    .option('--out <file>', 'where to write it; a text goes to the terminal otherwise')
    .action(async (what: string, options: Options) => {
      const { json, language } = settingsOf(verb)
      const { out, force } = options
      const place = out === undefined ? null : openOut(out, { force, inputs: [what] })
      const source = openSource(what, options)
      const texts = await textsOf(source.loaded)
      const i18n = await openExchangeI18n(texts, language, source.loaded.scenario)
      const listed = await listOf(what, source, i18n, options)
      const file = await written(listed, source.loaded, i18n, options)
      writeExport(file, place, json, i18n.say)
    })
  verbOptions(forceOption(verb))
}

interface Source {
  readonly loaded: LoadedScenario
  readonly seed?: string
  readonly difficulty: Difficulty
  readonly isRecord: boolean
}

/** A link is a record, and a file that is no YAML; anything else names a scenario. */
const openSource = (what: string, { scenario, seed, difficulty }: Options): Source => {
  const isFile = existsSync(what) && statSync(what).isFile() && !/\.ya?ml$/.test(what)
  const isRecord = isFile || isLink(what)
  if (!isRecord) {
    return { loaded: loadScenario(what), seed, difficulty: difficulty ?? 'normal', isRecord }
  }
  const { record, loaded } = readRecord(what, scenario)
  return {
    loaded,
    seed: seed ?? record.seed,
    difficulty: difficulty ?? record.difficulty,
    isRecord,
  }
}

const listOf = async (
  file: string,
  { loaded, seed, difficulty, isRecord }: Source,
  i18n: ExchangeI18n,
  { kind = isRecord ? 'played' : 'plan', scenario }: Options,
): Promise<Chronogramme> => {
  if (kind === 'plan') return plannedChronogramme(loaded.scenario, i18n)
  if (kind === 'dealt') {
    if (seed === undefined) throw new InputError('chronogramme-seed')
    return dealtChronogramme(loaded.scenario, i18n, seed, difficulty)
  }
  if (!isRecord) throw new InputError('chronogramme-record')
  return (await openExercise(file, i18n.language, { scenario })).exercise.played
}

const written = async (
  list: Chronogramme,
  { scenario }: LoadedScenario,
  { say }: ExchangeI18n,
  { to, firstDay = today(), timezone }: Options,
): Promise<ExportFile> => {
  switch (to) {
    case 'csv':
      return chronogrammeCsv(list, say)
    case 'xlsx':
      return (await import('../../exchange/chronogramme-xlsx')).chronogrammeXlsx(list, say)
    case 'ics':
      return calendarFile(agendaOf(list), {
        title: list.title,
        firstDay,
        debex: scenario.settings.clock.debex,
        madeAt: new Date().toISOString(),
        timeZone: timezone,
        origin: `${scenario.id}/${list.kind}`,
      })
  }
}
