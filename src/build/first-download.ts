import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The title in one language, usable: JS and CSS alone, gzip, bytes. */
export const FIRST_DOWNLOAD_BUDGET = 58_000

interface Loaded {
  readonly file: string
  /** Gzip, bytes. */
  readonly size: number
}

export interface FirstDownload {
  readonly files: readonly Loaded[]
  /** Of `files` together. */
  readonly total: number
  /** The board with Phaser, loaded when a game is; 0 while there is none. */
  readonly board: number
  /** Sentences among `files` that are none of the title's: what is read in play, and what is read only afterwards. */
  readonly strangers: readonly string[]
}

interface Chunk {
  type: 'chunk'
  fileName: string
  code: string
  isEntry: boolean
  imports: string[]
  moduleIds: string[]
  viteMetadata?: { importedCss: Set<string> }
}

/** What `main.tsx` asks for before the title shows, besides what it imports: sentences and titles of one language. */
const FIRST_TEXTS = /locales\/fr\/ui\.json$|virtual:titles\/fr$/
const BOARD = /node_modules\/phaser\//
/** Whatever holds sentences: those of the interface by file, those of scenarios by what they are for. */
const TEXTS = /\/locales\/|virtual:(?!scenarios$)/
const OF_TITLE = /\/locales\/\w+\/ui\.json$|virtual:titles\//

/** Follows what the title loads through the output of a build that lies in `folder`. */
export function firstDownloadOf(
  output: readonly { readonly type: string }[],
  folder: string,
): FirstDownload {
  const chunks = output.filter((file) => file.type === 'chunk') as unknown as Chunk[]
  const sizeOf = (file: string): number => gzipSync(readFileSync(join(folder, file))).length
  const first = loadedWith(chunks, startingPoints(chunks))
  const files = [...first]
    .filter((file) => /\.(js|css)$/.test(file))
    .map((file) => ({ file, size: sizeOf(file) }))
  const board = chunks.filter(({ moduleIds }) => moduleIds.some((id) => BOARD.test(id)))
  return {
    files,
    total: files.reduce((sum, { size }) => sum + size, 0),
    board: board.reduce((sum, { fileName }) => sum + sizeOf(fileName), 0),
    strangers: chunks
      .filter(({ fileName }) => first.has(fileName))
      .flatMap(({ moduleIds }) => moduleIds)
      .filter((id) => TEXTS.test(id) && !OF_TITLE.test(id)),
  }
}

function startingPoints(chunks: readonly Chunk[]): Chunk[] {
  const points = chunks.filter(
    ({ isEntry, moduleIds }) => isEntry || moduleIds.some((id) => FIRST_TEXTS.test(id)),
  )
  // A build that names its files otherwise must not pass as a small one.
  if (points.length < 3) throw new Error('entry, sentences and titles are not where they were')
  return points
}

/** These chunks, all that they import at once, and their style sheets. */
function loadedWith(chunks: readonly Chunk[], from: readonly Chunk[]): Set<string> {
  const files = new Set<string>()
  const visit = (chunk: Chunk): void => {
    if (files.has(chunk.fileName)) return
    files.add(chunk.fileName)
    for (const sheet of chunk.viteMetadata?.importedCss ?? []) files.add(sheet)
    for (const name of chunk.imports) {
      const next = chunks.find(({ fileName }) => fileName === name)
      if (next) visit(next)
    }
  }
  for (const chunk of from) visit(chunk)
  return files
}
