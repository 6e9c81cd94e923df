import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import styles from './bar-note.module.css'

interface BarNoteProps {
  /** What stands in the bar, and is pressed. */
  label: ComponentChildren
  /** What is told of it, in full. */
  children: ComponentChildren
  part: string
  /** Of what it tells: a gauge, say. */
  about?: string
}

/** Something in the bar that tells more when it is pointed at, has the focus or is pressed; Escape puts that away. */
export function BarNote({ label, children, part, about }: BarNoteProps) {
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<'' | 'shown' | 'pressed'>('')
  useEffect(() => {
    if (!open) return
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && !place.current?.contains(target)) setOpen('')
    }
    const putAway = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      setOpen('')
    }
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('keydown', putAway, true)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('keydown', putAway, true)
    }
  }, [open !== ''])
  const show = () => setOpen((before) => before || 'shown')
  const hide = () => setOpen((before) => (before === 'pressed' ? before : ''))
  return (
    <div
      ref={place}
      class={styles.place}
      data-part={part}
      data-about={about}
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && show()}
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && hide()}
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && place.current?.contains(relatedTarget))) setOpen('')
      }}
    >
      <button
        type="button"
        class={styles.button}
        aria-expanded={open !== ''}
        aria-controls={open ? id : undefined}
        onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && show()}
        onClick={() => setOpen((before) => (before === 'pressed' ? '' : 'pressed'))}
      >
        {label}
      </button>
      {open && (
        <div class={styles.note} data-part="bar-note" id={id}>
          {children}
        </div>
      )}
    </div>
  )
}
