import type { ComponentChildren } from 'preact'
import type { Language } from '../../scenario/language'
import { Dialog } from './dialog'
import { Loaded } from './lazy'
import { useI18n } from './use-i18n'

export interface LoadedDialogProps<T> {
  title: string
  wide?: boolean
  textOnly?: boolean
  /** Called when it is first opened in a language. */
  load: (language: Language) => Promise<T>
  onClose: () => void
  children: (part: T) => ComponentChildren
}

/** A dialog whose content is loaded when it is wanted. */
export function LoadedDialog<T>({ load, children, ...dialog }: LoadedDialogProps<T>) {
  const { language } = useI18n()
  return (
    <Dialog {...dialog}>
      <Loaded load={() => load(language)} name={language}>
        {children}
      </Loaded>
    </Dialog>
  )
}
