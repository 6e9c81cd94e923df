import type { DebriefLocale } from '../../i18n/debrief-wording'
import { quizExplanation, quizOptions, quizPlace, quizQuestion } from '../../i18n/quiz-wording'
import type { Debrief } from '../../scoring/debrief'
import type { QuizItem } from '../../scoring/quiz'
import { html, type Markup, nothing } from './markup'
import { section } from './words'

/** The quiz, and its answers on a page of their own. */
export const quizPart = (locale: DebriefLocale, { quiz }: Debrief): Markup => html`${section(
  locale,
  'quiz',
  html`<p class="small">${locale.i18n.debrief('quiz.hint')}</p>
<ol>${quiz.map(
    (item) => html`<li class="keep">${ask(locale, item)}
<ol class="letters">${quizOptions(locale, item).map((option) => html`<li>${option}</li>`)}</ol></li>`,
  )}</ol>`,
)}
<section class="page" id="quiz-answers" aria-labelledby="quiz-answers-title">
<h2 id="quiz-answers-title">${locale.i18n.debrief('heading.quiz-answers')}</h2>
<ol>${quiz.map((item) => html`<li class="keep">${quizExplanation(locale, item).map((line) => html`<p>${line}</p>`)}</li>`)}</ol>
</section>`

const ask = (locale: DebriefLocale, item: QuizItem): Markup => {
  const place = quizPlace(locale, item)
  return html`<p>${place === '' ? nothing : html`<span class="small">${place}</span><br>`}${quizQuestion(locale, item)}</p>`
}
