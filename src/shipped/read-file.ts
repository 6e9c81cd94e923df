import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { readText } from '../exchange/text-bytes'
import { InputError, reasonOf } from './input-error'

const STEP = 1 << 16

/**
 * All bytes of a file, of a pipe as well; `most` of them at most, so that none without an end is waited for. Refuses what
 * is larger and what cannot be read.
 */
export const readBytes = (file: string, most: number): Buffer => {
  const chunks: Buffer[] = []
  let length = 0
  try {
    const open = openSync(file, 'r')
    try {
      for (;;) {
        const chunk = Buffer.alloc(STEP)
        const read = readSync(open, chunk)
        if (read === 0) break
        chunks.push(chunk.subarray(0, read))
        length += read
        if (length > most) break
      }
    } finally {
      closeSync(open)
    }
  } catch (error) {
    throw new InputError('file-unreadable', { file, reason: reasonOf(error) })
  }
  if (length > most) throw new InputError('file-too-large', { file, limit: most / 1_000_000 })
  return Buffer.concat(chunks)
}

/** The text of a file, whatever its byte-order mark and encoding. */
export const readTextFile = (file: string, most: number): string => readText(readBytes(file, most))

/** The names in a folder; refuses what is none. */
export const readFolder = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    throw new InputError('file-unreadable', { file: folder, reason: reasonOf(error) })
  }
}
