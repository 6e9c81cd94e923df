/**
 * Runs in the page, so it stands alone: what is asked first, as one comes to it. At least three of its answers, or all,
 * and the buttons that seal are in sight, above what says how many more there are; what must be seen whole before it
 * is answered cannot be sealed while something of it lies out of sight.
 */
export async function sightFaults(): Promise<string[]> {
  await new Promise((next) => {
    requestAnimationFrame(() => requestAnimationFrame(next))
    setTimeout(next, 200)
  })
  const form = document.querySelector('form[data-part=prompt][data-current=true]')
  const panel = document.querySelector('[data-part=panel]')
  if (!form || !panel) return []
  const frame = panel.getBoundingClientRect()
  const end = Math.min(frame.bottom, window.innerHeight)
  const faults: string[] = []
  const buttons = [...form.querySelectorAll('[data-part=prompt-foot] > :not([data-part=below])')]
  for (const button of buttons) {
    const { top, bottom } = button.getBoundingClientRect()
    if (top < frame.top || bottom > end) faults.push(`“${button.textContent}” is out of sight`)
  }
  const seal = form.querySelector('[type=submit]')
  const below = form.querySelector('[data-part=below]')
  const free = (below ?? seal)?.getBoundingClientRect().top ?? end
  const items = [...form.querySelectorAll('[data-item]')]
  const seen = items.filter((item) => {
    const { top, bottom } = item.getBoundingClientRect()
    return top >= frame.top && bottom <= free + 2
  })
  if (seen.length < Math.min(3, items.length)) {
    faults.push(`${seen.length} of ${items.length} answers are in sight`)
  }
  const hidden = items.filter(
    (item) => item.getBoundingClientRect().top > (seal?.getBoundingClientRect().top ?? end),
  )
  if (hidden.length > 0 && !below) faults.push('nothing says that there is more')
  const whole = form.querySelector('[data-part=ranking], [data-part=budget]') !== null
  const sealable = seal?.matches(':enabled:not([aria-disabled=true])') ?? false
  if (whole && sealable && hidden.length > 0)
    faults.push(`${hidden.length} items unseen can be sealed`)
  return faults.map((fault) => `${form.getAttribute('data-prompt')}: ${fault}`)
}
