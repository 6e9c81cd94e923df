/** Text that is markup already. Everything else that goes into a page is escaped. */
export class Markup {
  constructor(readonly source: string) {}
}

type Part = string | number | Markup | readonly Part[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as it stands in markup, in quotation marks too. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!)

const sourceOf = (part: Part): string => {
  if (part instanceof Markup) return part.source
  if (typeof part === 'string') return escaped(part)
  return typeof part === 'number' ? String(part) : part.map(sourceOf).join('')
}

/** Markup with parts put in: what is not markup itself is escaped, in text and in quoted attributes alike. */
export const html = (source: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(source.map((text, index) => text + sourceOf(parts[index] ?? '')).join(''))

/** Nothing, where a part is left out. */
export const nothing = new Markup('')
