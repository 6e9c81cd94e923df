/** Signs that Windows' western code page has where Latin-1 has control signs: 0x80 to 0x9F. Five of them stand for nothing. */
const WINDOWS_1252 =
  '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd' +
  '\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178'

/** So many at a time: a call takes no more arguments. */
const STEP = 8192

/**
 * The text of a file, whoever wrote it: UTF-8 as a rule, UTF-16 of both orders, with a byte-order mark or without; what
 * is neither comes from a program that still writes as Windows does. The mark is no part of it.
 */
export const readText = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), 1)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), 0)
  const high = highByte(bytes)
  if (high !== null) return utf16(bytes, high)
  try {
    // The mark of UTF-8 is left out by the decoder.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return windows1252(bytes)
  }
}

/** Which byte of each pair is the high one in UTF-16 without a mark; null in any other text, which holds no 0. */
const highByte = (bytes: Uint8Array): 0 | 1 | null => {
  const seen = Math.min(bytes.length - (bytes.length % 2), 4096)
  const zeros = [0, 0]
  for (let at = 0; at < seen; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1
  const [even, odd] = zeros as [number, number]
  // Western text has nearly every high byte 0, and no low one.
  if (Math.max(even, odd) * 4 < seen / 2 || Math.min(even, odd) * 10 > Math.max(even, odd)) {
    return null
  }
  return even > odd ? 0 : 1
}

const utf16 = (bytes: Uint8Array, high: 0 | 1): string => {
  const units = new Uint16Array(bytes.length >> 1)
  for (let unit = 0; unit < units.length; unit += 1) {
    units[unit] = (bytes[2 * unit + high]! << 8) | bytes[2 * unit + 1 - high]!
  }
  return joined(units)
}

/** Every platform's decoder was wrong about these 32 signs at some time: this is the table itself. */
const windows1252 = (bytes: Uint8Array): string => {
  const units = Uint16Array.from(bytes, (byte) =>
    byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte,
  )
  return joined(units)
}

const joined = (units: Uint16Array): string => {
  let text = ''
  for (let from = 0; from < units.length; from += STEP) {
    text += String.fromCharCode(...units.subarray(from, from + STEP))
  }
  return text
}
