import { optionText } from '../i18n/answer-wording'
import { roleName } from '../i18n/event-wording'
import { numberedRow } from '../i18n/row-wording'
import { DIFFICULTIES, type Role, roleIds } from '../scenario/roles'
import type { CompiledScenario, Probability, Rest, Row, Stimulus } from '../scenario/scenario'
import { planTimeline } from '../scoring/timeline'
import { atDifficulty } from '../simulation/draws'
import { conditionText } from './condition-wording'
import type { ChronogrammeLine } from './model'
import { oneLine, plainText } from './plain-text'
import type { Voice } from './played-game'

/** A scenario, the words to tell it, and where its rows stand in the plan. */
export interface Script {
  readonly scenario: CompiledScenario
  readonly voice: Voice
  /** Minute of the plan at which each row begins. */
  readonly starts: ReadonlyMap<string, number>
}

export const scriptOf = (scenario: CompiledScenario, voice: Voice): Script => ({
  scenario,
  voice,
  starts: new Map(planTimeline(scenario).map(({ key, from }) => [key, from])),
})

/** `7.1` for a row of a phase held in several sessions, `5` otherwise. */
export const rowNumber = ({ rows }: CompiledScenario, key: string): string => {
  const row = rows.find((one) => one.key === key)
  if (!row) return ''
  const sessions = rows.filter(({ phase }) => phase === row.phase).length
  return sessions > 1 ? `${row.number}.${row.session}` : `${row.number}`
}

const nameOf = ({ voice, scenario }: Script, key: string): string =>
  oneLine(numberedRow(voice, scenario.rows, key))

export const phaseLine = (script: Script, row: Row, minute: number): ChronogrammeLine => {
  const { voice, scenario } = script
  const { phase, session } = row
  const cells = roleIds(scenario).map((role) => ({
    role: roleName(voice, role),
    action: voice.text(`cell.${phase}.${session}.${role}`),
  }))
  return {
    ...EMPTY,
    reference: `phase ${row.key}`,
    minute,
    from: voice.ui('role.facilitator'),
    to: voice.say('audience.all'),
    subject: nameOf(script, row.key),
    message: plainText(voice.text(`briefing.${phase}.${session}`)),
    expected: cells.map((cell) => voice.say('line.cell', cell)).join('\n'),
    phase: rowNumber(scenario, row.key),
    minutes: row.minutes,
  }
}

export const restLine = (script: Script, rest: Rest, minute: number): ChronogrammeLine => {
  const { voice, scenario } = script
  return {
    ...EMPTY,
    reference: `rest ${rest.after}`,
    minute,
    from: voice.ui('role.facilitator'),
    to: voice.say('audience.all'),
    subject: voice.say(`rest.${rest.kind}`),
    phase: rowNumber(scenario, rest.after),
    minutes: [rest.minutes, rest.minutes],
  }
}

/** A stimulus as its author wrote it; time, phase and probability are its place in a list. */
export const stimulusLine = (
  script: Script,
  stimulus: Stimulus,
  place: Pick<ChronogrammeLine, 'minute' | 'dealt' | 'phase' | 'probability'>,
): ChronogrammeLine => {
  const { voice } = script
  const { id, addressee, channel } = stimulus
  return {
    ...EMPTY,
    ...place,
    reference: `stimulus ${id}`,
    from: oneLine(voice.text(`stimulus.${id}.from`)),
    to: roleName(voice, addressee),
    channel: voice.ui(`channel.${channel}`),
    subject: oneLine(voice.text(`stimulus.${id}.title`)),
    message: plainText(voice.text(`stimulus.${id}.message`)),
    expected: expectedReaction(script, stimulus),
    condition: comesWhen(script, stimulus),
  }
}

/** '' for what comes whatever is decided. */
const comesWhen = ({ scenario, voice }: Script, stimulus: Stimulus): string => {
  if (stimulus.kind === 'consequence') return conditionText(voice, scenario, stimulus.when)
  if (stimulus.kind === 'exogenous') return ''
  const thread = scenario.threads.find(({ surfacings }) =>
    surfacings.some((one) => one.stimulus === stimulus.id),
  )
  return thread ? conditionText(voice, scenario, { thread: thread.id, atLeast: 1 }) : ''
}

/** The reference answer; where it depends on the evidence, each with its condition. */
const expectedReaction = ({ voice, scenario }: Script, { id, response }: Stimulus): string => {
  if (!response) return ''
  const subject = { kind: 'response' as const, of: id }
  return response.reference
    .map(({ when, plan }) => {
      const answer = oneLine(optionText(voice, subject, plan))
      if (!when) return answer
      return voice.say('line.when', { condition: conditionText(voice, scenario, when), answer })
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

export const roleOfName = ({ voice, scenario }: Script, name: string): Role | undefined =>
  roleIds(scenario).find(
    (role) => sameWords(roleName(voice, role), name) || role === name.trim().toLowerCase(),
  )

/** Whether two cells say the same: spaces, case and what an old spreadsheet makes question marks of apart. */
export const sameWords = (one: string, other: string): boolean =>
  squeezed(one) === squeezed(other) || squeezed(ansi(one)) === squeezed(ansi(other))

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase()

/** As Excel saves a CSV file in Windows' western code page. */
const ansi = (text: string): string =>
  text.replace(/[^\0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/gu, '?')
