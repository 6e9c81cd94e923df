/**
 * Runs in the page, so it stands alone: what can be clicked or typed in and cannot be brought into view, or lies
 * under something else there; a panel of a game that has less than half of the window. Scrolls the page about.
 */
export function reachFaults(): string[] {
  const faults: string[] = []
  const within =
    [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('#app')!
  const shown = (element: Element): boolean =>
    element.checkVisibility({ checkVisibilityCSS: true }) &&
    element.closest('.sr-only, .skip, [inert]') === null &&
    getComputedStyle(element).pointerEvents !== 'none'
  const name = (element: Element): string => {
    const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
    return `${element.tagName.toLowerCase()}.${element.getAttribute('class')} “${words.trim().slice(0, 40)}”`
  }
  /** A label is as good as its box; what says that there is more goes once one has scrolled there. */
  const belongs = (found: Element, element: Element): boolean =>
    element.contains(found) ||
    found.closest('label')?.contains(element) === true ||
    found.closest('[data-part=below], [data-part=bar-note]') !== null

  const panel = document.querySelector('[data-part=play] [data-part=panel]')
  // Behind a dialog nobody looks at the panel.
  const inSight = panel?.checkVisibility() === true && within.contains(panel)
  const panelHeight = inSight ? panel.getBoundingClientRect().height : window.innerHeight
  if (panelHeight < window.innerHeight / 2 - 1) {
    faults.push(`the panel has ${Math.round(panelHeight)} of the window`)
  }
  const phone = window.innerWidth < 640 && window.innerHeight > 700
  const notes =
    document.querySelector('[data-part=panel-notes]')?.getBoundingClientRect().height ?? 0
  if (phone && inSight) {
    const around = window.innerHeight - panelHeight - notes
    if (around > 140) faults.push(`${Math.round(around)} of the window lie around the panel`)
  }
  const controls = 'button, input, select, textarea, a[href], summary'
  for (const element of within.querySelectorAll<HTMLElement>(controls)) {
    if (!shown(element)) continue
    const problem = ['nearest', 'center'].map((block) => reach(element, block as 'nearest'))
    // Under what sticks to an edge it may lie for a moment, but not wherever the page is scrolled to.
    if (problem.every((one) => one !== '')) faults.push(`${name(element)} ${problem.at(-1)}`)
  }
  return faults

  /** Why it cannot be clicked when the page is scrolled to it; empty when it can. */
  function reach(element: HTMLElement, block: 'nearest' | 'center'): string {
    element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' })
    const { left, top, width, height } = element.getBoundingClientRect()
    if (width < 1 || height < 1) return 'has no size'
    const [x, y] = [left + width / 2, top + height / 2]
    if (x < 0 || y < 0 || x >= window.innerWidth || y >= window.innerHeight) {
      return `cannot be brought into view: ${Math.round(x)}, ${Math.round(y)}`
    }
    const found = document.elementFromPoint(x, y)
    if (!found) return 'has nothing at its middle'
    return belongs(found, element) ? '' : `lies under ${name(found)}`
  }
}
