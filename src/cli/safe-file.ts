import { randomBytes } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { readText } from '../exchange/text-bytes'
import { InputError, reasonOf } from '../shipped/input-error'

type Content = string | Uint8Array

/** What stands at a path: nothing, a file that can be replaced, or something that is only written to, as a pipe is. */
type Standing =
  | { readonly kind: 'nothing'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string; readonly mode: number }
  | { readonly kind: 'device'; readonly path: string }

/**
 * Writes a file whole or not at all, over what stands there: beside it first, then in its place, each time down to the
 * disk. Whatever happens meanwhile, the old file or the new one is there. Links are followed.
 * @throws InputError `file-unwritable` with the system's reason; nothing is left behind.
 */
export const replaceFile = (file: string, content: Content): void => {
  orUnwritable(file, () => {
    const standing = standingAt(file)
    const { path } = standing
    if (standing.kind === 'device') return writeFileSync(path, content)
    const aside = nameBeside(path)
    const mode = standing.kind === 'file' ? standing.mode : undefined
    makeFile(aside, content, mode)
    try {
      renameSync(aside, path)
    } catch (error) {
      rmSync(aside, { force: true })
      throw error
    }
    syncFolder(dirname(path))
  })
}

/**
 * Makes a file where none is, down to the disk; of two processes one makes it.
 * @returns false when the name is taken.
 * @throws InputError `file-unwritable` with the system's reason; nothing is left behind.
 */
export const createFile = (file: string, content: Content): boolean =>
  orUnwritable(file, () => {
    try {
      makeFile(resolve(file), content)
    } catch (error) {
      if (isCode(error, 'EEXIST')) return false
      throw error
    }
    syncFolder(dirname(resolve(file)))
    return true
  })

/**
 * Tries whether a file could be written now, and leaves nothing of the trial.
 * @returns what stands at the path: the path is the one that links lead to.
 * @throws InputError `file-unwritable` with the system's reason.
 */
export const tryWriting = (file: string): Standing =>
  orUnwritable(file, () => {
    const standing = standingAt(file)
    if (standing.kind === 'device') return standing
    const aside = nameBeside(standing.path)
    makeFile(aside, '')
    rmSync(aside, { force: true })
    return standing
  })

/** The text of a file; null where none is. */
export const textIfThere = (file: string): string | null => {
  try {
    return readText(readFileSync(file))
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw new InputError('file-unreadable', { file, reason: reasonOf(error) })
  }
}

/** Whether an error is the one of the system with this code, such as `ENOENT`. */
export const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

const orUnwritable = <T>(file: string, write: () => T): T => {
  try {
    return write()
  } catch (error) {
    throw new InputError('file-unwritable', { file, reason: reasonOf(error) })
  }
}

const standingAt = (file: string): Standing => {
  if (!lstatSync(file, { throwIfNoEntry: false })) return { kind: 'nothing', path: resolve(file) }
  // A link that leads nowhere, or in circles, is refused here.
  const stat = statSync(file)
  if (stat.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
  if (!stat.isFile()) return { kind: 'device', path: file }
  accessSync(file, constants.W_OK)
  return { kind: 'file', path: realpathSync(file), mode: stat.mode & 0o7777 }
}

/** In the same folder, so that taking its place is one step. */
const nameBeside = (path: string): string =>
  join(dirname(path), `.pra-${randomBytes(4).toString('hex')}.new`)

const makeFile = (path: string, content: Content, mode?: number): void => {
  const file = openSync(path, 'wx', mode)
  try {
    try {
      writeFileSync(file, content)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
}

/** A new name is safe once its folder is; where folders cannot be opened there is nothing to do. */
const syncFolder = (folder: string): void => {
  try {
    const opened = openSync(folder, 'r')
    try {
      fsyncSync(opened)
    } finally {
      closeSync(opened)
    }
  } catch {
    // Windows and some network drives know no such thing.
  }
}
