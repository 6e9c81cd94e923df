import { sha256Hex } from '#sha256'
import { canonicalText, type Written } from './canonical'

/**
 * SHA-256 (hex) of a value's canonical JSON (RFC 8785).
 * @param written what is known of parts of it, as in `canonicalText`
 */
export const hashOf = (value: unknown, written?: Written): string =>
  sha256Hex(canonicalText(value, written))
