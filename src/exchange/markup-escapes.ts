import { shortened } from './plain-text'

/** Signs that Jira's wiki notation reads wherever they stand. */
const WIKI = /[{}[\]|*_^~]/g

/**
 * Text that Jira's wiki notation shows to the letter: no mention, picture, macro, list or emphasis comes of it. A backslash
 * has no escape there but its entity; https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa
 */
export const wikiText = (text: string): string =>
  text
    .replace(/&(?=#?\w{1,31};)/g, '&amp;')
    .replace(/\\/g, '&bsol;')
    .replace(WIKI, '\\$&')
    .replace(/!(?=\S)|\?(?=\?)|(?<=\?)\?/g, '\\$&')
    // Struck out, underlined, a rule or a dash; inside a word they are signs like others.
    .replace(/(?<![\p{L}\p{N}])[-+](?=\S)|(?<=-)-/gu, '\\$&')
    .replace(/^([ \t]*)([-#])(?=[-#*\\]*[ \t])/gm, '$1\\$2')
    .replace(/^([ \t]*(?:h[1-6]|bq))\.(?=\s)/gm, '$1&#46;')
    .replace(/\((?=\\?(?:[!/xiyn?+*-]|on|off|flag|flagoff)\))|[:;](?=-?[()DPp](?!\p{L}))/gu, '\\$&')

/** Signs that Markdown reads wherever they stand. */
const MARKDOWN = /[\\`*_[\]<~|]/g

/** A bare address that stands alone, and is a link in any text. */
const ADDRESS = /(?<!\S)https?:\/\/[^\s\\`*[\]<>~|()]+(?!\S)/g

/** Text that Markdown, as in Trello's descriptions, shows to the letter; an address that stands alone stays a link. */
export const markdownText = (text: string): string => {
  let from = 0
  let written = ''
  for (const { index, 0: address } of text.matchAll(ADDRESS)) {
    written += escapedMarkdown(text.slice(from, index)) + address
    from = index + address.length
  }
  return (
    (written + escapedMarkdown(text.slice(from)))
      .replace(/^([ \t]{0,3})([-+>#=])/gm, '$1\\$2')
      .replace(/^([ \t]{0,3}\d{1,9})([.)])/gm, '$1\\$2')
      // Four spaces make code of a line.
      .replace(/^(?: {4}| {0,3}\t)[ \t]*/gm, (indent) => '\u00a0'.repeat(indent.length))
  )
}

/** Addresses among other signs are links to nowhere: they are taken apart. */
const escapedMarkdown = (text: string): string =>
  text
    .replace(MARKDOWN, '\\$&')
    .replace(/&(?=#?\w{1,31};)/g, '\\&')
    .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')

/** A text made safe for its target and shortened so that all of it fits; no escape is cut in two. */
export const escapedWithin = (
  text: string,
  limit: number,
  safe: (text: string) => string,
): string => {
  let room = limit
  for (;;) {
    const escaped = safe(shortened(text, room))
    if (escaped.length <= limit) return escaped
    room = Math.min(room - 1, Math.floor((room * limit) / escaped.length))
  }
}
