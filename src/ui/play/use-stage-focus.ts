import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** What to look at first, most pressing first. */
const TARGETS = ['prompt', 'paused', 'open', 'run', 'point', 'awaited']

/**
 * When something new is asked, the focus goes to it: unless the reader is busy elsewhere, in a document, a dialog or
 * a field.
 */
export function useStageFocus(
  panel: RefObject<HTMLElement | null>,
  { role, stage }: { role: string; stage: string },
  onNew: () => void,
): void {
  const last = useRef({ role, stage })
  useEffect(() => {
    const before = last.current
    if (before.stage === stage) return
    last.current = { role, stage }
    if (before.role === role) onNew()
    const root = panel.current
    const { activeElement } = document
    const elsewhere =
      activeElement !== null &&
      activeElement !== document.body &&
      !root?.contains(activeElement) &&
      activeElement.closest('.reader, dialog, [role=tablist]') !== null
    if (!root || elsewhere) return
    const found = TARGETS.map((name) => root.querySelector<HTMLElement>(`[data-focus=${name}]`))
    const target = found.find((element) => element !== null && element !== undefined)
    root.scrollTop = 0
    target?.focus({ preventScroll: true })
  })
}
