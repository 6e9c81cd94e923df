import { statSync } from 'node:fs'
import type { Command } from 'commander'
import { InputError } from '../shipped/input-error'
import { replaceFile, tryWriting } from './safe-file'

/** A place that was found writable before the work began. */
export interface OutFile {
  readonly path: string
  /** Writes the file whole or not at all. */
  write(content: string | Uint8Array): void
}

export interface OutRules {
  /** Write over whatever stands there. */
  readonly force?: boolean
  /** Files that are read by the same command: never written over. */
  readonly inputs?: readonly string[]
  /** Whether what stands there loses nothing by being written over. */
  readonly mayReplace?: (file: string) => boolean
}

/** `--force` for a verb that has `--out`. */
export const forceOption = (verb: Command): Command =>
  verb.option('--force', 'write over the file that stands at --out')

/**
 * Opens the place of `--out`, before anything is computed for it.
 * @throws InputError `out-is-input` for a file that is read, `file-exists` for one that would be lost, `file-unwritable`
 * where no file can be written.
 */
export const openOut = (
  file: string,
  { force = false, inputs = [], mayReplace = () => false }: OutRules = {},
): OutFile => {
  if (inputs.some((input) => isSameFile(input, file)))
    throw new InputError('out-is-input', { file })
  const expectFree = (): void => {
    const { kind, path } = tryWriting(file)
    if (kind !== 'file' || force || statSync(path).size === 0 || mayReplace(path)) return
    throw new InputError('file-exists', { file })
  }
  expectFree()
  return {
    path: file,
    write: (content) => {
      // Another may have come since.
      expectFree()
      replaceFile(file, content)
    },
  }
}

const isSameFile = (one: string, other: string): boolean => {
  try {
    const [a, b] = [statSync(one), statSync(other)]
    return a.isFile() && a.ino === b.ino && a.dev === b.dev
  } catch {
    return false
  }
}
