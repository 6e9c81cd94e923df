import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { LIST_BYTES, LISTS, linkLines } from '../exchange/record-text'
import { RECORD_BYTES } from '../session/record-problem'
import { InputError, reasonOf } from '../shipped/input-error'
import { readBytes, readTextFile } from '../shipped/read-file'

/** One record of a cohort: a file, or the letters of a link that stands in one. */
export type CohortSource = {
  /** As it is called: its file within the folder, with the line of a link. */
  readonly name: string
} & ({ readonly file: string } | { readonly letters: string })

export interface CohortSources {
  readonly sources: readonly CohortSource[]
  /** The same letters as another, by name: read once. */
  readonly twice: readonly { readonly name: string; readonly first: string }[]
}

const RECORDS = /\.json$/i

/**
 * All records in a folder and the folders in it: files `*.json`, and links in the lines of `*.txt` and `*.csv`. What is
 * called `.…` is passed over.
 * @throws InputError where the folder or a list cannot be read
 */
export function cohortSources(folder: string): CohortSources {
  const names = filesIn(folder)
  const sizes = new Map<number, number>()
  for (const name of names) {
    const size = sizeOf(join(folder, name))
    sizes.set(size, (sizes.get(size) ?? 0) + 1)
  }
  const first = new Map<string, string>()
  const sources: CohortSource[] = []
  const twice: { name: string; first: string }[] = []
  const take = (source: CohortSource, letters: string | Buffer): void => {
    const digest = createHash('sha256').update(letters).digest('base64')
    const known = first.get(digest)
    if (known !== undefined) {
      twice.push({ name: source.name, first: known })
      return
    }
    first.set(digest, source.name)
    sources.push(source)
  }
  for (const name of names) {
    const file = join(folder, name)
    if (RECORDS.test(name)) {
      // Of another size than all others it is none of them: it is read once, where it is played.
      const alone = sizes.get(sizeOf(file)) === 1
      take({ name, file }, alone ? file : fingerprint(file))
    }
    if (!LISTS.test(name)) continue
    for (const { line, letters } of linkLines(readTextFile(file, LIST_BYTES))) {
      take({ name: `${name}:${line}`, letters }, letters)
    }
  }
  return { sources, twice }
}

/** Bytes of a file; -1 where it cannot be asked. */
const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? -1

/** What a file holds; the name of one that cannot be read, which is told where it would be played. */
function fingerprint(file: string): string | Buffer {
  try {
    return readBytes(file, RECORD_BYTES)
  } catch {
    return file
  }
}

/** Names below a folder, in the order in which they are sorted, folders within it included. */
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((one) => one.isFile())
      .map((one) => relative(folder, join(one.parentPath ?? one.path, one.name)))
      .filter((name) => !name.split(sep).some((part) => part.startsWith('.')))
      .sort()
  } catch (error) {
    throw new InputError('file-unreadable', { file: folder, reason: reasonOf(error) })
  }
}
