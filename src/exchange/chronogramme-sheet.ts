import type { Key, Translate } from '../i18n/sentences'
import type { Chronogramme, ChronogrammeLine } from './model'

/** Columns of a list of stimuli, in their order; those after `condition` are for a scenario to read back. */
export const COLUMNS = [
  'n',
  'time',
  'from',
  'to',
  'channel',
  'subject',
  'message',
  'expected',
  'phase',
  'condition',
  'least',
  'most',
  'probability',
  'reference',
] as const
export type Column = (typeof COLUMNS)[number]

/** What happened is told; nothing in it can be read back. */
const TOLD: readonly Column[] = COLUMNS.slice(0, 10)

/** The columns of a chronogramme: what is only told has fewer. */
export const columnsOf = ({ kind }: Chronogramme): readonly Column[] =>
  kind === 'played' ? TOLD : COLUMNS

/** The heading of a column. */
export const columnTitle = (column: Column, say: Translate<'exchange'>): string =>
  say(`column.${column}` satisfies Key<'exchange'>)

/** The header and one row for each line; numbers stay numbers. */
export const sheetRows = (
  chronogramme: Chronogramme,
  say: Translate<'exchange'>,
): { header: string[]; rows: (string | number)[][] } => {
  const columns = columnsOf(chronogramme)
  return {
    header: columns.map((column) => columnTitle(column, say)),
    rows: chronogramme.lines.map((line, index) =>
      columns.map((column) => cellOf(line, column, index, say)),
    ),
  }
}

const cellOf = (
  line: ChronogrammeLine,
  column: Column,
  index: number,
  say: Translate<'exchange'>,
): string | number => {
  switch (column) {
    case 'n':
      return index + 1
    case 'time':
      return timeText(line.minute, line.dealt, say)
    case 'least':
      return line.minutes?.[0] ?? ''
    case 'most':
      return line.minutes?.[1] ?? ''
    default:
      return line[column]
  }
}

/** Days, hours and minutes since DEBEX: `J+0 05:30`; `>= J+0 05:30` where the seed deals the minute. */
export const timeText = (minute: number, dealt: boolean, say: Translate<'exchange'>): string => {
  const two = (count: number) => String(count).padStart(2, '0')
  const rest = minute % 1440
  const clock = `${two(Math.floor(rest / 60))}:${two(rest % 60)}`
  return `${dealt ? '>= ' : ''}${say('day.letter')}+${Math.floor(minute / 1440)} ${clock}`
}

/** A time as people write it, in days, hours and minutes: `J+0 05:30`, `D0 5:30`, `0/5/30`, `29:30`, `5h30`, `2:30:00 AM`. */
const TIME =
  /^(?:[jd]? ?\+? ?(\d{1,3})[ /]+)?(?:h ?)?(\d{1,4}) ?[:h/ ] ?(?:m ?)?(\d{1,2})(?::00| ?m(?:in)?)?(?: ?([ap])\.?m\.?)?$/

/** Minutes since DEBEX, with `>=` before it where the seed deals; a whole number alone is minutes. Null for anything else. */
export const readTime = (cell: string): { minute: number; dealt: boolean } | null => {
  const text = cell.replace(/\s+/gu, ' ').trim()
  const dealt = /^(?:≥|>=)/.test(text)
  const time = text.replace(/^(?:≥|>=) ?/, '').toLowerCase()
  const [, days, hours, minutes, half] = TIME.exec(time) ?? []
  if (hours === undefined || minutes === undefined) {
    return /^\d{1,5}$/.test(time) ? { minute: Number(time), dealt } : null
  }
  // `5/30` alone is a day of the year as well.
  if (days === undefined && /^\d+ ?\//.test(time)) return null
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'p' ? 12 : 0)
  if (Number(minutes) >= 60 || (half !== undefined && Number(hours) > 12)) return null
  return { minute: Number(days ?? 0) * 1440 + hour * 60 + Number(minutes), dealt }
}
