import { useEffect } from 'preact/hooks'

/** While time is shown passing, a press beside what can be pressed is one to have done with it. */
export function useClockSkip(passing: boolean, skip: () => void): void {
  useEffect(() => {
    if (!passing) return
    const pressed = ({ target }: Event) => {
      if (target instanceof Element && !target.closest(PRESSED)) skip()
    }
    document.addEventListener('click', pressed)
    return () => document.removeEventListener('click', pressed)
  }, [passing, skip])
}

const PRESSED = 'button, a, summary, label, input, select, textarea, dialog'
