import { useKeys } from '../../components/use-keys'

export interface Shortcuts {
  onDigit: (digit: number) => void
  onNextRole: () => void
  onPause: () => void
  onHelp: () => void
  /** What the main button of the whole table does; null while there is none. */
  onMain: (() => void) | null
  /** Seals the answer that is ready, if there is one; with Shift as one that is still to be confirmed. */
  onSeal: (toConfirm: boolean) => void
}

const isTyping = (target: Element): boolean =>
  target.matches('textarea, select, input:not([type=radio], [type=checkbox])')

const isControl = (target: Element): boolean =>
  target.matches('button, a, summary, input, textarea, select, label')

/** Keys that work from anywhere on the play screen; they can be turned off. */
export function useShortcuts(on: boolean, shortcuts: Shortcuts): void {
  useKeys((event) => {
    const { target, key } = event
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (!(target instanceof Element) || document.querySelector('dialog[open]')) return
    if ((key === 'Enter' || key === ' ') && shortcuts.onMain && !isControl(target)) {
      event.preventDefault()
      if (!event.repeat) shortcuts.onMain()
      return
    }
    if (key === 'Enter' && event.shiftKey && !target.matches('button, a, summary, textarea')) {
      event.preventDefault()
      return shortcuts.onSeal(true)
    }
    if (key === 'Enter' && !isControl(target)) return shortcuts.onSeal(false)
    if (!on || isTyping(target)) return
    if (/^[1-9]$/.test(key)) shortcuts.onDigit(Number(key))
    else if (key === 'n' || key === 'N') shortcuts.onNextRole()
    else if (key === 'p' || key === 'P') shortcuts.onPause()
    else if (key === '?') shortcuts.onHelp()
    else return
    event.preventDefault()
  })
}
