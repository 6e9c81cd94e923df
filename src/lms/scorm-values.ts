/** Times and ids as SCORM 1.2 writes them. */

const two = (value: number): string => String(value).padStart(2, '0')

/** `CMITimespan`, HHHH:MM:SS.SS; what lasts longer than it can say is said as its longest. */
export function timespan(milliseconds: number): string {
  const hundredths = Math.min(Math.max(0, Math.round(milliseconds / 10)), 9999 * 360_000 + 359_999)
  const seconds = Math.floor(hundredths / 100)
  const hours = String(Math.floor(seconds / 3600)).padStart(4, '0')
  const minutes = two(Math.floor(seconds / 60) % 60)
  return `${hours}:${minutes}:${two(seconds % 60)}.${two(hundredths % 100)}`
}

/** `CMITime`, HH:MM:SS, local. */
export const timeOfDay = (at: Date): string =>
  [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')

/** `CMIIdentifier`: 1 to 255 visible ASCII letters; what is none of them becomes `_`. */
export const identifier = (text: string): string =>
  text.replace(/[^\x21-\x7e]/g, '_').slice(0, 255) || '_'
