import { sha256 } from '@noble/hashes/sha2.js'
import { strFromU8, strToU8 } from 'fflate'

const SEAL_BYTES = 4

/** Bytes with a seal before them, as letters that no program on the way changes: base64url. */
export const sealedLetters = (version: number, body: Uint8Array): string =>
  toLetters(new Uint8Array([version, ...sealOf(body), ...body]))

/** Letters undone, whether or not their seal vouches for what they hold. */
export interface SealedBytes {
  readonly version: number | undefined
  readonly body: Uint8Array
  /** Nothing was lost or changed. */
  readonly sound: boolean
}

/** Reads what `sealedLetters` wrote; never throws. A letter alone at the end stands for none, and is unsound. */
export function sealedBytes(letters: string): SealedBytes {
  const bytes = bytesOf(letters)
  const body = bytes.subarray(1 + SEAL_BYTES)
  const isSealed = body.length > 0 && sealOf(body).every((byte, at) => byte === bytes[1 + at])
  return { version: bytes[0], body, sound: isSealed && letters.length % 4 !== 1 }
}

/** Finds letters lost or changed on the way; against a person's hand there is the replay. */
const sealOf = (body: Uint8Array): number[] => [...sha256(body).subarray(0, SEAL_BYTES)]

const toLetters = (bytes: Uint8Array): string =>
  btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

/** Whole bytes only; none where there are other signs than letters. */
function bytesOf(letters: string): Uint8Array {
  const whole = letters.length % 4 === 1 ? letters.slice(0, -1) : letters
  if (!/^[\w-]*$/.test(whole)) return new Uint8Array()
  return strToU8(atob(whole.replaceAll('-', '+').replaceAll('_', '/')), true)
}
