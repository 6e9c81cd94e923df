import type { Role } from '../../../scenario/roles'
import type { RoleView } from '../../../view/view'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { type DocumentKind, documentIcon } from './document-kind'
import styles from './document-list.module.css'
import { WhoCard } from './who-card'

interface DocumentListProps {
  view: RoleView
  role: Role
  read: ReadonlySet<string>
  onRead: (document: string) => void
}

/** Who the role is, then everything it can read, newest first. */
export function DocumentList({ view, role, read, onRead }: DocumentListProps) {
  const { ui, text } = useI18n()
  return (
    <section aria-label={ui('section.documents')}>
      <WhoCard role={role} open={view.documents.length === 0} company />
      {view.documents.length === 0 && <p class="empty">{ui('documents.none')}</p>}
      <ul class={styles.slips}>
        {[...view.documents].reverse().map(({ id, kind, sheet }) => (
          <li key={id}>
            <button
              type="button"
              class={styles.slip}
              data-part="slip"
              data-read={read.has(id)}
              onClick={() => onRead(id)}
            >
              <Icon name={documentIcon(kind)} />
              <span class={styles.slipText}>
                <strong>{text(`evidence.${id}.title`)}</strong>
                <span class="hint">
                  {ui(`document.${kind as DocumentKind}`)} · {text(`evidence.${id}.from`)}
                </span>
              </span>
              {sheet && (
                <span class={styles.slipMark}>
                  <Icon name="lock" /> {ui('documents.alone')}
                </span>
              )}
              {!read.has(id) && (
                <span class={`${styles.slipMark} ${styles.slipNew}`}>{ui('documents.new')}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
