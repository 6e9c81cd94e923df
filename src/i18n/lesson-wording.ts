import type { Awareness } from '../scoring/awareness'
import type { Note } from '../scoring/debrief'
import { DEVIATION_SEEDS } from '../scoring/deviation'
import type { Improvement } from '../scoring/improvement'
import type { ReviewItem } from '../scoring/plan-review'
import { optionText } from './answer-wording'
import {
  type DebriefLocale,
  givenText,
  messageText,
  momentText,
  pointsText,
} from './debrief-wording'
import { roleName } from './event-wording'
import { numberedRow } from './row-wording'

/** Why a line of the plan is to be looked at again: a verdict, and what there is to say to it. */
export function reviewTexts(locale: DebriefLocale, item: ReviewItem): string[] {
  const { debrief, format } = locale.i18n
  const { means, origin } = item
  if (origin === 'contested') return contestedTexts(locale, item)
  return [
    debrief(`review.${origin}`, {
      fates: DEVIATION_SEEDS,
      mean: means ? format.points(means.answer) : '',
      reference: means ? format.points(means.reference) : '',
      error: means ? format.points(Math.sqrt(means.squaredError)) : '',
      better: givenText(locale, item, item.better),
      points: pointsText(locale.i18n, item.points),
    }),
  ]
}

/** Whom the team followed, what the point is about, and what good practice answers, as it is cited. */
function contestedTexts(locale: DebriefLocale, item: ReviewItem): string[] {
  const { debrief, text, hasText } = locale.i18n
  const { kind, of, followed, practice, sources } = item
  const about = `${kind === 'response' ? 'stimulus' : 'decision'}.${of}.contested`
  return [
    ...(followed === 'both' ? [] : [debrief(`review.followed-${followed}`)]),
    ...(hasText(about) ? [text(about)] : []),
    debrief('review.practice', {
      answers: practice
        .map((answer) => givenText(locale, item, answer).replace(/\.$/, ''))
        .join(' / '),
      sources: sources.join(' · '),
    }),
  ]
}

/** What is to be done: as it was typed, decided or proposed. */
export function actionText(locale: DebriefLocale, one: Improvement): string {
  if (one.origin === 'recorded') return one.action
  if (one.origin === 'finding') return messageText(locale, one.action)
  return givenText(locale, { kind: 'decision', of: one.of }, one.answer)
}

/** By when an improvement is to be done: as it was typed, else in days. */
export function dueText({ i18n }: DebriefLocale, one: Improvement): string {
  if (one.origin === 'recorded') return one.due.trim() || i18n.debrief('improvement.due-open')
  // A decision may say a term of its own.
  return i18n.debrief(
    one.origin === 'decision' ? 'improvement.due-decision' : 'improvement.due-days',
    {
      days: one.dueDays,
    },
  )
}

/** What an improvement comes of. */
export function originText(locale: DebriefLocale, one: Improvement): string {
  const { i18n, scenario } = locale
  switch (one.origin) {
    case 'decision':
      return i18n.debrief('improvement.decision', {
        row: numberedRow(i18n, scenario.rows, one.row),
      })
    case 'finding':
      return i18n.debrief('improvement.finding', { because: messageText(locale, one.because) })
    case 'recorded': {
      const role = roleName(i18n, one.by)
      const moment = momentText(locale, one.minute)
      return one.amends
        ? i18n.debrief('improvement.amended', {
            role,
            moment,
            origin: originText(locale, one.amends),
          })
        : i18n.debrief('improvement.recorded', { role, moment })
    }
  }
}

/** When a note was written, by whom, and about which phase. */
export function noteHead(locale: DebriefLocale, { minute, by, row }: Note): string {
  const { i18n, scenario } = locale
  const about = row ? [numberedRow(i18n, scenario.rows, row)] : []
  return [momentText(locale, minute), roleName(i18n, by), ...about].join(' · ')
}

/** The order that the team gave its own topics; '' when it ranked none. */
export function rankedText({ i18n }: DebriefLocale, { ranked }: Awareness): string {
  if (!ranked) return ''
  const subject = { kind: 'decision', of: ranked.of } as const
  const items = ranked.items.map((item) => optionText(i18n, subject, item).replace(/\.$/, ''))
  return i18n.debrief('topic.ranked', { items: items.join(' → ') })
}
