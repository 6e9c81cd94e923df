/** Days of the calendar as `YYYY-MM-DD`; '' stands for a day that is not known. */

const DAY = 86_400_000

/** The date so many days later, `YYYY-MM-DD`; '' stays ''. */
export const addDays = (date: string, days: number): string =>
  date === ''
    ? ''
    : new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** The day that it is where this runs, `YYYY-MM-DD`. */
export const dayHere = (now: Date): string => {
  const two = (count: number) => String(count).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** The day on which a simulated minute falls, `debex` being the minute of day 1 at which the exercise starts. */
export const dateAt = (firstDay: string, debex: number, minute: number): string =>
  addDays(firstDay, Math.floor((debex + minute) / 1440))

/** Whether a text is a date of the calendar, `YYYY-MM-DD`. */
export const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const UNITS: readonly [RegExp, number][] = [
  [/^(?:j|jours?|days?)$/, 1],
  [/^(?:semaines?|sem|weeks?)$/, 7],
  [/^(?:mois|months?)$/, 30],
]

/**
 * A due date as people type it: `2026-04-01`, `01/04/2026` (day first), `30 jours`, `2 weeks`, counted from `from`.
 * '' when it cannot be read.
 */
export const readDue = (typed: string, from: string): string => {
  const text = typed.trim().toLowerCase()
  if (isDate(text)) return text
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? []
  if (day && month && year) {
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    return isDate(date) ? date : ''
  }
  const [, count = '', unit = ''] = /^(\d{1,3})\s*(\p{L}+)$/u.exec(text) ?? []
  const days = UNITS.find(([name]) => name.test(unit))?.[1]
  return days === undefined ? '' : addDays(from, Number(count) * days)
}
