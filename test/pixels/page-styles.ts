/** How the elements of a page are styled: for each its name and its style, by its place in `styles`. */
export interface PageStyles {
  readonly elements: readonly (readonly [name: string, style: number])[]
  readonly styles: readonly string[]
}

/** Runs in the page: the computed style of every element and of what stands before and after it, but for its extent. */
export function pageStyles(): PageStyles {
  // What follows from the room there is shows in the picture.
  const extent =
    /^(width|height|(min-|max-)?(inline|block)-size|perspective-origin|transform-origin|(inset|top|right|bottom|left).*|grid-template-(rows|columns))$/
  const properties = [...getComputedStyle(document.documentElement)].filter(
    (name) => !extent.test(name) && !name.startsWith('--'),
  )
  const places = new Map<string, number>()
  const styleOf = (element: Element, pseudo?: string): number => {
    const style = getComputedStyle(element, pseudo)
    if (pseudo && style.content === 'none') return -1
    const text = properties.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('\n')
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return place
  }
  const nameOf = (element: Element): string => {
    const part = element.getAttribute('data-part') ?? element.id
    const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 30)
    return `${element.tagName.toLowerCase()}${part && ` (${part})`} “${words}”`
  }
  const elements: [string, number][] = []
  for (const element of document.querySelectorAll('html, body, #app, #app *, dialog')) {
    elements.push([nameOf(element), styleOf(element)])
    for (const pseudo of ['::before', '::after']) {
      const style = styleOf(element, pseudo)
      if (style >= 0) elements.push([nameOf(element) + pseudo, style])
    }
  }
  return { elements, styles: [...places.keys()] }
}

/** In what two pages differ: sentences, each with the elements that it holds for. */
export function differences(before: PageStyles, after: PageStyles): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const tell = (what: string, where: string) => {
    found.set(what, [...(found.get(what) ?? []), where])
  }
  if (before.elements.length !== after.elements.length) {
    tell(`${before.elements.length} elements → ${after.elements.length}`, 'the page')
    return found
  }
  const compared = new Map<string, string[]>()
  for (const [place, [name, style]] of before.elements.entries()) {
    const [, other] = after.elements[place]!
    const pair = `${style} ${other}`
    if (!compared.has(pair))
      compared.set(pair, declared(before.styles[style]!, after.styles[other]!))
    for (const what of compared.get(pair)!) tell(what, name)
  }
  return found
}

function declared(before: string, after: string): string[] {
  if (before === after) return []
  const then = new Map(before.split('\n').map((line) => line.split(': ', 2) as [string, string]))
  const now = new Map(after.split('\n').map((line) => line.split(': ', 2) as [string, string]))
  return [...then].flatMap(([name, value]) =>
    now.get(name) === value ? [] : [`${name}: ${value} → ${now.get(name)}`],
  )
}
