import { gcd } from '../scenario/fraction'
import type { CompiledScenario, Ratio, Stimulus } from '../scenario/scenario'
import type { Chances } from './chronogramme-edits'
import { rowNumber, sameWords } from './chronogramme-lines'
import type { Voice } from './played-game'

const CHANNELS = ['phone', 'mail', 'sms', 'alert', 'visit', 'press', 'chat'] as const

/** The channel that a word names, in the sheet's language or by its id. */
export const channelOf = (voice: Voice, word: string): Stimulus['channel'] | undefined =>
  CHANNELS.find((id) => sameWords(voice.ui(`channel.${id}`), word) || id === word.toLowerCase())

export const channelNames = (voice: Voice): string =>
  CHANNELS.map((id) => voice.ui(`channel.${id}`)).join(', ')

/** `2, 3, 7.1` as row keys; undefined where a number is no row's. A spreadsheet may make a number of `7.1`. */
export const rowsOf = (scenario: CompiledScenario, text: string): string[] | undefined => {
  const numbers = text.split(/[,;·\n]\s*(?=\d)|\s+/).filter((one) => one !== '')
  const keys = numbers.map((number) => {
    const wanted = number.replace(',', '.')
    return scenario.rows.find(({ key }) => rowNumber(scenario, key) === wanted)?.key
  })
  const known = keys.filter((key) => key !== undefined)
  return known.length > 0 && known.length === keys.length ? known : undefined
}

/** `25 %`, `25 % / 30 % / 35 %`, or 0.25 from a cell in percent; undefined for anything else. */
export const chancesOf = (cell: string | number): Chances | undefined => {
  const ratios =
    typeof cell === 'number'
      ? [percent(cell <= 1 ? cell * 100 : cell)]
      : cell.split('/').map((part) => {
          const [, number] = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%?$/.exec(part.trim()) ?? []
          return number === undefined ? undefined : percent(Number(number.replace(',', '.')))
        })
  const [easy, normal = easy, hard = easy] = ratios
  if (!easy || !normal || !hard || ratios.length === 2 || ratios.length > 3) return undefined
  return { easy, normal, hard }
}

/** Tenths of a per cent, as small a fraction as it gets. */
const percent = (value: number): Ratio | undefined => {
  const n = Math.round(value * 10)
  if (n < 0 || n > 1000) return undefined
  const divisor = gcd(n, 1000)
  return [n / divisor, 1000 / divisor]
}

/** Minutes in a cell; undefined for what is no whole number of them. */
export const minutesOf = (cell: string | number): number | undefined => {
  const text = String(cell).replace(/\s*min$/, '')
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined
}
