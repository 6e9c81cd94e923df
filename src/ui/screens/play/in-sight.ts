/** What is seen of a panel: from where to where on the screen, px. */
interface Band {
  readonly top: number
  readonly bottom: number
}

/** Between the items and the buttons, px. */
const MARGIN = 4

/** The items of a form's answer, in the order in which they lie there. */
export const itemsOf = (form: HTMLElement): HTMLElement[] => [
  ...form.querySelectorAll<HTMLElement>('[data-item]'),
]

/** What is seen of the panel around a form, above the buttons that stick to its bottom. */
export function bandOf(form: HTMLElement): Band {
  const frame = (form.closest('[data-part=panel]') ?? form).getBoundingClientRect()
  const seal = form.querySelector('[data-part=prompt-foot] [type=submit]')
  const bottom = Math.min(frame.bottom, window.innerHeight)
  const free = seal ? seal.getBoundingClientRect().top - MARGIN : bottom
  // Where the form ends below the panel's end its buttons lie in the way of nothing.
  return { top: Math.max(0, frame.top), bottom: Math.min(free, bottom) }
}

/** Whether somebody can read an item: nearly all of it, or as much as the band holds. */
export function isInSight(item: HTMLElement, { top, bottom }: Band): boolean {
  const box = item.getBoundingClientRect()
  const seen = Math.min(box.bottom, bottom) - Math.max(box.top, top)
  return box.height > 0 && seen >= Math.min(box.height, bottom - top) * 0.9
}
