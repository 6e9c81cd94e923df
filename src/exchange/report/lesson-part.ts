import { type DebriefWords, givenText, messageText, questionText } from '../../i18n/debrief-wording'
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
import { column, heading, list, role, row, section, table } from './words'

/** Lines of the plan that this game contests, by evidence. */
export const reviewPart = (words: DebriefWords, { review }: Debrief): Markup => {
  const { debrief } = words.voice
  return section(
    words,
    'review',
    review.length === 0
      ? html`<p>${debrief('review.none')}</p>`
      : html`${review.map((item) => reviewItem(words, item))}`,
  )
}

const reviewItem = (words: DebriefWords, item: ReviewItem): Markup => {
  const { debrief } = words.voice
  return html`<div class="keep">
<h3>${row(words, item.row)} · ${role(words, item.role)}</h3>
<p>${questionText(words, item)}</p>
${planQuote(words, item).map((quote) => html`<blockquote>${quote}</blockquote>`)}
<p>${debrief('review.answer', { answer: givenText(words, item, item.answer) })}</p>
${reviewTexts(words, item).map((line) => html`<p>${line}</p>`)}
${item.said === '' ? nothing : html`<p>${debrief('review.said', { said: item.said })}</p>`}
</div>`
}

export const questionPart = (words: DebriefWords, { questions, notes }: Debrief): Markup => {
  return html`${section(
    words,
    'questions',
    html`<ol>${questions.map((one) => html`<li>${messageText(words, one)}</li>`)}</ol>`,
  )}
${
  notes.length === 0
    ? nothing
    : section(
        words,
        'notes',
        list(notes.map((note) => html`<strong>${noteHead(words, note)}</strong> ${note.said}`)),
      )
}`
}

/** Action, owner, due date, origin; a box to tick by hand. */
export const improvementPart = (words: DebriefWords, { improvements }: Debrief): Markup =>
  section(
    words,
    'improvements',
    improvements.length === 0
      ? html`<p>${words.voice.debrief('improvement.none')}</p>`
      : table(
          heading(words, 'improvements'),
          ['action', 'owner', 'due', 'origin', 'done'].map((name) => column(words, name)),
          improvements.map((one) => [
            actionText(words, one),
            role(words, one.owner),
            dueText(words, one),
            originText(words, one),
            '☐',
          ]),
        ),
  )

export const awarenessPart = (words: DebriefWords, { awareness }: Debrief): Markup => {
  const { voice } = words
  const { topics } = awareness
  const order = rankedText(words, awareness)
  return section(
    words,
    'awareness',
    html`${table(
      heading(words, 'awareness'),
      ['topic', 'because'].map((name) => column(words, name)),
      topics.map(({ topic, because }) => [
        messageText(words, topic),
        because ? messageText(words, because) : voice.debrief('topic.always'),
      ]),
    )}
${order === '' ? nothing : html`<p>${order}</p>`}`,
  )
}
