import { optionText } from '../i18n/answer-wording'
import { roleName } from '../i18n/event-wording'
import { numberedRow } from '../i18n/row-wording'
import { cellKey } from '../scenario/cell-key'
import { DIFFICULTIES, type Role, roleIds } from '../scenario/roles'
import type { CompiledScenario, Probability, Rest, Row, Stimulus } from '../scenario/scenario'
import { planTimeline } from '../scoring/timeline'
import { atDifficulty } from '../simulation/draws'
import { conditionText } from './condition-wording'
import type { ChronogrammeLine } from './model'
import { oneLine, plainText } from './plain-text'
import type { ExchangeI18n } from './played-game'

/** A scenario, the words to tell it, and where its rows stand in the plan. */
export interface ChronogrammeContext {
  readonly scenario: CompiledScenario
  readonly i18n: ExchangeI18n
  /** Minute of the plan at which each row begins. */
  readonly starts: ReadonlyMap<string, number>
}

/** What the lines of a scenario's chronogramme are made from. */
export const chronogrammeContext = (
  scenario: CompiledScenario,
  i18n: ExchangeI18n,
): ChronogrammeContext => ({
  scenario,
  i18n,
  starts: new Map(planTimeline(scenario).map(({ key, from }) => [key, from])),
})

/** `7.1` for a row of a phase held in several sessions, `5` otherwise. */
export const rowNumber = ({ rows }: CompiledScenario, key: string): string => {
  const row = rows.find((one) => one.key === key)
  if (!row) return ''
  const sessions = rows.filter(({ phase }) => phase === row.phase).length
  return sessions > 1 ? `${row.number}.${row.session}` : `${row.number}`
}

const nameOf = ({ i18n, scenario }: ChronogrammeContext, key: string): string =>
  oneLine(numberedRow(i18n, scenario.rows, key))

/** The line of a row that begins at this minute since DEBEX. */
export const phaseLine = (
  context: ChronogrammeContext,
  row: Row,
  minute: number,
): ChronogrammeLine => {
  const { i18n, scenario } = context
  const { phase, session } = row
  const cells = roleIds(scenario).map((role) => ({
    role: roleName(i18n, role),
    action: i18n.text(cellKey(row.key, role)),
  }))
  return {
    ...EMPTY,
    reference: `phase ${row.key}`,
    minute,
    from: i18n.ui('role.facilitator'),
    to: i18n.say('audience.all'),
    subject: nameOf(context, row.key),
    message: plainText(i18n.text(`briefing.${phase}.${session}`)),
    expected: cells.map((cell) => i18n.say('line.cell', cell)).join('\n'),
    phase: rowNumber(scenario, row.key),
    minutes: row.minutes,
  }
}

/** The line of a rest that begins at this minute since DEBEX. */
export const restLine = (
  context: ChronogrammeContext,
  rest: Rest,
  minute: number,
): ChronogrammeLine => {
  const { i18n, scenario } = context
  return {
    ...EMPTY,
    reference: `rest ${rest.after}`,
    minute,
    from: i18n.ui('role.facilitator'),
    to: i18n.say('audience.all'),
    subject: i18n.say(`rest.${rest.kind}`),
    phase: rowNumber(scenario, rest.after),
    minutes: [rest.minutes, rest.minutes],
  }
}

/** A stimulus as its author wrote it; time, phase and probability are its place in a list. */
export const stimulusLine = (
  context: ChronogrammeContext,
  stimulus: Stimulus,
  place: Pick<ChronogrammeLine, 'minute' | 'dealt' | 'phase' | 'probability'>,
): ChronogrammeLine => {
  const { i18n } = context
  const { id, addressee, channel } = stimulus
  return {
    ...EMPTY,
    ...place,
    reference: `stimulus ${id}`,
    from: oneLine(i18n.text(`stimulus.${id}.from`)),
    to: roleName(i18n, addressee),
    channel: i18n.ui(`channel.${channel}`),
    subject: oneLine(i18n.text(`stimulus.${id}.title`)),
    message: plainText(i18n.text(`stimulus.${id}.message`)),
    expected: expectedReaction(context, stimulus),
    condition: comesWhen(context, stimulus),
  }
}

/** '' for what comes whatever is decided. */
const comesWhen = ({ scenario, i18n }: ChronogrammeContext, stimulus: Stimulus): string => {
  if (stimulus.kind === 'consequence') return conditionText(i18n, scenario, stimulus.when)
  if (stimulus.kind === 'exogenous') return ''
  const thread = scenario.threads.find(({ surfacings }) =>
    surfacings.some((one) => one.stimulus === stimulus.id),
  )
  return thread ? conditionText(i18n, scenario, { thread: thread.id, atLeast: 1 }) : ''
}

/** The reference answer; where it depends on the evidence, each with its condition. */
const expectedReaction = (
  { i18n, scenario }: ChronogrammeContext,
  { id, response }: Stimulus,
): string => {
  if (!response) return ''
  const subject = { kind: 'response' as const, of: id }
  return response.reference
    .map(({ when, plan }) => {
      const answer = oneLine(optionText(i18n, subject, plan))
      if (!when) return answer
      return i18n.say('line.when', { condition: conditionText(i18n, scenario, when), answer })
    })
    .join('\n')
}

/** `25 % / 30 % / 35 %` for easy, normal and hard, or the one that holds for all. */
export const probabilityText = (probability: Probability): string => {
  const texts = DIFFICULTIES.map((difficulty) => {
    const [n, d] = atDifficulty(probability, difficulty)
    return `${Math.round((n * 10_000) / d) / 100}\u00a0%`
  })
  return new Set(texts).size === 1 ? (texts[0] ?? '') : texts.join(' / ')
}

const EMPTY: ChronogrammeLine = {
  reference: '',
  minute: 0,
  dealt: false,
  from: '',
  to: '',
  channel: '',
  subject: '',
  message: '',
  expected: '',
  phase: '',
  condition: '',
  minutes: null,
  probability: '',
}

/** Something that was only told, as an answer from outside. */
export const toldLine = (line: Partial<ChronogrammeLine>): ChronogrammeLine => ({
  ...EMPTY,
  ...line,
})

/** The role that a cell names, by its name or its id; undefined for nobody. */
export const roleOfName = (
  { i18n, scenario }: ChronogrammeContext,
  name: string,
): Role | undefined =>
  roleIds(scenario).find(
    (role) => sameWords(roleName(i18n, role), name) || role === name.trim().toLowerCase(),
  )

/** Whether two cells say the same: spaces, case and what an old spreadsheet makes question marks of apart. */
export const sameWords = (one: string, other: string): boolean =>
  squeezed(one) === squeezed(other) || squeezed(ansi(one)) === squeezed(ansi(other))

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase()

/** As Excel saves a CSV file in Windows' western code page. */
const ansi = (text: string): string =>
  text.replace(/[^\0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/gu, '?')
