import type { RowView } from '../view/shared-view'
import type { I18n } from './texts'

export type NamedRow = Pick<RowView, 'key' | 'phase' | 'session' | 'number'>

/** A row by its phase's title; the session too where a phase is held in several. */
export function rowTitle(i18n: I18n, rows: readonly NamedRow[], key: string): string {
  const row = rows.find((one) => one.key === key)
  if (!row) return key
  const title = i18n.text(`phase.${row.phase}.title`)
  if (!hasSessions(rows, row)) return title
  return i18n.ui('row.session', { title, session: row.session })
}

/** `5. Mode dégradé`. */
export function numberedRow(i18n: I18n, rows: readonly NamedRow[], key: string): string {
  const number = rows.find((one) => one.key === key)?.number ?? 0
  return i18n.ui('row.numbered', { number, title: rowTitle(i18n, rows, key) })
}

/** `mode dégradé`: a row in the few words that stand under its tile, where it has such. */
export function shortRow(i18n: I18n, rows: readonly NamedRow[], key: string): string {
  const phase = rows.find((one) => one.key === key)?.phase
  const short = `phase.${phase}.short`
  return i18n.hasText(short) ? i18n.text(short) : rowTitle(i18n, rows, key)
}

/** Whether a row's phase is held in several sessions. */
export const hasSessions = (rows: readonly NamedRow[], { phase }: NamedRow): boolean =>
  rows.filter((other) => other.phase === phase).length > 1
