import type { Answer } from '../protocol/terms'
import type { CompiledScenario } from '../scenario/scenario'
import type { Remark, Term } from '../scoring/remark'
import { answerText, type Subject } from './answer-wording'
import { roleName } from './event-wording'
import { numberedRow } from './row-wording'
import type { DebriefVoice } from './texts'

/** Words for one scenario, and what its ids stand for. */
export interface DebriefWords {
  readonly voice: DebriefVoice
  readonly scenario: CompiledScenario
}

/** One sentence of the debrief. */
export function remarkText(words: DebriefWords, { key, terms }: Remark): string {
  const { debrief, hasText, text } = words.voice
  if (hasText(key)) return text(key)
  const params = Object.entries(terms).map(([name, term]) => [name, termText(words, term)])
  return debrief(key, Object.fromEntries(params))
}

function termText(words: DebriefWords, term: Term): string {
  const { voice, scenario } = words
  const { format, text } = voice
  switch (term.as) {
    case 'number':
      return format.number(term.value)
    case 'percent':
      return voice.debrief('unit.percent', { value: format.number(term.value) })
    case 'minutes':
      return format.duration(term.value)
    case 'interval':
      return format.interval(term.value)
    case 'euros':
      return format.euros(term.value)
    case 'moment':
      return momentText(words, term.value)
    case 'row':
      return numberedRow(voice, scenario.rows, term.value)
    case 'role':
      return roleName(voice, term.value)
    case 'grade':
      return term.value
    case 'service':
      return text(`service.${term.value}.name`)
    case 'services':
      return format.list(term.value.map((id) => text(`service.${id}.name`)))
    case 'surfacing':
      return text(`surfacing.${term.value}`)
    case 'tool':
      return text(`tool.${term.value}.name`)
    case 'needs':
      return format.list(term.value.map((need) => text(`need.${need}`)))
    case 'gauge':
      return text(`gauge.${term.value}`)
    case 'duty':
      return text(`duty.${term.value}.title`)
    case 'stimulus':
      // Sentences put it in quotation marks of their own.
      return text(`stimulus.${term.value}.title`).replace(/^[«“]\s*(.*?)\s*[»”]$/u, '$1')
    case 'question':
      return questionText(words, term)
    case 'answer':
      return givenText(words, term, term.value)
  }
}

/** `5.6 points`. */
export const pointsText = ({ debrief, format }: DebriefVoice, points: number): string =>
  debrief('unit.points', { count: Math.round(points * 10) / 10, points: format.points(points) })

/** Day and time of day of a minute since DEBEX: `J2 08:15`. */
export function momentText({ voice, scenario }: DebriefWords, minute: number): string {
  const total = scenario.settings.clock.debex + minute
  const day = voice.ui('time.day', { day: Math.floor(total / 1440) + 1 })
  return `${day}\u00a0${voice.format.clock(total % 1440)}`
}

/** What a prompt asks: a decision's own question, a stimulus by its title, a rest by the phase it follows. */
export function questionText(
  { voice }: DebriefWords,
  { kind, of }: Pick<Subject, 'kind' | 'of'>,
): string {
  const { text, debrief } = voice
  if (kind === 'rest') return debrief('regret.rest')
  if (kind === 'response') return text(`stimulus.${of}.title`)
  return text(kind === 'lever' ? `lever.${of}.prompt` : `decision.${of}.prompt`)
}

/** An answer without the full stops of its sentences, to stand inside another. */
export const givenText = ({ voice }: DebriefWords, subject: Subject, answer: Answer): string =>
  answerText(voice, subject, answer).replace(/\.(?=$| [·→] )/g, '')
