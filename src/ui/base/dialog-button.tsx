import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Language } from '../../scenario/language'
import { Dialog } from './dialog'
import { Icon, type IconName } from './icon'
import { Loaded } from './loaded'
import { useI18n } from './speech'

interface DialogButtonProps<T> {
  /** What stands on the button and above the dialog. */
  title: string
  icon: IconName
  testid: string
  wide?: boolean
  textOnly?: boolean
  onOpen?: () => void
  /** Called when the dialog is first opened in a language. */
  load: (language: Language) => Promise<T>
  children: (part: T) => ComponentChildren
}

/** A button that opens a dialog whose content is loaded when it is wanted. */
export function DialogButton<T>(props: DialogButtonProps<T>) {
  const { title, icon, testid, wide = false, textOnly = false, onOpen, load, children } = props
  const { language } = useI18n()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        class="button-plain"
        data-testid={testid}
        onClick={() => {
          onOpen?.()
          setOpen(true)
        }}
      >
        <Icon name={icon} /> {title}
      </button>
      {open && (
        <Dialog title={title} onClose={() => setOpen(false)} wide={wide} textOnly={textOnly}>
          <Loaded load={() => load(language)} name={language}>
            {children}
          </Loaded>
        </Dialog>
      )}
    </>
  )
}
