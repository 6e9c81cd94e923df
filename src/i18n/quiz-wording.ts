import type { QuizItem } from '../scoring/quiz'
import { optionText } from './answer-wording'
import { type DebriefWords, momentText, questionText } from './debrief-wording'
import { planQuote } from './decision-wording'
import { roleName } from './event-wording'
import { numberedRow } from './row-wording'

/** Where in the game a question comes from; '' for a duty. */
export const quizPlace = ({ voice, scenario }: DebriefWords, item: QuizItem): string =>
  item.sort === 'duty'
    ? ''
    : voice.debrief('quiz.in', {
        row: numberedRow(voice, scenario.rows, item.row),
        role: roleName(voice, item.role),
      })

/** What is asked. */
export function quizQuestion(words: DebriefWords, item: QuizItem): string {
  const { voice } = words
  if (item.sort === 'duty') {
    return voice.debrief('quiz.ask-duty', { duty: voice.text(`duty.${item.of}.title`) })
  }
  const message = `stimulus.${item.of}.message`
  return item.kind === 'response' && voice.hasText(message)
    ? `${questionText(words, item)}. ${voice.text(message)}`
    : questionText(words, item)
}

export const quizOptions = (words: DebriefWords, item: QuizItem): string[] =>
  item.sort === 'duty'
    ? item.options.map((minute) => momentText(words, minute))
    : item.options.map((option) => optionText(words.voice, item, option))

/** The place of the right option. */
export const quizRight = (item: QuizItem): number =>
  (item.options as readonly (string | number)[]).indexOf(item.right)

/** `A`, `B`… for the options in their order. */
export const quizLetter = (index: number): string => String.fromCharCode(65 + index)

/** The right answer, why, and the plan's words. */
export function quizExplanation(words: DebriefWords, item: QuizItem): string[] {
  const { voice } = words
  const index = quizRight(item)
  return [
    voice.debrief('quiz.right', {
      letter: quizLetter(index),
      answer: quizOptions(words, item)[index] ?? '',
    }),
    ...item.why.filter((key) => voice.hasText(key)).map((key) => voice.text(key)),
    ...(item.sort === 'choice' ? planQuote(words, item) : []),
  ]
}
