import type { ComponentChildren } from 'preact'
import buttonStyles from './button.module.css'
import { Icon, type IconName } from './icon'
import styles from './notice.module.css'
import { useI18n } from './use-i18n'

interface NoticeLineProps {
  /** What it is about; null while there is nothing to tell. */
  kind: string | null
  icon?: IconName
  text: ComponentChildren
  onDismiss: () => void
  /** Where the console's tests look for it. */
  testId?: string
  /** What can be done about it. */
  children?: ComponentChildren
}

/** One sentence with what can be done about it, until it is dismissed. The region stands there before it speaks. */
export function NoticeLine({ kind, icon, text, onDismiss, testId, children }: NoticeLineProps) {
  const { ui } = useI18n()
  return (
    <div role="status" class={styles.region} data-part="notice-region" data-testid={testId}>
      {kind !== null && (
        <div class={styles.notice} data-part="notice" data-kind={kind}>
          <Icon name={icon ?? 'triangle-alert'} />
          <p>{text}</p>
          {children}
          <button
            type="button"
            class={buttonStyles.icon}
            aria-label={ui('notice.dismiss')}
            onClick={onDismiss}
          >
            <Icon name="x" />
          </button>
        </div>
      )}
    </div>
  )
}
