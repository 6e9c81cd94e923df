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

/** Asks once more, in the place of the button that was pressed, before something that cannot be taken back. */
export function Confirmation({ title, text, yes, no, onYes, onNo }: ConfirmationProps) {
  return (
    <fieldset class={styles.menuConfirm} data-part="menu-confirm" aria-label={title}>
      <p>{text}</p>
      <button type="button" class={buttonStyles.danger} onClick={onYes}>
        {yes}
      </button>
      <button type="button" class={buttonStyles.plain} onClick={onNo}>
        {no}
      </button>
    </fieldset>
  )
}
