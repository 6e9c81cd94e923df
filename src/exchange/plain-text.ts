/** What every format can carry: line ends as LF, no control sign but LF and tab, no half of a surrogate pair (a box in its place). */
export const plainText = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Noncharacter_Code_Point}/gu, '')
    .replace(/[\p{Cs}\ufffd]/gu, '\u25a1')

/** The same on one line. */
export const oneLine = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim()

const ELLIPSIS = '…'

/** At most so many UTF-16 units, cut between code points and ended with an ellipsis. */
export const shortened = (text: string, limit: number): string => {
  if (text.length <= limit) return text
  const cut = text.slice(0, Math.max(0, limit - ELLIPSIS.length))
  // A high surrogate at the end has lost its other half.
  return `${cut.replace(/[\ud800-\udbff]$/, '')}${ELLIPSIS}`
}

/** Bytes that a text takes in UTF-8. */
export const utf8Length = (text: string): number => {
  let bytes = 0
  for (const sign of text) {
    const code = sign.codePointAt(0)!
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Text that a template language would compute, as `{{=1+1}}` in Lucid, `{{DATE()}}` or `${name}` in an Adaptive Card. */
export const withoutTemplates = (text: string): string =>
  text.replace(/[{}]{2,}/g, (braces) => [...braces].join('\u200b')).replace(/\$(?=\{)/g, '$\u200b')

/** `Étape 2 : d’abord` → `etape-2-d-abord`, an id of letters, digits and hyphens; `other` when nothing is left. */
export const slug = (text: string, other: string): string => {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '')
  const name = words.join('-').slice(0, 40).replace(/-+$/, '')
  return /^[a-z]/.test(name) ? name : name === '' ? other : `${other}-${name}`
}
