import type { Subject } from '../../../i18n/answer-wording'
import { optionText } from '../../../i18n/answer-wording'
import type { OptionView, PromptView } from '../../../view/prompt-view'
import pressedStyles from '../../components/pressed-card.module.css'
import { Unbroken } from '../../components/unbroken'
import { useI18n } from '../../components/use-i18n'
import styles from './prompt.module.css'

interface ChoiceListProps {
  prompt: PromptView
  chosen: string
  onChoose: (option: string) => void
}

/** Options as cards: a radio group, so arrows move, Enter seals, and digits choose from anywhere. */
export function ChoiceList({ prompt, chosen, onChoose }: ChoiceListProps) {
  return (
    <div class={styles.options} data-part="options">
      {prompt.options.map((option, index) => (
        <label
          key={option.id}
          class={`${pressedStyles.card} ${styles.option}`}
          data-part="option"
          data-item={option.id}
          data-chosen={option.id === chosen}
        >
          <input
            type="radio"
            class={pressedStyles.input}
            data-part="option-input"
            name={prompt.id}
            value={option.id}
            data-digit={index + 1}
            checked={option.id === chosen}
            onChange={() => onChoose(option.id)}
          />
          <OptionFace subject={prompt} option={option} digit={index + 1} />
        </label>
      ))}
    </div>
  )
}

interface OptionFaceProps {
  subject: Subject
  option: OptionView
  digit: number
}

function OptionFace({ subject, option, digit }: OptionFaceProps) {
  const i18n = useI18n()
  const { id, minutes } = option
  return (
    <>
      <span class={styles.optionDigit} aria-hidden="true">
        {digit}
      </span>
      <span class={styles.optionText} data-part="option-text">
        <Unbroken text={optionText(i18n, subject, id)} />
      </span>
      {minutes !== null && (
        <span class={styles.optionMinutes}>{i18n.format.duration(minutes)}</span>
      )}
    </>
  )
}
