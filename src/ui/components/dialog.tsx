import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import buttonStyles from './button.module.css'
import styles from './dialog.module.css'
import { focusBack } from './focus-back'
import { Icon } from './icon'
import { useI18n } from './use-i18n'

interface DialogProps {
  title: string
  onClose: () => void
  children: ComponentChildren
  wide?: boolean
  /** Nothing in it takes the focus: the text itself does, so that keys can scroll it. */
  textOnly?: boolean
}

/** A modal dialog: the browser keeps the focus inside and gives it back. */
export function Dialog({ title, onClose, children, wide = false, textOnly = false }: DialogProps) {
  const { ui } = useI18n()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    dialog.current?.showModal()
    return () => void focusBack(opener)
  }, [])
  return (
    <dialog
      ref={dialog}
      class={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={onClose}
    >
      <header class={styles.head}>
        <h2>{title}</h2>
        <button
          type="button"
          class={buttonStyles.icon}
          aria-label={ui('dialog.close')}
          onClick={onClose}
        >
          <Icon name="x" />
        </button>
      </header>
      <div
        class={styles.body}
        {...(textOnly && { tabIndex: 0, role: 'group', 'aria-label': title })}
      >
        {children}
      </div>
    </dialog>
  )
}
