import { eventSentence } from '../i18n/event-wording'
import { numberedRow } from '../i18n/row-wording'
import { openSentences, type Translate } from '../i18n/sentences'
import type { I18n, TextStore } from '../i18n/texts'
import type { Language } from '../scenario/language'
import { opener, type Role } from '../scenario/roles'
import type { CompiledScenario } from '../scenario/scenario'
import { addJudged, type Judgement, judge } from '../scoring/judgement'
import type { GameRecord } from '../session/record'
import { isProblem, type RecordProblem } from '../session/record-problem'
import { replay } from '../session/replay'
import type { Event } from '../simulation/events'
import type { GameState } from '../simulation/state'
import type { World } from '../simulation/world'
import { readAtTable } from '../view/journal'
import type { RowView } from '../view/shared-view'
import { view } from '../view/view'
import { dateAt } from './calendar-date'
import { oneLine } from './plain-text'

/** Words for one scenario in one language. */
export interface ExchangeI18n extends I18n {
  say: Translate<'exchange'>
}

/** A record played again, and the words to tell it. */
export interface PlayedGame {
  readonly record: GameRecord
  readonly world: World
  readonly state: GameState
  readonly events: readonly Event[]
  readonly judgements: readonly Judgement[]
  readonly rows: readonly RowView[]
  readonly i18n: ExchangeI18n
  /** `YYYY-MM-DD` of day 1, or ''. */
  readonly firstDay: string
  /** Those who read it while it is played: nothing they may not know is in it. Null once everything may be told. */
  readonly readers: readonly Role[] | null
}

export type Revealed = Extract<Event, { type: 'prompt.revealed' }>

/** The scenario's own sentences must be in the store; those of the interface and of this room are loaded. */
export const openExchangeI18n = async (
  texts: TextStore,
  language: Language,
  scenario: CompiledScenario,
): Promise<ExchangeI18n> => {
  await Promise.all([texts.loadUi(language), texts.loadPlay(language)])
  const say = await openSentences('exchange', language)
  return { ...texts.in(language, scenario.id), say }
}

/** Plays a record again, with every check. */
export const playAgain = (
  record: GameRecord,
  scenario: CompiledScenario,
  i18n: ExchangeI18n,
  firstDay: string,
  readers: readonly Role[] | null = null,
): PlayedGame | RecordProblem => {
  const judgements: Judgement[] = []
  const replayed = replay(record, scenario, (_n, before, _after, events, world) => {
    addJudged(judgements, judge(world, before, events))
  })
  if (isProblem(replayed)) return replayed
  const { world, state } = replayed
  const events = readers
    ? replayed.events.flatMap((event) => readAtTable(world, event, readers, false) ?? [])
    : replayed.events
  const { rows } = view(world, state, events, opener(world.scenario))
  const told = readers ? [] : judgements
  return { record, world, state, events, judgements: told, rows, i18n, firstDay, readers }
}

/** Minute of day 1 at which the exercise starts. */
export const debexOf = ({ settings }: CompiledScenario): number => settings.clock.debex

/** The date of a minute since DEBEX, `YYYY-MM-DD`; '' where day 1 has none. */
export const dateOf = ({ world, firstDay }: PlayedGame, minute: number): string =>
  dateAt(firstDay, debexOf(world.scenario), minute)

/** Day of the exercise and time of day: `J2 08:15`. */
export const momentOf = (
  i18n: ExchangeI18n,
  scenario: CompiledScenario,
  minute: number,
): string => {
  const total = debexOf(scenario) + minute
  const day = Math.floor(total / 1440) + 1
  return i18n.say('moment', { day, time: i18n.format.clock(total % 1440) })
}

/** A row's name with its number; '' for no row. */
export const rowName = ({ i18n, rows }: PlayedGame, key: string): string =>
  key === '' ? '' : numberedRow(i18n, rows, key)

/** What was answered to a prompt, taken from the main courante: closed rows leave no prompts in the state. */
export const revealedAs = ({ events }: PlayedGame, prompt: string): Revealed | undefined =>
  events.find(
    (event): event is Revealed => event.type === 'prompt.revealed' && event.prompt === prompt,
  )

/** One sentence of the main courante. */
export const sentenceOf = ({ i18n, rows, world, events }: PlayedGame, event: Event): string =>
  oneLine(eventSentence({ i18n, rows, debex: debexOf(world.scenario), journal: events }, event))
