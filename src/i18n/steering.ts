/** Signs that steer a terminal or turn the direction of reading; line ends and tabs are left. */
export const STEERING = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** A text without signs that are orders to whatever shows it. */
export const withoutSteering = (text: string): string => text.replace(STEERING, '')
