/** Signs that steer a terminal or turn the direction of reading, wherever they stand. */
const STEERING = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

/** What somebody typed, on one line and without signs that are orders to whatever shows it. */
export const sanitizeText = (text: string): string => text.replace(STEERING, ' ').trim()
