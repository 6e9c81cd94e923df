import { type Command, InvalidArgumentError, Option } from 'commander'
import { dayHere, isDate } from '../../exchange/calendar-date'
import { readExercise } from '../../exchange/exercise'
import { TASK_CHOICES, type TaskChoice } from '../../exchange/export-formats'
import type { Exercise } from '../../exchange/model'
import { isTimeZone, ownTimeZone } from '../../exchange/time-zone'
import { openSentences, type Translate } from '../../i18n/sentences'
import { openTexts, type TextStore } from '../../i18n/texts'
import { LANGUAGES, type Language } from '../../scenario/language'
import type { Role } from '../../scenario/roles'
import { isProblem } from '../../session/record-problem'
import type { LoadedScenario } from '../../shipped/load-scenario'
import { mustBeRoles } from '../known-roles'
import { readRecord, recordError } from '../record-file'

/** What is told about an exercise whose record leaves as a file or as requests. */
export interface ExerciseChoices {
  readonly scenario?: string
  readonly firstDay?: string
  readonly tasks: TaskChoice
  readonly assign: Partial<Record<Role, string>>
}

/** `--scenario`, for records of scenarios that do not come with the game. */
export const scenarioOfRecord = (): Option =>
  new Option('--scenario <id or path>', 'the scenario it was made with; by default the shipped one')

/** `--first-day`; refuses what is no date of the calendar. */
export const firstDayOption = (): Option =>
  new Option(
    '--first-day <date>',
    'calendar date of day 1, YYYY-MM-DD; today by default',
  ).argParser((value: string) => {
    if (!isDate(value)) throw new InvalidArgumentError('It is a date, YYYY-MM-DD.')
    return value
  })

/** Times that float are told as `floating`. */
export const timezoneOption = (): Option =>
  new Option('--timezone <zone>', 'zone of a calendar, such as Europe/Paris, or floating')
    .default(ownTimeZone(), 'the one of this machine')
    .argParser((value: string) => {
      if (value === 'floating') return ''
      if (!isTimeZone(value)) throw new InvalidArgumentError('It is a zone, such as Europe/Paris.')
      return value
    })

/** Adds the options of every verb that writes an exercise in another form. */
export const exerciseOptions = (verb: Command): Command =>
  verb
    .addOption(scenarioOfRecord())
    .addOption(firstDayOption())
    .addOption(
      new Option('--tasks <which>', 'which tasks leave')
        .choices(TASK_CHOICES)
        .default('improvements'),
    )
    .addOption(
      new Option('--assign <role=e-mail...>', 'who holds a role after the exercise')
        .argParser(assigned)
        .default({}, 'nobody'),
    )

const assigned = (
  value: string,
  before: Partial<Record<Role, string>>,
): Partial<Record<Role, string>> => {
  const [, role, email] = /^([a-z][a-z0-9-]*)=(\S+@\S+)$/.exec(value) ?? []
  if (role === undefined || email === undefined)
    throw new InvalidArgumentError('It is a role and an address: dsi=a@b.example.')
  return { ...before, [role]: email }
}

/** Today's date where the command runs. */
export const today = (): string => dayHere(new Date())

/** The sentences of a scenario in both languages. */
export const textsOf = async ({ scenario, texts }: LoadedScenario): Promise<TextStore> => {
  const store = openTexts()
  for (const language of LANGUAGES) {
    await Promise.all([store.loadUi(language), store.loadPlay(language)])
    store.add(language, scenario.id, texts(language))
  }
  return store
}

/** Replays a record and reads from it all that may leave. Refuses a record that does not replay. */
export const openExercise = async (
  file: string,
  language: Language,
  {
    scenario,
    firstDay = today(),
    assign = {},
  }: Pick<ExerciseChoices, 'scenario' | 'firstDay'> & Partial<Pick<ExerciseChoices, 'assign'>>,
): Promise<{ exercise: Exercise; say: Translate<'exchange'> }> => {
  const { record, loaded } = readRecord(file, scenario)
  mustBeRoles(loaded.scenario, Object.keys(assign))
  const texts = await textsOf(loaded)
  const exercise = await readExercise(record, loaded.scenario, texts, language, firstDay)
  if (isProblem(exercise)) throw recordError(file, exercise)
  return { exercise, say: await openSentences('exchange', language) }
}
