import type { Scheme } from '../../ui/preferences'

/** Asked once: a browser keeps something of every time that it is. */
const WISH = matchMedia('(prefers-color-scheme: dark)')

let chosen: Scheme = 'system'

/** Shows the page by day or by night: as chosen, else as the device asks for, whenever it asks for something else. */
export function wearScheme(scheme: Scheme): void {
  chosen = scheme
  const dark = chosen === 'dark' || (chosen === 'system' && WISH.matches)
  document.documentElement.dataset.scheme = dark ? 'dark' : 'light'
}

WISH.addEventListener('change', () => wearScheme(chosen))
