import { useState } from 'preact/hooks'
import { optionText } from '../../i18n/answer-wording'
import type { LearningQuestion, LearningSide } from '../learning-model'
import buttonStyles from './button.module.css'
import fieldStyles from './field.module.css'
import styles from './learning-form.module.css'
import { useI18n } from './use-i18n'

interface LearningFormProps {
  questions: readonly LearningQuestion[]
  /** Told once each question has an answer, or none that is known. */
  onDone: (answers: LearningSide) => void
}

/** Situations, one after another, each with its options and a way to say that one does not know; nothing is explained yet. */
export function LearningForm({ questions, onDone }: LearningFormProps) {
  const i18n = useI18n()
  const { ui, text } = i18n
  const [given, setGiven] = useState<LearningSide>({})
  const left = questions.filter(({ of }) => !(of in given)).length
  return (
    <div class={styles.form} data-part="learning-form">
      {questions.map(({ of, role, options }, place) => (
        <fieldset key={of} class={styles.question} data-question={of}>
          <legend>
            <span class="hint">
              {ui('learning.place', {
                place: place + 1,
                all: questions.length,
                role: text(`role.${role}`),
              })}
            </span>
            <strong>{text(`stimulus.${of}.title`)}</strong>
          </legend>
          <p>{text(`stimulus.${of}.message`)}</p>
          {[...options, ''].map((option) => (
            <label key={option} class={fieldStyles.radio}>
              <input
                type="radio"
                name={`learning-${of}`}
                value={option}
                checked={given[of] === option}
                onChange={() => setGiven({ ...given, [of]: option })}
              />
              <span>
                {option === ''
                  ? ui('learning.unknown')
                  : optionText(i18n, { kind: 'response', of }, option)}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <p class={styles.foot}>
        <button
          type="button"
          class={buttonStyles.main}
          disabled={left > 0}
          onClick={() => onDone(given)}
        >
          {ui('learning.done')}
        </button>
        {left > 0 && <span class="hint">{ui('learning.left', { count: left })}</span>}
      </p>
    </div>
  )
}
