import type { Debrief } from '../../scoring/debrief'
import type { QuizItem } from '../../scoring/quiz'
import { optionText } from '../../wording/answer-wording'
import { planQuote } from '../../wording/decision-wording'
import { type DebriefWords, momentText, questionText } from '../../wording/remark-wording'
import { html, type Markup } from './markup'
import { role, row, section } from './words'

/** The quiz, and its answers on a page of their own. */
export const quizPart = (words: DebriefWords, { quiz }: Debrief): Markup => html`${section(
  words,
  'quiz',
  html`<p class="small">${words.voice.debrief('quiz.hint')}</p>
<ol>${quiz.map(
    (item) => html`<li class="keep">${ask(words, item)}
<ol class="letters">${optionTexts(words, item).map((option) => html`<li>${option}</li>`)}</ol></li>`,
  )}</ol>`,
)}
<section class="page" id="quiz-answers" aria-labelledby="quiz-answers-title">
<h2 id="quiz-answers-title">${words.voice.debrief('heading.quiz-answers')}</h2>
<ol>${quiz.map((item) => html`<li class="keep">${explanation(words, item).map((line) => html`<p>${line}</p>`)}</li>`)}</ol>
</section>`

const ask = (words: DebriefWords, item: QuizItem): Markup => {
  const { voice } = words
  if (item.sort === 'duty') {
    return html`<p>${voice.debrief('quiz.ask-duty', { duty: voice.text(`duty.${item.of}.title`) })}</p>`
  }
  const place = voice.debrief('quiz.in', {
    row: row(words, item.row),
    role: role(words, item.role),
  })
  const { kind, of } = item
  const asked =
    kind === 'response' && voice.hasText(`stimulus.${of}.message`)
      ? `${questionText(words, item)}. ${voice.text(`stimulus.${of}.message`)}`
      : questionText(words, item)
  return html`<p><span class="small">${place}</span><br>${asked}</p>`
}

const optionTexts = (words: DebriefWords, item: QuizItem): string[] =>
  item.sort === 'duty'
    ? item.options.map((minute) => momentText(words, minute))
    : item.options.map((option) => optionText(words.voice, item, option))

/** The right answer, why, and the plan's words. */
const explanation = (words: DebriefWords, item: QuizItem): string[] => {
  const { voice } = words
  const index = (item.options as readonly (string | number)[]).indexOf(item.right)
  const answer = optionTexts(words, item)[index] ?? ''
  return [
    voice.debrief('quiz.right', { letter: String.fromCharCode(65 + index), answer }),
    ...item.why.filter((key) => voice.hasText(key)).map((key) => voice.text(key)),
    ...(item.sort === 'choice' ? planQuote(words, item) : []),
  ]
}
