import { shortened } from '../exchange/plain-text'
import { STEERING, withoutSteering } from '../i18n/steering'

const LETTERS = 200

/** What came from outside, inside a sentence: on one line, 200 letters at most. */
export const shownText = (text: string): string =>
  shortened(withoutSteering(text.replace(/\s+/g, ' ')).trim(), LETTERS)

/** JSON for a terminal: the same value, with the signs that steer it escaped. */
export const jsonOnScreen = (json: string): string =>
  json.replace(STEERING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
