import type { Answer } from '../protocol/terms'
import type { CompiledScenario } from '../scenario/scenario'
import type { DebriefMessage, MessageParam } from '../scoring/debrief-message'
import type { OwnScore } from '../scoring/own-score'
import { answerText, type Subject } from './answer-wording'
import { causeName } from './cause-wording'
import { roleName } from './event-wording'
import { numberedRow } from './row-wording'
import type { DebriefI18n } from './texts'

/** Words for one scenario, and what its ids stand for. */
export interface DebriefLocale {
  readonly i18n: DebriefI18n
  readonly scenario: CompiledScenario
}

/** One sentence of the debrief. */
export function messageText(locale: DebriefLocale, { key, params }: DebriefMessage): string {
  const { debrief, hasText, text } = locale.i18n
  if (hasText(key)) return text(key)
  const texts = Object.entries(params).map(([name, param]) => [name, paramText(locale, param)])
  return debrief(key, Object.fromEntries(texts))
}

function paramText(locale: DebriefLocale, param: MessageParam): string | number {
  const { i18n, scenario } = locale
  const { format, text } = i18n
  switch (param.as) {
    case 'many':
      return param.value
    case 'number':
      return format.number(param.value)
    case 'signed':
      return format.signed(param.value)
    case 'percent':
      return i18n.debrief('unit.percent', { value: format.number(param.value) })
    case 'minutes':
      return format.duration(param.value)
    case 'interval':
      return format.interval(param.value)
    case 'euros':
      return format.euros(param.value)
    case 'moment':
      return momentText(locale, param.value)
    case 'row':
      return numberedRow(i18n, scenario.rows, param.value)
    case 'cause':
      return causeName({ i18n, rows: scenario.rows, journal: [] }, param.value)
    case 'role':
      return roleName(i18n, param.value)
    case 'grade':
      return param.value
    case 'service':
      return text(`service.${param.value}.name`)
    case 'services':
      return format.list(param.value.map((id) => text(`service.${id}.name`)))
    case 'surfacing':
      return text(`surfacing.${param.value}`)
    case 'tool':
      return text(`tool.${param.value}.name`)
    case 'needs':
      return format.list(param.value.map((need) => text(`need.${need}`)))
    case 'gauge':
      return text(`gauge.${param.value}`)
    case 'duty':
      return text(`duty.${param.value}.title`)
    case 'stimulus':
      // Sentences put it in quotation marks of their own.
      return text(`stimulus.${param.value}.title`).replace(/^[«“]\s*(.*?)\s*[»”]$/u, '$1')
    case 'question':
      return questionText(locale, param)
    case 'answer':
      return givenText(locale, param, param.value)
  }
}

/** Points of a part of one's own score out of its most; what beats the plan's result is told beside. */
export const ownPartText = (
  { debrief, format }: DebriefI18n,
  { points, max }: OwnScore['parts'][number],
): string =>
  debrief(points > max ? 'own.part-beyond' : 'own.part', {
    points: format.points(Math.min(points, max)),
    max: format.number(max),
    more: format.points(points - max),
  })

/** `5.6 points`. */
export const pointsText = ({ debrief, format }: DebriefI18n, points: number): string =>
  debrief('unit.points', { count: Math.round(points * 10) / 10, points: format.points(points) })

/** Day and time of day of a minute since DEBEX: `J2 08:15`. */
export function momentText({ i18n, scenario }: DebriefLocale, minute: number): string {
  const total = scenario.settings.clock.debex + minute
  const day = i18n.ui('time.day', { day: Math.floor(total / 1440) + 1 })
  return `${day}\u00a0${i18n.format.clock(total % 1440)}`
}

/** What a prompt asks: a decision's own question, a stimulus by its title, a rest by the phase it follows. */
export function questionText(
  { i18n }: DebriefLocale,
  { kind, of }: Pick<Subject, 'kind' | 'of'>,
): string {
  const { text, debrief } = i18n
  if (kind === 'rest') return debrief('regret.rest')
  if (kind === 'response') return text(`stimulus.${of}.title`)
  return text(kind === 'lever' ? `lever.${of}.prompt` : `decision.${of}.prompt`)
}

/** An answer without the full stops of its sentences, to stand inside another. */
export const givenText = ({ i18n }: DebriefLocale, subject: Subject, answer: Answer): string =>
  answerText(i18n, subject, answer).replace(/\.(?=$| [·→] )/g, '')
