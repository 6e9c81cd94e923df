import { useEffect } from 'preact/hooks'

/** On paper nothing can be unfolded: everything is, while it is printed. */
export function useUnfoldedPrint(): void {
  useEffect(() => {
    let folded: HTMLDetailsElement[] = []
    const unfold = (): void => {
      folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
      for (const one of folded) one.open = true
    }
    const foldAgain = (): void => {
      for (const one of folded) one.open = false
      folded = []
    }
    window.addEventListener('beforeprint', unfold)
    window.addEventListener('afterprint', foldAgain)
    return () => {
      window.removeEventListener('beforeprint', unfold)
      window.removeEventListener('afterprint', foldAgain)
    }
  }, [])
}
