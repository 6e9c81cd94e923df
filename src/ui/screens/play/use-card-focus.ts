import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** What to look at first, most pressing first. */
const TARGETS = ['turn', 'prompt', 'paused', 'open', 'run', 'point', 'awaited']

/**
 * When something new is asked, the focus goes to it before the next key can be pressed: unless the reader is busy
 * elsewhere, in a document, a dialog or the roles.
 */
export function useStageFocus(
  panel: RefObject<HTMLElement | null>,
  { role, stage }: { role: string; stage: string },
  onNew: () => void,
): void {
  const last = useRef({ role, stage })
  const pending = useRef(true)
  useLayoutEffect(() => {
    const before = last.current
    if (before.stage !== stage) {
      last.current = { role, stage }
      pending.current = true
      if (before.role === role) onNew()
    }
    const root = panel.current
    if (!pending.current || !root) return
    const found = TARGETS.map((name) => root.querySelector<HTMLElement>(`[data-focus=${name}]`))
    const target = found.find((element) => element !== null)
    // Another section is shown just now: it waits until this one is.
    if (!target) return
    pending.current = false
    if (isElsewhere(root)) return
    root.scrollTop = 0
    // In a very small window the page scrolls, not the panel.
    if (root.getBoundingClientRect().top < 0) root.scrollIntoView()
    target.focus({ preventScroll: true })
  })
}

function isElsewhere(root: HTMLElement): boolean {
  const { activeElement } = document
  if (!activeElement || root.contains(activeElement)) return false
  return activeElement.closest('[data-part=reader], dialog, [role=tablist]') !== null
}
