import { useEffect, useState } from 'preact/hooks'

/** What goes to paper: two pages, or all parts after them. */
export type Printed = 'two' | 'all'

/** What is printed just now, and how to ask for it; by the browser's own way two pages are. */
export function usePrinting(print: () => void): [Printed, (what: Printed) => void] {
  const [asked, setAsked] = useState<{ what: Printed } | null>(null)
  useEffect(() => {
    if (!asked) return undefined
    const done = (): void => setAsked(null)
    window.addEventListener('afterprint', done)
    // What is printed is on the page by now; nothing on paper can be unfolded, so all is for as long.
    const folded = asked.what === 'all' ? foldedOnes() : []
    for (const one of folded) one.open = true
    print()
    return () => {
      window.removeEventListener('afterprint', done)
      for (const one of folded) one.open = false
    }
  }, [asked])
  return [asked?.what ?? 'two', (what) => setAsked({ what })]
}

const foldedOnes = (): HTMLDetailsElement[] => [
  ...document.querySelectorAll<HTMLDetailsElement>('details:not([open])'),
]
