import { hash } from 'node:crypto'

/** What `#sha256` is in Node; elsewhere it is `scenario/sha256.ts`. */
export const sha256Hex = (text: string): string => hash('sha256', text)
