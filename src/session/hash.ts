import { canonicalize } from 'json-canonicalize'
import { sha256Hex } from '#sha256'

/** SHA-256 (hex) of a value's canonical JSON (RFC 8785). */
export const hashOf = (value: unknown): string => sha256Hex(canonicalize(value))
