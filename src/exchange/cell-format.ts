/** How a workbook shows a number: as itself, in per cent, as a day, a time of day, or a time that goes on past 24 hours. */
export type CellKind = 'number' | 'percent' | 'date' | 'time' | 'elapsed'

const DAY = 86_400_000

/** The formats that are known by their numbers alone; https://learn.microsoft.com/dotnet/api/documentformat.openxml.spreadsheet.numberingformat */
export const builtinKind = (id: number): CellKind => {
  if (id === 9 || id === 10) return 'percent'
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
    return 'date'
  }
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return 'time'
  return id === 46 ? 'elapsed' : 'number'
}

/** What a format's code says: `0.0%`, `dd/mm/yyyy`, `hh:mm`, `[h]:mm`. */
export const kindOf = (code: string): CellKind => {
  const shown = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|AM\/PM|A\/P/gi, '')
  if (/\[(?:h+|m+|s+)\]/i.test(shown)) return 'elapsed'
  const letters = shown.replace(/\[[^\]]*\]/g, '')
  if (letters.includes('%')) return 'percent'
  if (/general|standard/i.test(letters)) return 'number'
  if (/[dy]/i.test(letters)) return 'date'
  if (/[hs]/i.test(letters)) return 'time'
  return /m/i.test(letters) ? 'date' : 'number'
}

/**
 * A number as whoever reads the sheet sees it, in one way whatever the language: `0.25`, `25%`, `2026-03-10`, `9:30`,
 * `29:30`. `epoch1904`: the workbook counts its days from 1904.
 */
export const numberText = (value: number, kind: CellKind, epoch1904: boolean): string => {
  switch (kind) {
    case 'number':
      return plain(value)
    case 'percent':
      return `${plain(value * 100)}%`
    case 'elapsed':
      return value < 0 ? plain(value) : clock(value)
    case 'time':
      // A time of day hides the days that it stands on: what it means is the reader's to say.
      return value >= 0 && value < 1 ? clock(value) : dateText(value, epoch1904)
    case 'date':
      return dateText(value, epoch1904)
  }
}

/** Spreadsheets keep fifteen digits; the others are noise. */
const plain = (value: number): string => String(Number(value.toPrecision(15)))

const clock = (days: number): string => {
  const minutes = Math.round(days * 1440)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

const dateText = (value: number, epoch1904: boolean): string => {
  const day = Math.floor(value)
  const date = new Date((epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)) + day * DAY)
  if (Number.isNaN(date.getTime())) return plain(value)
  const text = date.toISOString().slice(0, 10)
  return value === day ? text : `${text} ${clock(value - day)}`
}
