import { useState } from 'preact/hooks'
import buttonStyles from './button.module.css'
import { Icon, type IconName } from './icon'
import { LoadedDialog, type LoadedDialogProps } from './lazy-dialog'

interface DialogButtonProps<T> extends Omit<LoadedDialogProps<T>, 'onClose'> {
  icon: IconName
  testid: string
  onOpen?: () => void
}

/** A button that opens a dialog of the same title. */
export function DialogButton<T>({ icon, testid, onOpen, ...dialog }: DialogButtonProps<T>) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        class={buttonStyles.plain}
        data-testid={testid}
        onClick={() => {
          onOpen?.()
          setOpen(true)
        }}
      >
        <Icon name={icon} /> {dialog.title}
      </button>
      {open && <LoadedDialog {...dialog} onClose={() => setOpen(false)} />}
    </>
  )
}
