import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import buttonStyles from './button.module.css'
import styles from './clamped.module.css'
import { useI18n } from './use-i18n'

interface ClampedProps {
  /** Lines that are shown of it at first; null for all. */
  lines: number | null
  children: ComponentChildren
}

/** A passage that is cut after so many lines, with a button for the rest where there is more. */
export function Clamped({ lines, children }: ClampedProps) {
  const { ui } = useI18n()
  const text = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const [cut, setCut] = useState(false)
  const clamped = lines !== null && !open
  useLayoutEffect(() => {
    const box = text.current
    if (box && clamped) setCut(box.scrollHeight > box.clientHeight + 2)
  })
  return (
    <div class={styles.clamped} data-part="clamped">
      <div
        class={styles.text}
        ref={text}
        data-cut={clamped && cut}
        style={clamped ? { '--lines': String(lines) } : {}}
        data-clamped={clamped}
      >
        {children}
      </div>
      {lines !== null && cut && (
        <button
          type="button"
          class={`${buttonStyles.link} ${styles.more}`}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {ui(open ? 'clamped.less' : 'clamped.more')}
        </button>
      )}
    </div>
  )
}
