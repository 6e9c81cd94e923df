import type { CDPSession } from 'playwright-core'

/**
 * Runs in the page, so it stands alone: what a page needs for assistive technology to say what is what, beyond what axe
 * looks at: its type, title and language, its landmarks, the order of its headings, tables, groups of fields, pictures,
 * media, and a source that reads again as the same page.
 */
export function structureFaults(): string[] {
  const faults: string[] = []
  const label = (element: Element): string => element.outerHTML.slice(0, 120)
  const blame = (what: string, elements: Iterable<Element>): void => {
    for (const element of elements) faults.push(`${what}: ${label(element)}`)
  }
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1)
  const root: Element = dialog ?? document.body
  const all = (selector: string): Element[] =>
    [...root.querySelectorAll(selector)].filter((one) => one.checkVisibility())

  if (document.doctype?.name !== 'html') faults.push('no document type')
  if (!/^(fr|en)$/.test(document.documentElement.lang)) faults.push('no language')
  if (document.title.trim().length < 4) faults.push(`a title that says nothing: ${document.title}`)

  const headings = all('h1, h2, h3, h4, h5, h6')
  if (headings.length === 0) faults.push('no heading')
  blame(
    'an empty heading',
    headings.filter((one) => !one.textContent?.trim()),
  )
  headings.forEach((one, index) => {
    const before = headings[index - 1]
    if (before && Number(one.tagName[1]) > Number(before.tagName[1]) + 1) {
      blame(`a heading that skips a level after ${label(before)}`, [one])
    }
  })
  if (!dialog) {
    if (all('main').length !== 1) faults.push(`${all('main').length} main parts`)
    if (all('h1').length !== 1) faults.push(`${all('h1').length} headings of the page`)
  }

  for (const table of all('table') as HTMLTableElement[]) {
    const heads = [...table.querySelectorAll('th')]
    if (heads.length === 0) blame('a table without heads', [table])
    blame(
      'a head that does not say of what',
      heads.filter((one) => !one.hasAttribute('scope')),
    )
    if (!table.caption && !table.matches('[aria-label], [aria-labelledby]')) {
      blame('a table without a title', [table])
    }
    const joined = table.querySelector('thead tr ~ tr, thead [colspan], thead [rowspan]')
    if (joined) blame('heads in several rows, which want a summary', [table])
  }
  blame('a layout in a table', all('table[role=presentation], table[role=none]'))

  const sets = new Map<string, Element[]>()
  for (const radio of all('input[type=radio]')) {
    const name = radio.getAttribute('name') ?? ''
    sets.set(name, [...(sets.get(name) ?? []), radio])
  }
  for (const [first, ...others] of sets.values()) {
    const group = first!.closest('fieldset, [role=radiogroup], [role=group]')
    if (others.length > 0 && !group) blame('choices that are no group', [first!])
  }
  blame(
    'a group without a legend',
    all('fieldset').filter((one) => {
      const named = one.matches('[aria-label], [aria-labelledby]')
      return !named && !one.querySelector(':scope > legend')?.textContent?.trim()
    }),
  )
  blame('a group without a name', all('[role=group]:not([aria-label], [aria-labelledby])'))

  blame(
    'a picture that says neither what it is nor that it is none',
    all('svg, canvas').filter(
      (one) =>
        !one.closest('[aria-hidden=true]') &&
        // A drawing within a drawing is part of it.
        !one.parentElement?.closest('svg') &&
        !one.matches('[role=img][aria-label], [role=img][aria-labelledby], [role=group]') &&
        !one.querySelector('title'),
    ),
  )
  blame('a frame, a film or a recording in the page', all('iframe, video, audio, object, embed'))
  blame(
    'marks for looks alone',
    all('font, center, b, i, u, big, marquee, blink, [align], [bgcolor]'),
  )
  blame(
    'an order of its own for Tab',
    all('[tabindex]').filter((one) => (one as HTMLElement).tabIndex > 0),
  )
  blame(
    'what Tab comes to has no role',
    all('div[tabindex="0"]:not([role]), span[tabindex="0"]:not([role])'),
  )
  blame('a window that opens by itself', all('[target=_blank]:not([rel])'))

  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) {
    faults.push(`an id twice: ${id}`)
  }
  // Styles of elements would be refused aloud where only style sheets are allowed.
  const source = document.body.outerHTML.replace(/ style="[^"]*"/g, '')
  const again = new DOMParser().parseFromString(source, 'text/html')
  const tags = (body: Element): string[] =>
    [...body.querySelectorAll(':not(noscript *)')].map(
      ({ tagName, parentElement }) => `${parentElement?.tagName} > ${tagName}`,
    )
  const [is, reads] = [tags(document.body), tags(again.body)]
  const at = is.findIndex((tag, index) => tag !== reads[index])
  if (at >= 0 || is.length !== reads.length) {
    faults.push(`its source reads as another page: ${is[at]} as ${reads[at]}`)
  }
  return [...new Set(faults)]
}

/**
 * What is in the tree that the browser hands to assistive technology, can have the focus there, and has no name. The
 * main part of a page needs none, nor what can be scrolled by keys.
 */
export async function treeFaults(session: CDPSession): Promise<string[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes.flatMap(({ ignored, role, name, properties = [] }) => {
    const takesFocus = properties.some(({ name: one, value }) => one === 'focusable' && value.value)
    const kind = String(role?.value ?? '')
    if (ignored || !takesFocus || /^(RootWebArea|main|generic)$/.test(kind)) return []
    return String(name?.value ?? '').trim() === '' ? [`nothing is said of a ${kind}`] : []
  })
}
