import type { Language } from '../scenario/language'

/** Numbers and times as a reader of one language writes them. Minutes are simulated minutes. */
export interface Formats {
  number(value: number): string
  /** Points of a score, to a tenth everywhere: `74.0`. */
  points(value: number): string
  /** Hundredths as a number with two decimals: `0.14`. */
  hundredths(value: number): string
  /** Points won or lost, with their sign: `+1.5`, `−0.2`; `≈ 0` for what is less than a tenth can say. */
  change(points: number): string
  /** A whole number with its sign: `+3`, `−12`. */
  signed(value: number): string
  euros(value: number): string
  /** Of whole per cent. */
  percent(value: number): string
  /** `45 min`, `2 h 05`. */
  duration(minutes: number): string
  /** The age of data: whole days as such, `30 j`. */
  age(minutes: number): string
  /** `45–90 min` as the plan writes it, or `60 min` where both ends are the same. */
  interval(minutes: readonly [number, number]): string
  /** Time of day from minutes since midnight: `14:52`. */
  clock(minuteOfDay: number): string
  /** Time since DEBEX: `T+05:52`. */
  elapsed(minute: number): string
  /** A moment of real time, given in ms since 1970, where the reader is: `25 nov., 14:02`. */
  moment(at: number): string
  /** A day of the calendar, given as `YYYY-MM-DD`: `10 mars 2026`. */
  date(day: string): string
  list(items: readonly string[]): string
}

/** Dates are counted from DEBEX, so one language's conventions are enough: 24 hours in both. */
const LOCALES: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' }

/** How a language writes numbers, money, durations, times of the clock and lists. */
export function formatsOf(language: Language): Formats {
  const locale = LOCALES[language]
  const number = new Intl.NumberFormat(locale)
  const points = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const hundredths = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 })
  const euros = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  })
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  const time = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  })
  const moment = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const minutes = (value: number): string => `${number.format(value)}\u00a0min`
  const duration = (value: number): string => {
    if (value < 60) return minutes(value)
    const rest = value % 60
    const whole = `${number.format(Math.floor(value / 60))}\u00a0h`
    return rest === 0 ? whole : `${whole}\u00a0${twoDigits(rest)}`
  }
  return {
    number: (value) => number.format(value),
    points: (value) => points.format(value),
    hundredths: (value) => hundredths.format(value / 100),
    change: (value) => {
      if (value === 0) return points.format(0)
      if (Math.abs(value) < 0.05) return '≈\u00a00'
      return `${value < 0 ? '−' : '+'}${points.format(Math.abs(value))}`
    },
    signed: (value) => (value < 0 ? `−${number.format(-value)}` : `+${number.format(value)}`),
    euros: (value) => euros.format(value),
    percent: (value) => percent.format(value / 100),
    duration,
    age: (value) =>
      value > 0 && value % 1440 === 0
        ? `${number.format(value / 1440)}\u00a0${language === 'fr' ? 'j' : 'd'}`
        : duration(value),
    interval: ([from, to]) => (from === to ? minutes(to) : `${number.format(from)}–${minutes(to)}`),
    clock: (minuteOfDay) => time.format(new Date(minuteOfDay * 60_000)),
    elapsed: (minute) => `T+${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`,
    moment: (at) => moment.format(at),
    date: (day) => date.format(new Date(`${day}T00:00:00Z`)),
    list: (items) => list.format(items),
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
