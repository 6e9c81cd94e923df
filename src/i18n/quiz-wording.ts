import type { QuizItem } from '../scoring/quiz'
import { letterAt } from '../view/answer-cards'
import { optionText } from './answer-wording'
import { type DebriefLocale, momentText, questionText } from './debrief-wording'
import { planQuote } from './decision-wording'
import { roleName } from './event-wording'
import { numberedRow } from './row-wording'

/** Where in the game a question comes from; '' for a duty. */
export const quizPlace = ({ i18n, scenario }: DebriefLocale, item: QuizItem): string =>
  item.sort === 'duty'
    ? ''
    : i18n.debrief('quiz.in', {
        row: numberedRow(i18n, scenario.rows, item.row),
        role: roleName(i18n, item.role),
      })

/** What is asked. */
export function quizQuestion(locale: DebriefLocale, item: QuizItem): string {
  const { i18n } = locale
  if (item.sort === 'duty') {
    return i18n.debrief('quiz.ask-duty', { duty: i18n.text(`duty.${item.of}.title`) })
  }
  const message = `stimulus.${item.of}.message`
  return item.kind === 'response' && i18n.hasText(message)
    ? `${questionText(locale, item)}. ${i18n.text(message)}`
    : questionText(locale, item)
}

/** What can be answered to a question of the quiz, in the order of its options. */
export const quizOptions = (locale: DebriefLocale, item: QuizItem): string[] =>
  item.sort === 'duty'
    ? item.options.map((minute) => momentText(locale, minute))
    : item.options.map((option) => optionText(locale.i18n, item, option))

/** The place of the right option. */
export const quizRight = (item: QuizItem): number =>
  (item.options as readonly (string | number)[]).indexOf(item.right)

/** The right answer, why, and the plan's words. */
export function quizExplanation(locale: DebriefLocale, item: QuizItem): string[] {
  const { i18n } = locale
  const index = quizRight(item)
  return [
    i18n.debrief('quiz.right', {
      letter: letterAt(index),
      answer: quizOptions(locale, item)[index] ?? '',
    }),
    ...item.why.filter((key) => i18n.hasText(key)).map((key) => i18n.text(key)),
    ...(item.sort === 'choice' ? planQuote(locale, item) : []),
  ]
}
