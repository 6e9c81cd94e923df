import type { Awareness } from '../scoring/awareness'
import type { Note } from '../scoring/debrief'
import { DEVIATION_SEEDS } from '../scoring/deviation'
import type { Improvement } from '../scoring/improvement'
import type { ReviewItem } from '../scoring/plan-review'
import { optionText } from './answer-wording'
import {
  type DebriefWords,
  givenText,
  messageText,
  momentText,
  pointsText,
} from './debrief-wording'
import { roleName } from './event-wording'
import { numberedRow } from './row-wording'

/** Why a line of the plan is to be looked at again: a verdict, and what there is to say to it. */
export function reviewTexts(words: DebriefWords, item: ReviewItem): string[] {
  const { debrief, format } = words.voice
  const { means, origin } = item
  if (origin === 'contested') return contestedTexts(words, item)
  return [
    debrief(`review.${origin}`, {
      fates: DEVIATION_SEEDS,
      mean: means ? format.points(means.answer) : '',
      reference: means ? format.points(means.reference) : '',
      better: givenText(words, item, item.better),
      points: pointsText(words.voice, item.points),
    }),
  ]
}

/** Whom the team followed, what the point is about, and what good practice answers, as it is cited. */
function contestedTexts(words: DebriefWords, item: ReviewItem): string[] {
  const { debrief, text, hasText } = words.voice
  const { kind, of, followed, practice, sources } = item
  const about = `${kind === 'response' ? 'stimulus' : 'decision'}.${of}.contested`
  return [
    ...(followed === 'both' ? [] : [debrief(`review.followed-${followed}`)]),
    ...(hasText(about) ? [text(about)] : []),
    debrief('review.practice', {
      answers: practice
        .map((answer) => givenText(words, item, answer).replace(/\.$/, ''))
        .join(' / '),
      sources: sources.join(' · '),
    }),
  ]
}

/** What is to be done: as it was typed, decided or proposed. */
export function actionText(words: DebriefWords, one: Improvement): string {
  if (one.origin === 'recorded') return one.action
  if (one.origin === 'finding') return messageText(words, one.action)
  return givenText(words, { kind: 'decision', of: one.of }, one.answer)
}

export function dueText({ voice }: DebriefWords, one: Improvement): string {
  if (one.origin === 'recorded') return one.due.trim() || voice.debrief('improvement.due-open')
  return voice.debrief('improvement.due-days', { days: one.dueDays })
}

export function originText(words: DebriefWords, one: Improvement): string {
  const { voice, scenario } = words
  switch (one.origin) {
    case 'decision':
      return voice.debrief('improvement.decision', {
        row: numberedRow(voice, scenario.rows, one.row),
      })
    case 'finding':
      return voice.debrief('improvement.finding', { because: messageText(words, one.because) })
    case 'recorded': {
      const role = roleName(voice, one.by)
      const moment = momentText(words, one.minute)
      return one.amends
        ? voice.debrief('improvement.amended', {
            role,
            moment,
            origin: originText(words, one.amends),
          })
        : voice.debrief('improvement.recorded', { role, moment })
    }
  }
}

/** When a note was written, by whom, and about which phase. */
export function noteHead(words: DebriefWords, { minute, by, row }: Note): string {
  const { voice, scenario } = words
  const about = row ? [numberedRow(voice, scenario.rows, row)] : []
  return [momentText(words, minute), roleName(voice, by), ...about].join(' · ')
}

/** The order that the team gave its own topics; '' when it ranked none. */
export function rankedText({ voice }: DebriefWords, { ranked }: Awareness): string {
  if (!ranked) return ''
  const subject = { kind: 'decision', of: ranked.of } as const
  const items = ranked.items.map((item) => optionText(voice, subject, item).replace(/\.$/, ''))
  return voice.debrief('topic.ranked', { items: items.join(' → ') })
}
