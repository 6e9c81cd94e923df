/**
 * Runs in the page, so it stands alone: text that is cut or covered, elements outside the window, neighbours that
 * lie over each other, and scrolling sideways where no region offers it.
 */
export function layoutFaults(): string[] {
  const faults: string[] = []
  const label = (element: Element): string => {
    const { tagName } = element
    const name = `${tagName.toLowerCase()}.${String(element.getAttribute('class') ?? '')
      .split(' ')
      .join('.')}`
    return `${name} “${(element.textContent ?? '').trim().slice(0, 40)}”`
  }
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1)
  const root: Element = dialog ?? document.querySelector('#app')!
  const hidden = (element: Element): boolean =>
    element.closest('.sr-only, .skip, svg, canvas, [hidden], [inert]') !== null ||
    !element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })
  if (document.documentElement.scrollWidth > window.innerWidth + 1) {
    faults.push(`the page is wider than the window: ${document.documentElement.scrollWidth}`)
  }

  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (hidden(element)) continue
    const style = getComputedStyle(element)
    // A row of links or of documents scrolls along with the focus.
    const scrolls = /auto|scroll/.test(style.overflowX)
    if (
      scrolls &&
      element.scrollWidth > element.clientWidth + 1 &&
      element.tabIndex < 0 &&
      !element.closest('nav, [role=tablist], [data-part=chips]')
    ) {
      faults.push(`scrolls sideways: ${label(element)}`)
    }
    if (element.matches('input, textarea, select')) continue

    const own = [...element.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    )
    for (const node of own) {
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (box.width === 0) continue
      const cut = clippedBy(element, box)
      if (cut) faults.push(`text cut by ${label(cut)}: “${node.textContent?.trim().slice(0, 40)}”`)
      const over = coverOf(element, range)
      if (over) faults.push(`text of ${label(element)} lies under ${label(over)}`)
    }
    faults.push(...overlapsIn(element))
  }
  return [...new Set(faults)]

  /** The ancestor that hides a part of this box without a way to scroll to it. */
  function clippedBy(from: Element, box: DOMRect): Element | null {
    for (let at: Element | null = from; at && at !== document.body; at = at.parentElement) {
      // A button beside it, or its own, brings the rest.
      if (at.matches('[data-part=clamped]:has(button) *')) return null
      const { overflowX, overflowY, textOverflow, display, position } = getComputedStyle(at)
      if (textOverflow === 'ellipsis' && at.closest('button, summary, [title]')) return null
      if (at.matches('[data-part=turning-point] [title]')) return null
      if (display === 'inline' || display === 'contents') continue
      const frame = at.getBoundingClientRect()
      const sideways = box.left < frame.left - 1.5 || box.right > frame.right + 1.5
      const upright = box.top < frame.top - 3 || box.bottom > frame.bottom + 3
      if (/hidden|clip/.test(overflowX) && sideways) return at
      if (/hidden|clip/.test(overflowY) && upright) return at
      if (/auto|scroll/.test(overflowX + overflowY) || position === 'fixed') return null
    }
    return null
  }

  /** What hides the middle of the first line, unless it floats there on purpose. */
  function coverOf(element: Element, range: Range): Element | null {
    const [line] = range.getClientRects()
    if (!line || line.width < 4 || element.closest('[data-clamped=true]')) return null
    const x = line.left + line.width / 2
    const y = line.top + line.height / 2
    if (x < 0 || y < 0 || x >= window.innerWidth || y >= window.innerHeight) return null
    const top = document.elementFromPoint(x, y)
    if (!top || top.contains(element) || element.contains(top)) return null
    for (let at: Element | null = top; at && !at.contains(element); at = at.parentElement) {
      const { position } = getComputedStyle(at)
      if (position === 'sticky' || position === 'fixed') return null
      // Laid over a whole label, so that all of it can be clicked; or over the plan, to be pointed at.
      if (
        at.matches(
          'input, [data-part=table-board], [data-part=spots], [data-part=reader], [data-part=spots] *, [data-part=bar-note], [data-part=flying-chip]',
        )
      )
        return null
    }
    // Scrolled out of its frame, or just at its edge: what is seen there is the frame's neighbour.
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (!/auto|scroll/.test(getComputedStyle(at).overflow)) continue
      const frame = at.getBoundingClientRect()
      if (y < frame.top + 1 || y > frame.bottom - 1) return null
      if (x < frame.left + 1 || x > frame.right - 1) return null
    }
    return top
  }

  /** Children in the flow that lie over each other. */
  function overlapsIn(parent: Element): string[] {
    const boxes = [...parent.children]
      .filter((child) => {
        if (hidden(child) || child.matches('[data-part=reader]')) return false
        const { position, display, float } = getComputedStyle(child)
        return (
          /static|relative/.test(position) && !/inline$|contents/.test(display) && float === 'none'
        )
      })
      .map((child) => ({ child, box: child.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0)
    return boxes.slice(1).flatMap(({ child, box }, index) => {
      const before = boxes[index]!
      const wide = Math.min(box.right, before.box.right) - Math.max(box.left, before.box.left)
      const high = Math.min(box.bottom, before.box.bottom) - Math.max(box.top, before.box.top)
      return wide > 2 && high > 2 ? [`${label(child)} lies over ${label(before.child)}`] : []
    })
  }
}
