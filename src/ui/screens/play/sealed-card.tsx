import { answerText, promptText } from '../../../i18n/answer-wording'
import type { PromptView } from '../../../view/prompt-view'
import type { RoleView } from '../../../view/view'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { PlayActions } from '../../model'
import styles from './card.module.css'

interface SealedCardProps {
  view: RoleView
  prompt: PromptView
  actions: PlayActions
}

const OWN = ['rest', 'countersign']

/** An answer given and not yet revealed: it can be taken back. */
export function SealedCard({ prompt, actions }: SealedCardProps) {
  const i18n = useI18n()
  const { ui } = i18n
  if (!prompt.answer) return null
  return (
    <section
      class={`${styles.card} ${styles.sealed}`}
      data-part="sealed"
      aria-label={ui('sealed.title')}
    >
      <p class={styles.sealedHead}>
        <Icon name="lock" /> {ui('sealed.title')}
      </p>
      {!OWN.includes(prompt.kind) && <p class="hint">{promptText(i18n, prompt)}</p>}
      <p>{answerText(i18n, prompt, prompt.answer)}</p>
      <button
        type="button"
        class={buttonStyles.plain}
        onClick={() => actions.send({ type: 'prompt.withdraw', prompt: prompt.id })}
      >
        <Icon name="undo-2" /> {ui('sealed.withdraw')}
      </button>
    </section>
  )
}
