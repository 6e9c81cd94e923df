import type { DebriefLocale } from '../../i18n/debrief-wording'
import { roleName } from '../../i18n/event-wording'
import { numberedRow } from '../../i18n/row-wording'
import type { Role } from '../../scenario/roles'
import { html, type Markup } from './markup'

/** What every part of a report says again and again. */
export const heading = ({ i18n }: DebriefLocale, part: string): string =>
  i18n.debrief(`heading.${part}`)

/** The heading of a column. */
export const column = ({ i18n }: DebriefLocale, name: string): string =>
  i18n.debrief(`column.${name}`)

/** A row's name with its number. */
export const rowName = ({ i18n, scenario }: DebriefLocale, key: string): string =>
  numberedRow(i18n, scenario.rows, key)

/** What a role is called. */
export const named = ({ i18n }: DebriefLocale, one: Role): string => roleName(i18n, one)

/** A part of the report, named by its heading. */
export const section = (locale: DebriefLocale, part: string, body: Markup): Markup => html`
<section id="${part}" aria-labelledby="${part}-title">
<h2 id="${part}-title">${heading(locale, part)}</h2>
${body}
</section>`

export interface Cell {
  readonly text: string | Markup
  readonly number?: boolean
}

/** A table with a caption, column heads, and row heads in its first column. */
export const table = (
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (string | Markup | Cell)[])[],
): Markup => html`
<table>
<caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (cells) => html`<tr>${cells.map((cell, index) => {
    const { text, number = false } =
      typeof cell === 'object' && 'text' in cell ? cell : { text: cell }
    if (index === 0) return html`<th scope="row">${text}</th>`
    return number ? html`<td class="number">${text}</td>` : html`<td>${text}</td>`
  })}</tr>
`,
)}
</tbody>
</table>`

/** A list without numbers. */
export const list = (items: readonly (string | Markup)[]): Markup =>
  html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`

/** A grade as a mark, with its name for who hovers. */
export const gradeMark = ({ i18n }: DebriefLocale, grade: 'P' | 'S' | 'M' | 'U'): Markup =>
  html`<span class="grade grade-${grade}" title="${i18n.ui(`grade.${grade}`)}">${grade}</span>`
