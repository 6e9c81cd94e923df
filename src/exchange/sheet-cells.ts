import { gcd } from '../scenario/fraction'
import type { CompiledScenario, Ratio, Stimulus } from '../scenario/scenario'
import type { Chances } from './chronogramme-edits'
import { rowNumber, sameWords } from './chronogramme-lines'
import type { ExchangeI18n } from './played-game'

const CHANNELS = ['phone', 'mail', 'sms', 'alert', 'visit', 'press', 'chat'] as const

/** The channel that a word names, in the sheet's language or by its id. */
export const channelOf = (i18n: ExchangeI18n, word: string): Stimulus['channel'] | undefined =>
  CHANNELS.find((id) => sameWords(i18n.ui(`channel.${id}`), word) || id === word.toLowerCase())

/** The channels that may stand in a cell, for the sentence about one that may not. */
export const channelNames = (i18n: ExchangeI18n): string =>
  CHANNELS.map((id) => i18n.ui(`channel.${id}`)).join(', ')

/**
 * `2, 3, 7.1` as row keys, or what is wrong. A spreadsheet may have made a day of `7.1`: where one row alone can be meant
 * by it, that row is.
 */
export const rowsOf = (
  scenario: CompiledScenario,
  text: string,
): readonly string[] | 'unknown-phase' | 'phase-date' | 'phase-comma' => {
  const keyOf = new Map(scenario.rows.map(({ key }) => [rowNumber(scenario, key), key]))
  const days = daysOf(text.trim())
  if (days) {
    const meant = [...new Set(days.flatMap((one) => keyOf.get(one) ?? []))]
    return meant.length === 1 ? meant : 'phase-date'
  }
  const keys = text
    .split(/[,;·\n]\s*(?=\d)|\s+/)
    .filter((one) => one !== '')
    .map((number) => keyOf.get(number.replace(',', '.')))
  const known = keys.filter((key) => key !== undefined)
  const listed = known.length > 0 && known.length === keys.length
  // Where the comma is the decimal sign, `7,1` is one number.
  const one = /^\d+,\d+$/.test(text.trim()) ? keyOf.get(text.trim().replace(',', '.')) : undefined
  if (one !== undefined) return listed ? 'phase-comma' : [one]
  return listed ? known : 'unknown-phase'
}

const MONTHS = [
  /^jan/,
  /^f[eé][bv]/,
  /^m(?:ar|rz|är)/,
  /^a[pv]r/,
  /^ma[iy]/,
  /^ju(?:n|in)/,
  /^jui?l/,
  /^a(?:ug|o[uû])/,
  /^sep/,
  /^o[ck]t/,
  /^nov/,
  /^d[eé][cz]/,
]

/** A day of the year as the numbers of phases that may have become it: `07-janv` is `7.1`, `1/7/2026` is `1.7` or `7.1`. */
const daysOf = (text: string): string[] | null => {
  const [, day, name] = /^(\d{1,2})[. /-]+(\p{L}{3,9})\.?(?:[. /-]+\d{2,4})?$/u.exec(text) ?? []
  const [, other, after] = /^(\p{L}{3,9})\.?[. /-]+(\d{1,2})$/u.exec(text) ?? []
  const word = (name ?? other)?.toLowerCase()
  if (word !== undefined) {
    const month = MONTHS.findIndex((one) => one.test(word)) + 1
    return month === 0 ? null : [`${Number(day ?? after)}.${month}`]
  }
  const [, first, second] = /^(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}$/.exec(text) ?? []
  const [, month, last] = /^\d{4}-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  const [a, b] = [Number(first ?? month), Number(second ?? last)]
  return Number.isNaN(a) ? null : [`${a}.${b}`, `${b}.${a}`]
}

/** A decimal number in any language, without signs between its thousands. */
const DECIMAL = /^(\d{1,3}(?:[.,]\d{1,2})?)(\s*%)?$/

/**
 * `25 %`, or `25 % / 30 % / 35 %` for the three levels, as numbers of per cent, or what is wrong. A bare number that is no
 * more than 1 may be a share or so many per cent: it is asked for again; a greater one can only be per cent.
 */
export const percentsOf = (
  cell: string,
): readonly [number, number, number] | 'not-probability' | 'probability-unit' => {
  const parts = cell.split('/').map((part) => {
    const [, number, unit] = DECIMAL.exec(part.trim()) ?? []
    return { value: Number(number?.replace(',', '.')), bare: unit === undefined }
  })
  if (parts.length === 2 || parts.length > 3) return 'not-probability'
  if (parts.some(({ value }) => Number.isNaN(value) || value > 100)) return 'not-probability'
  if (parts.some(({ value, bare }) => bare && value > 0 && value <= 1)) return 'probability-unit'
  const [easy = 0, normal = easy, hard = easy] = parts.map(({ value }) => value)
  return [easy, normal, hard]
}

/** The chances that a cell gives, or what is wrong with it. */
export const chancesOf = (
  cell: string,
): Chances | 'not-probability' | 'probability-unit' | 'probability-fine' => {
  const percents = percentsOf(cell)
  if (typeof percents === 'string') return percents
  const [easy, normal, hard] = percents.map(ratioOf)
  return easy && normal && hard ? { easy, normal, hard } : 'probability-fine'
}

/** Tenths of a per cent, as small a fraction as it gets; null for what is finer. */
const ratioOf = (value: number): Ratio | null => {
  const n = Math.round(value * 10)
  if (Math.abs(n - value * 10) > 1e-6) return null
  const divisor = gcd(n, 1000)
  return [n / divisor, 1000 / divisor]
}

/** Minutes in a cell, as `60`, `60 min` or `1 200`; undefined for what is no whole number of them. */
export const minutesOf = (cell: string): number | undefined => {
  const text = cell.trim().replace(/\s*min$/, '')
  // A sign between thousands only where it can be no decimal sign.
  const plain = text.replace(/^(\d{1,2})[\s'’](\d{3})$/u, '$1$2').replace(/[.,]0{1,2}$/, '')
  return /^\d{1,5}$/.test(plain) ? Number(plain) : undefined
}
