import { shortened } from '../exchange/plain-text'

/** Signs that steer a terminal or turn the direction of reading; line ends and tabs are left. */
const STEERING = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

const LETTERS = 200

/** A text as a terminal may show it, whatever stands in it. */
export const onScreen = (text: string): string => text.replace(STEERING, '')

/** What came from outside, inside a sentence: on one line, 200 letters at most. */
export const shownText = (text: string): string =>
  shortened(onScreen(text.replace(/\s+/g, ' ')).trim(), LETTERS)

/** JSON for a terminal: the same value, with the signs that steer it escaped. */
export const jsonOnScreen = (json: string): string =>
  json.replace(STEERING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
