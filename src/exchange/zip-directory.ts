import { inflateAtMost } from './inflate'

/** One file of an archive, as the directory at its end tells. */
export interface ZipEntry {
  readonly name: string
  /** Bytes once unpacked, as it claims. */
  readonly size: number
  /** Null where it cannot be unpacked, or makes more than `most` bytes whatever it claims. */
  unpack(most: number): Uint8Array | null
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const COMMENT_BYTES = 0xffff
const MOST_ENTRIES = 5_000

/** The files of an archive, none unpacked yet; null for what is no archive, is cut off, or needs more than 32 bits. */
export const zipDirectory = (bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) return null
  const entries = new Map<string, ZipEntry>()
  let at = view.getUint32(end + 16, true)
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return null
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number]
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes))
    entries.set(name, entryOf(bytes, view, at, name))
    at += 46 + nameBytes + extraBytes + commentBytes
  }
  return entries
}

const endOf = (view: DataView): number | null => {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= 0 && at >= last - COMMENT_BYTES; at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  return null
}

const entryOf = (bytes: Uint8Array, view: DataView, at: number, name: string): ZipEntry => {
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1
  const method = view.getUint16(at + 10, true)
  const packedSize = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const local = view.getUint32(at + 42, true)
  return {
    name,
    size,
    unpack(most) {
      if (encrypted || size > most || local + 30 > bytes.length) return null
      if (view.getUint32(local, true) !== LOCAL) return null
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      if (from + packedSize > bytes.length) return null
      const packed = bytes.subarray(from, from + packedSize)
      if (method === 8) return inflateAtMost(packed, most)
      return method === 0 && packedSize <= most ? packed : null
    },
  }
}
