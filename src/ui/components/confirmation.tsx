import { useLayoutEffect, useRef } from 'preact/hooks'
import buttonStyles from './button.module.css'
import styles from './dialog.module.css'

interface ConfirmationProps {
  /** What is about to be done. */
  title: string
  text: string
  yes: string
  no: string
  onYes: () => void
  onNo: () => void
}

/**
 * Asks once more, in the place of the button that was pressed, before something that cannot be taken back. It is taller
 * than that: it comes into sight whole, with the focus on the way out.
 */
export function Confirmation({ title, text, yes, no, onYes, onNo }: ConfirmationProps) {
  const box = useRef<HTMLFieldSetElement>(null)
  const way = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    way.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <fieldset ref={box} class={styles.menuConfirm} data-part="menu-confirm" aria-label={title}>
      <p>{text}</p>
      <button type="button" class={buttonStyles.danger} onClick={onYes}>
        {yes}
      </button>
      <button ref={way} type="button" class={buttonStyles.plain} onClick={onNo}>
        {no}
      </button>
    </fieldset>
  )
}
