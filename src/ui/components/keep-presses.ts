/** What people press. */
const PRESSABLE = 'button, a[href], summary, label, input, select, textarea'

/** How far a hand slips that still means what it went down on, px. */
const SLIP = 8

/**
 * What was pressed counts, although the page has moved under the pointer before it was let go: a notice that comes in
 * above, a font, a picture. Browsers give such a click of a mouse to what lies around both places, where nobody
 * listens, and that of a finger to whatever has come under it.
 */
export function keepPresses(page: Document): void {
  let press: { on: HTMLElement; x: number; y: number } | null = null
  page.addEventListener(
    'pointerdown',
    ({ isPrimary, button, target, clientX: x, clientY: y }) => {
      if (!isPrimary) return
      const on = button === 0 && target instanceof Element && target.closest<HTMLElement>(PRESSABLE)
      press = on ? { on, x, y } : null
    },
    true,
  )
  page.addEventListener(
    'click',
    (event) => {
      const pressed = press
      press = null
      const { target, clientX, clientY } = event
      // Keys and scripts click too, and know no place.
      if (!pressed || event.detail === 0 || !(target instanceof Element)) return
      const { on, x, y } = pressed
      if (on.contains(target) || !on.isConnected) return
      if (Math.hypot(clientX - x, clientY - y) > SLIP) return
      event.preventDefault()
      event.stopImmediatePropagation()
      on.click()
    },
    true,
  )
}
