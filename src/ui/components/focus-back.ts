/** Gives the focus back to what had it. @returns false where that is gone */
export function focusBack(to: Element | null): boolean {
  if (!(to instanceof HTMLElement) || !to.isConnected) return false
  to.focus()
  return true
}
