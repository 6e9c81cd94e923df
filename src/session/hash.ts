import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalize } from 'json-canonicalize'

/** SHA-256 (hex) of a value's canonical JSON (RFC 8785). Synchronous: `crypto.subtle` is missing on plain http. */
export const hashOf = (value: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalize(value))))

/** What a record keeps after each command: enough to name the one that was tampered with. */
export const checkOf = (value: unknown): string => hashOf(value).slice(0, 8)
