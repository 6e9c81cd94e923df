import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * SHA-256 of a text's UTF-8, in hexadecimal. Synchronous: `crypto.subtle` is missing on plain http. Imported as `#sha256`,
 * which in Node is its own, forty times as quick (`imports` in package.json).
 */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))
