import { Game, Scale, type Scene, WEBGL } from 'phaser'
import { NUMBERS } from './art/palette'

const MOST_DENSE = 2
/** A projector at double density would be painted for ever. */
const MOST_PIXELS = 5_000_000
const FONT_PATIENCE = 1500

/** The typeface of the numbers, or what there is of it after a moment. */
export async function numbersLoaded(): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, FONT_PATIENCE))
  const loaded = document.fonts.load(`800 20px ${NUMBERS}`, '0123456789')
  await Promise.race([loaded.catch(() => []), late])
}

/** A game that draws and nothing else: no sound, no input, no banner. */
export function startGame(host: HTMLElement, scene: Scene): Game {
  return new Game({
    type: WEBGL,
    parent: host,
    scale: { mode: Scale.NONE, width: 2, height: 2, expandParent: false },
    transparent: false,
    backgroundColor: '#4a2f1d',
    scene,
    banner: false,
    audio: { noAudio: true },
    input: { mouse: false, touch: false, keyboard: false, gamepad: false },
    autoFocus: false,
    antialias: true,
    // All edges are painted smooth already, and one texture at a time keeps the shader small.
    antialiasGL: false,
    maxTextures: 1,
    powerPreference: 'low-power',
  })
}

/**
 * Calls back whenever the screen's density changes, as when a window is moved to another screen: its size stays
 * the same then, and no ResizeObserver says anything. Returns what ends it.
 */
export function followDensity(onChange: () => void): () => void {
  let query: MediaQueryList
  const ask = () => {
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
    query.addEventListener('change', changed, { once: true })
  }
  const changed = () => {
    ask()
    onChange()
  }
  ask()
  return () => query.removeEventListener('change', changed)
}

/** Device pixels to paint for a CSS pixel of a table of this size. */
export function densityOf(width: number, height: number, widest: number): number {
  const most = Math.min(
    MOST_DENSE,
    widest / Math.max(width, height, 1),
    Math.max(1, Math.sqrt(MOST_PIXELS / Math.max(1, width * height))),
  )
  return Math.min(Math.max(1, window.devicePixelRatio), most)
}
