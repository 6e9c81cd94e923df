import { FlateErrorCode, Inflate } from 'fflate'

/** A byte may stand for a thousand: so much is unpacked before anybody looks at how much it was. */
const STEP = 4096
const NO_WORDS = new Uint8Array()

/**
 * Unpacks DEFLATE; null where it is none, is cut off, or makes more than `most` bytes: then the rest is not unpacked.
 * `dictionary` is what it was packed with, empty for most.
 */
export const inflateAtMost = (
  packed: Uint8Array,
  most: number,
  dictionary: Uint8Array = NO_WORDS,
): Uint8Array | null => {
  const found = inflate(packed, most, dictionary)
  return typeof found === 'string' ? null : found
}

/** Whether DEFLATE is sound as far as it goes, and stops before its end. */
export const isCutOff = (packed: Uint8Array, most: number): boolean =>
  inflate(packed, most, NO_WORDS) === 'cut'

const inflate = (
  packed: Uint8Array,
  most: number,
  dictionary: Uint8Array,
): Uint8Array | 'cut' | 'wrong' => {
  const chunks: Uint8Array[] = []
  let length = 0
  const stream = new Inflate({ dictionary }, (chunk) => {
    chunks.push(chunk)
    length += chunk.length
  })
  try {
    for (let from = 0; from < packed.length && length <= most; from += STEP) {
      stream.push(packed.subarray(from, from + STEP), from + STEP >= packed.length)
    }
  } catch (error) {
    return isEnd(error) ? 'cut' : 'wrong'
  }
  if (packed.length === 0) return 'cut'
  if (length > most) return 'wrong'
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

const isEnd = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === FlateErrorCode.UnexpectedEOF
