import type { Motion } from '../ui/preferences'

const wish = (): MediaQueryList => matchMedia('(prefers-reduced-motion: reduce)')

/** Whether nothing should move: as chosen, else as the device asks for. */
export const isStill = (motion: Motion): boolean =>
  motion === 'reduced' || (motion === 'system' && wish().matches)

/** Calls back when the device asks for something else. */
export function watchMotion(onChange: () => void): void {
  wish().addEventListener('change', onChange)
}
