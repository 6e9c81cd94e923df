import type { ComponentChildren } from 'preact'
import styles from './choice-card.module.css'
import pressedStyles from './pressed-card.module.css'

interface ChoiceCardProps {
  /** One of several, or as many as one likes. */
  type: 'radio' | 'checkbox'
  name: string
  value?: string
  held: boolean
  /** Somebody else has it. */
  taken?: boolean
  testId?: string
  mark: ComponentChildren
  title: string
  text: string
  /** What being held comes to, in words. */
  said?: string
  onChoose: () => void
}

/** A card that is chosen by pressing it. */
export function ChoiceCard(props: ChoiceCardProps) {
  const {
    type,
    name,
    value,
    held,
    taken = false,
    testId,
    mark,
    title,
    text,
    said,
    onChoose,
  } = props
  return (
    <label
      class={`${pressedStyles.card} ${styles.card}`}
      data-held={held}
      data-taken={taken}
      data-testid={testId}
    >
      <input
        type={type}
        class={pressedStyles.input}
        name={name}
        value={value}
        disabled={taken}
        checked={held}
        onChange={onChoose}
      />
      <span class={styles.head}>
        {mark}
        <strong>{title}</strong>
      </span>
      <span class={styles.text}>{text}</span>
      {said !== undefined && <span class={styles.held}>{said}</span>}
    </label>
  )
}

/** Cards beside one another, as many as there is room for. */
export const ChoiceCards = ({ children }: { children: ComponentChildren }) => (
  <div class={styles.cards}>{children}</div>
)
