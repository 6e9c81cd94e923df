import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { focusBack } from '../../components/focus-back'
import styles from './evening-stage.module.css'

interface EveningStageProps {
  /** Id of what names it. */
  labelledBy: string
  /** What it is to tests and to other sheets. */
  part: string
  onClose: () => void
  /** A press anywhere closes it, beside the button that keys reach. */
  pressCloses?: boolean
  children: ComponentChildren
}

/** A scene over the whole window: the browser keeps the focus inside, Escape leaves it. */
export function EveningStage({
  labelledBy,
  part,
  onClose,
  pressCloses = false,
  children,
}: EveningStageProps) {
  const stage = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const { current } = stage
    current?.showModal()
    if (pressCloses) current?.addEventListener('click', onClose)
    current?.querySelector<HTMLElement>('[data-main]')?.focus({ preventScroll: true })
    return () => void focusBack(before)
  }, [])
  return (
    <dialog
      ref={stage}
      class={styles.stage}
      data-part={part}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      {children}
    </dialog>
  )
}
