import type { Motion } from '../../ui/preferences'

/** Asked once: a browser keeps something of every time that it is. */
const WISH = matchMedia('(prefers-reduced-motion: reduce)')

/** Whether nothing should move: as chosen, else as the device asks for. */
export const reducesMotion = (motion: Motion): boolean =>
  motion === 'reduced' || (motion === 'system' && WISH.matches)

/** Calls back when the device asks for something else. */
export function watchMotion(onChange: () => void): void {
  WISH.addEventListener('change', onChange)
}
