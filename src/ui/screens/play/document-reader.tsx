import { useEffect, useRef, useState } from 'preact/hooks'
import { rowTitle } from '../../../i18n/row-wording'
import type { Role } from '../../../scenario/roles'
import type { DocumentView, RoleView } from '../../../view/view'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { Prose } from '../../components/prose'
import { useI18n } from '../../components/use-i18n'
import { type DocumentKind, documentIcon } from './document-kind'
import styles from './document-reader.module.css'

interface DocumentReaderProps {
  view: RoleView
  role: Role
  document: DocumentView
  /** Several people look at this screen. */
  shared: boolean
  onRead: (document: string) => void
  onClose: () => void
}

/** One document laid on the table, as what it is. Escape puts it away. */
export function DocumentReader({
  view,
  role,
  document,
  shared,
  onRead,
  onClose,
}: DocumentReaderProps) {
  const { ui, text } = useI18n()
  const heading = useRef<HTMLHeadingElement>(null)
  const [opened, setOpened] = useState('')
  const { id, sheet } = document
  useEffect(() => heading.current?.focus(), [id])
  const at = view.documents.findIndex((one) => one.id === id)
  const covered = sheet && opened !== id
  return (
    <aside
      class={styles.reader}
      data-part="reader"
      aria-label={ui('documents.reader')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <div class={styles.bar}>
        {([-1, 1] as const).map((step) => {
          const other = view.documents[at + step]
          return (
            <button
              key={step}
              type="button"
              class={buttonStyles.icon}
              disabled={!other}
              aria-label={ui(step < 0 ? 'documents.previous' : 'documents.next')}
              onClick={() => other && onRead(other.id)}
            >
              <Icon name={step < 0 ? 'chevron-left' : 'chevron-right'} />
            </button>
          )
        })}
        <span class={styles.count}>
          {ui('documents.count', { n: at + 1, all: view.documents.length })}
        </span>
        <button type="button" class={`${buttonStyles.plain} ${styles.close}`} onClick={onClose}>
          <Icon name="x" /> {ui('documents.close')}
        </button>
      </div>
      <div class={styles.desk}>
        <article class={styles.sheet} data-kind={document.kind} data-lit="true">
          <SheetHead view={view} document={document} heading={heading} />
          {covered ? (
            <div class={styles.sheetCover}>
              <p>
                {ui(shared ? 'documents.alone-cover' : 'documents.alone-cover-solo', {
                  role: text(`role.${role}`),
                })}
              </p>
              <button type="button" class={buttonStyles.main} onClick={() => setOpened(id)}>
                {ui('documents.alone-open')}
              </button>
            </div>
          ) : (
            <SheetBody document={document} />
          )}
        </article>
      </div>
    </aside>
  )
}

interface SheetHeadProps {
  view: RoleView
  document: DocumentView
  heading: { current: HTMLHeadingElement | null }
}

function SheetHead({ view, document, heading }: SheetHeadProps) {
  const i18n = useI18n()
  const { ui, text } = i18n
  const { id, kind, sheet } = document
  return (
    <header class={styles.sheetHead}>
      <p class={styles.sheetKind}>
        <Icon name={documentIcon(kind)} /> {ui(`document.${kind as DocumentKind}`)}
        {sheet && (
          <span class={styles.sheetAlone}>
            <Icon name="lock" /> {ui('documents.alone')}
          </span>
        )}
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {text(`evidence.${id}.title`)}
      </h2>
      <p class={styles.sheetFrom}>
        {text(`evidence.${id}.from`)}
        {document.row && ` · ${rowTitle(i18n, view.rows, document.row)}`}
      </p>
    </header>
  )
}

function SheetBody({ document: { id, variant } }: { document: DocumentView }) {
  const { text } = useI18n()
  const key = variant ? `evidence.${id}.body.${variant}` : `evidence.${id}.body`
  return <Prose text={text(key)} class={styles.sheetBody} />
}
