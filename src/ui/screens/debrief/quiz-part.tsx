import { useState } from 'preact/hooks'
import {
  quizExplanation,
  quizOptions,
  quizPlace,
  quizQuestion,
  quizRight,
} from '../../../i18n/quiz-wording'
import type { Debrief } from '../../../scoring/debrief'
import type { QuizItem } from '../../../scoring/quiz'
import { letterAt } from '../../../view/answer-cards'
import buttonStyles from '../../components/button.module.css'
import fieldStyles from '../../components/field.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { useDebriefLocale } from './debrief-labels'
import { Part } from './part'
import styles from './quiz-part.module.css'

/** A short quiz for phase 14, from this game: to be answered aloud or here, each answer explained at once. */
export function QuizPart({ quiz }: Pick<Debrief, 'quiz'>) {
  const locale = useDebriefLocale()
  const { format } = useI18n()
  const { debrief } = locale.i18n
  const [given, setGiven] = useState<Readonly<Record<string, number>>>({})
  const [again, setAgain] = useState(0)
  const answered = quiz.filter((item) => nameOf(item) in given)
  const right = answered.filter((item) => given[nameOf(item)] === quizRight(item)).length
  return (
    <Part id="quiz" hint={debrief('quiz.hint')}>
      <ol class={styles.quiz}>
        {quiz.map((item) => (
          <li key={`${nameOf(item)}-${again}`}>
            <Question
              item={item}
              given={given[nameOf(item)] ?? null}
              onGive={(index) => setGiven({ ...given, [nameOf(item)]: index })}
            />
          </li>
        ))}
      </ol>
      <div role="status">
        {quiz.length > 0 && answered.length === quiz.length && (
          <p class={styles.total} data-part="quiz-total">
            {debrief('quiz.total', {
              right: format.number(right),
              all: format.number(quiz.length),
            })}
          </p>
        )}
      </div>
      {answered.length > 0 && (
        <button
          type="button"
          class={buttonStyles.plain}
          onClick={() => {
            setGiven({})
            setAgain(again + 1)
          }}
        >
          <Icon name="refresh-cw" /> {debrief('quiz.again')}
        </button>
      )}
      <section class="print-only" aria-hidden="true">
        <h3>{debrief('heading.quiz-answers')}</h3>
        <ol>
          {quiz.map((item) => (
            <li key={nameOf(item)}>{quizExplanation(locale, item)[0]}</li>
          ))}
        </ol>
      </section>
    </Part>
  )
}

const nameOf = (item: QuizItem): string => `${item.sort}-${item.of}`

interface QuestionProps {
  item: QuizItem
  given: number | null
  onGive: (index: number) => void
}

function Question({ item, given, onGive }: QuestionProps) {
  const locale = useDebriefLocale()
  const { debrief } = locale.i18n
  const [chosen, setChosen] = useState(-1)
  const name = nameOf(item)
  const place = quizPlace(locale, item)
  const right = quizRight(item)
  return (
    <form
      class={styles.item}
      data-part="quiz-item"
      data-quiz={name}
      data-state={given === null ? 'open' : given === right ? 'right' : 'wrong'}
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen >= 0) onGive(chosen)
      }}
    >
      <fieldset disabled={given !== null}>
        <legend>
          {place && <span class="hint">{place}</span>}
          <span class={styles.question}>{quizQuestion(locale, item)}</span>
        </legend>
        {quizOptions(locale, item).map((option, index) => (
          <label
            key={index}
            class={`${fieldStyles.radio} ${styles.option}`}
            data-mark={
              given === null ? '' : index === right ? 'right' : index === given ? 'wrong' : ''
            }
          >
            <input
              type="radio"
              name={`quiz-${name}`}
              checked={chosen === index}
              onChange={() => setChosen(index)}
            />
            <span>
              <strong>{letterAt(index)}.</strong> {option}
              {given !== null && index === right && (
                <span class={styles.mark}>
                  {' '}
                  <Icon name="check" /> {debrief('quiz.is-right')}
                </span>
              )}
              {given === index && index !== right && (
                <span class={styles.mark}>
                  {' '}
                  <Icon name="x" /> {debrief('quiz.is-given')}
                </span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      {given === null && (
        <button type="submit" class={buttonStyles.plain} disabled={chosen < 0}>
          {debrief('quiz.check')}
        </button>
      )}
      <div role="status">
        {given !== null && (
          <div class={styles.feedback}>
            <p>
              <strong>{debrief(given === right ? 'quiz.well' : 'quiz.not-quite')}</strong>
            </p>
            {quizExplanation(locale, item).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
      </div>
    </form>
  )
}
