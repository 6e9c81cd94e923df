import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { InputError, reasonOf } from '../shipped/input-error'
import { display } from '../shipped/scenario-files'
import { replaceFile } from './safe-file'

/** Refuses a folder that holds something already: nothing is written over. */
export const expectEmptyFolder = (folder: string): void => {
  if (existsSync(folder) && namesIn(folder).length > 0) {
    throw new InputError('folder-not-empty', { path: display(resolve(folder)) })
  }
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
  } catch (error) {
    throw new InputError('file-unwritable', { file: folder, reason: reasonOf(error) })
  }
}

/**
 * Writes a folder of files, named by their paths in it, whole or not at all: beside its place first.
 * @throws InputError `file-unwritable` with the system's reason; nothing is left behind.
 */
export const writeFolder = (
  folder: string,
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): void => {
  const place = resolve(folder)
  let aside = ''
  try {
    mkdirSync(dirname(place), { recursive: true })
    aside = mkdtempSync(join(dirname(place), '.pra-'))
    for (const { path, content } of files) {
      mkdirSync(dirname(join(aside, path)), { recursive: true })
      replaceFile(join(aside, path), content)
    }
    // Folders made for one's own eyes are opened to others as any new one is.
    chmodSync(aside, 0o777 & ~process.umask())
    if (existsSync(place)) rmdirSync(place)
    renameSync(aside, place)
  } catch (error) {
    if (aside !== '') rmSync(aside, { recursive: true, force: true })
    const reason = error instanceof InputError ? String(error.params.reason) : reasonOf(error)
    throw new InputError('file-unwritable', { file: folder, reason })
  }
}
