import {
  type CohortLocale,
  type CohortTold,
  cohortSummary,
  cohortTables,
} from '../i18n/cohort-wording'

/** So many rows of a table: the page has them all. */
const SHOWN = 15
/** What a person reads in one go of a column of words. */
const WIDTH = 50

/** A cohort to be read at a terminal: of long tables their beginning. */
export function cohortText(locale: CohortLocale, told: CohortTold): string {
  const { cohort: say, i18n } = locale
  const lines = [
    say('page.title', { scenario: i18n.text('scenario.title') }),
    cohortSummary(locale, told),
  ]
  for (const table of cohortTables(locale, told)) {
    const { id, caption, heads, numbers, rows, wide = [] } = table
    const shown = id === 'left-out' ? rows : rows.slice(0, SHOWN)
    const cells = [heads, ...shown].map((row) => row.map(cut))
    const widths = heads.map((_, place) => Math.max(...cells.map((row) => row[place]!.length)))
    const padded = (row: readonly string[]): string =>
      row
        .flatMap((cell, place) => {
          if (wide.includes(place)) return []
          const width = widths[place]!
          return numbers.includes(place) ? cell.padStart(width) : cell.padEnd(width)
        })
        .join('  ')
        .trimEnd()
    lines.push('', caption, ...cells.map((row) => `  ${padded(row)}`))
    if (shown.length < rows.length) {
      lines.push(`  ${say('more', { count: rows.length - shown.length })}`)
    }
  }
  return lines.join('\n')
}

const cut = (text: string): string => (text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text)
