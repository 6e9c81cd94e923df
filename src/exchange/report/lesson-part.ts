import {
  type DebriefLocale,
  givenText,
  messageText,
  questionText,
} from '../../i18n/debrief-wording'
import { planQuote } from '../../i18n/decision-wording'
import {
  actionText,
  dueText,
  noteHead,
  originText,
  rankedText,
  reviewTexts,
} from '../../i18n/lesson-wording'
import type { Debrief } from '../../scoring/debrief'
import type { ReviewItem } from '../../scoring/plan-review'
import { html, type Markup, nothing } from './markup'
import { column, heading, list, named, rowName, section, table } from './words'

/** Lines of the plan that this game contests, by evidence. */
export const reviewPart = (locale: DebriefLocale, { review }: Debrief): Markup => {
  const { debrief } = locale.i18n
  return section(
    locale,
    'review',
    review.length === 0
      ? html`<p>${debrief('review.none')}</p>`
      : html`${review.map((item) => reviewItem(locale, item))}`,
  )
}

const reviewItem = (locale: DebriefLocale, item: ReviewItem): Markup => {
  const { debrief } = locale.i18n
  return html`<div class="keep">
<h3>${rowName(locale, item.row)} · ${named(locale, item.role)}</h3>
<p>${questionText(locale, item)}</p>
${planQuote(locale, item).map((quote) => html`<blockquote>${quote}</blockquote>`)}
<p>${debrief('review.answer', { answer: givenText(locale, item, item.answer) })}</p>
${reviewTexts(locale, item).map((line) => html`<p>${line}</p>`)}
${item.said === '' ? nothing : html`<p>${debrief('review.said', { said: item.said })}</p>`}
</div>`
}

/** The questions for the table, and what was noted in the game. */
export const questionPart = (locale: DebriefLocale, { questions, notes }: Debrief): Markup => {
  return html`${section(
    locale,
    'questions',
    html`<ol>${questions.map((one) => html`<li>${messageText(locale, one)}</li>`)}</ol>`,
  )}
${
  notes.length === 0
    ? nothing
    : section(
        locale,
        'notes',
        list(notes.map((note) => html`<strong>${noteHead(locale, note)}</strong> ${note.said}`)),
      )
}`
}

/** Action, owner, due date, origin; a box to tick by hand. */
export const improvementPart = (locale: DebriefLocale, { improvements }: Debrief): Markup =>
  section(
    locale,
    'improvements',
    improvements.length === 0
      ? html`<p>${locale.i18n.debrief('improvement.none')}</p>`
      : table(
          heading(locale, 'improvements'),
          ['action', 'owner', 'due', 'origin', 'done'].map((name) => column(locale, name)),
          improvements.map((one) => [
            actionText(locale, one),
            named(locale, one.owner),
            dueText(locale, one),
            originText(locale, one),
            '☐',
          ]),
        ),
  )

/** What to train, and in which order the team ranked it. */
export const awarenessPart = (locale: DebriefLocale, { awareness }: Debrief): Markup => {
  const { i18n } = locale
  const { topics } = awareness
  const order = rankedText(locale, awareness)
  return section(
    locale,
    'awareness',
    html`${table(
      heading(locale, 'awareness'),
      ['topic', 'because'].map((name) => column(locale, name)),
      topics.map(({ topic, because }) => [
        messageText(locale, topic),
        because ? messageText(locale, because) : i18n.debrief('topic.always'),
      ]),
    )}
${order === '' ? nothing : html`<p>${order}</p>`}`,
  )
}
