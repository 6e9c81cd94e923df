import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { linkedRecord } from '../exchange/link-letters'
import { RECORD_BYTES } from '../session/record-problem'
import { InputError, reasonOf } from '../shipped/input-error'
import { readBytes, readTextFile } from '../shipped/read-file'

/** One record of a cohort: a file, or a link that stands in one. */
export interface CohortSource {
  /** As it is called: its file within the folder, with the line of a link. */
  readonly name: string
  /** Where the file is, or the link itself. */
  readonly place: string
}

export interface CohortSources {
  readonly sources: readonly CohortSource[]
  /** The same letters as another, by name: read once. */
  readonly twice: readonly { readonly name: string; readonly first: string }[]
}

/** Files with many links, one a line. */
const LISTS = /\.(txt|csv)$/i
const RECORDS = /\.json$/i

/**
 * All records in a folder and the folders in it: files `*.json`, and links in the lines of `*.txt` and `*.csv`. What is
 * called `.…` is passed over.
 * @throws InputError where the folder or a list cannot be read
 */
export function cohortSources(folder: string): CohortSources {
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
  for (const name of filesIn(folder)) {
    const file = join(folder, name)
    if (RECORDS.test(name)) take({ name, place: file }, fingerprint(file))
    if (!LISTS.test(name)) continue
    for (const [place, line] of readTextFile(file, LIST_BYTES).split(/\r?\n/).entries()) {
      const letters = linkedRecord(line)
      if (letters !== null) take({ name: `${name}:${place + 1}`, place: line }, letters)
    }
  }
  return { sources, twice }
}

/** Ten thousand links. */
const LIST_BYTES = 50_000_000

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
