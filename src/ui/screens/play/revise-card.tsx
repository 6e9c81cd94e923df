import { answerText } from '../../../i18n/answer-wording'
import type { RoleView } from '../../../view/view'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { PlayActions } from '../../model'
import styles from './card.module.css'

interface ReviseCardProps {
  view: RoleView
  actions: PlayActions
}

/** Something has arrived that bears on answers which are at work: each can be taken up again, once. */
export function ReviseCard({ view, actions }: ReviseCardProps) {
  const i18n = useI18n()
  const { ui } = i18n
  return (
    <>
      {view.revisable.map(({ prompt, of, answer }) => (
        <section
          class={`${styles.card} ${styles.sealed}`}
          key={prompt}
          aria-label={ui('revise.title')}
        >
          <p class={styles.sealedHead}>
            <Icon name="mail" /> {ui('revise.title')}
          </p>
          <p>
            {ui('revise.answer', { answer: answerText(i18n, { kind: 'decision', of }, answer) })}
          </p>
          <p class="hint">{ui('revise.hint')}</p>
          <button
            type="button"
            class={buttonStyles.plain}
            onClick={() => actions.send({ type: 'prompt.reopen', prompt }, view.role)}
          >
            <Icon name="undo-2" /> {ui('revise.do')}
          </button>
        </section>
      ))}
    </>
  )
}
