import { canonicalize } from 'json-canonicalize'
import { sha256Hex } from '#sha256'

/** SHA-256 (hex) of a value's canonical JSON (RFC 8785). */
export const hashOf = (value: unknown): string => sha256Hex(canonicalize(value))

/** What a record keeps after each command: enough to name the one that was tampered with. */
export const checkOf = (value: unknown): string => hashOf(value).slice(0, 8)
