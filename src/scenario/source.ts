import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  type ParsedNode,
  parseDocument,
  type YAMLError,
} from 'yaml'
import { type Place, type Problem, type ProblemCode, problem } from './problem'

export type Path = readonly PropertyKey[]

/** A YAML or JSON file that was read, with the means to say where each value stands. */
export interface Source {
  readonly file: string
  readonly value: unknown
  /** The deepest place that exists along the path. */
  readonly placeOf: (path: Path) => Place
  /** The key itself rather than its value. */
  readonly placeOfKey: (path: Path, key: string) => Place
}

/** Gives the place of a value that came out of a file, or of what is under it. */
export type Locate = (object: object, ...path: PropertyKey[]) => Place

const CODES: Partial<Record<YAMLError['code'], ProblemCode>> = {
  BAD_INDENT: 'bad-indent',
  DUPLICATE_KEY: 'duplicate-key',
  TAB_AS_INDENT: 'tab-indent',
}

/** Reads YAML, of which JSON is a part. Refuses duplicate keys and unknown tags. */
export const readSource = (file: string, text: string): { source: Source; problems: Problem[] } => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const problems = [...document.errors, ...document.warnings].map((error) =>
    problem(CODES[error.code] ?? 'yaml-syntax', place(error.pos[0]), { detail: error.message }),
  )
  let value: unknown = null
  if (problems.length === 0) {
    try {
      value = document.toJS()
    } catch (error) {
      problems.push(problem('yaml-syntax', place(0), { detail: String(error) }))
    }
  }
  const source: Source = {
    file,
    value,
    placeOf: (path) => place(offsetOf(document, path)),
    placeOfKey: (path, key) => place(offsetOfKey(document, path, key)),
  }
  return { source, problems }
}

const keyOf = (pair: Pair): unknown => (isScalar(pair.key) ? pair.key.value : pair.key)

const startOf = (node: unknown): number | undefined =>
  (node as ParsedNode | null | undefined)?.range?.[0]

const child = (document: Document, node: unknown, key: PropertyKey): unknown => {
  const target = isAlias(node) ? node.resolve(document) : node
  if (isMap(target)) return target.items.find((pair) => keyOf(pair) === key)
  if (isSeq(target)) return target.items[Number(key)]
  return undefined
}

const innerOf = (found: unknown): unknown =>
  typeof found === 'object' && found !== null && 'key' in found ? (found as Pair).value : found

const walk = (document: Document, path: Path): { node: unknown; offset: number } => {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const key of path) {
    const found = child(document, node, key)
    if (found === undefined) return { node: undefined, offset }
    node = innerOf(found)
    const keyStart =
      typeof found === 'object' && found !== null && 'key' in found ? startOf(found.key) : undefined
    offset = startOf(node) ?? keyStart ?? offset
  }
  return { node, offset }
}

const offsetOf = (document: Document, path: Path): number => walk(document, path).offset

const offsetOfKey = (document: Document, path: Path, key: string): number => {
  const { node, offset } = walk(document, path)
  const pair = child(document, node, key)
  const start =
    typeof pair === 'object' && pair !== null && 'key' in pair ? startOf(pair.key) : undefined
  return start ?? offset
}

/** Remembers, for every object of some parsed values, the file and the path it came from. */
export const originsOf = (): {
  readonly remember: (value: unknown, source: Source, path?: Path) => void
  readonly at: Locate
} => {
  const origins = new WeakMap<object, { source: Source; path: Path }>()
  let first: Source | undefined
  const remember = (value: unknown, source: Source, path: Path = []): void => {
    if (typeof value !== 'object' || value === null) return
    first ??= source
    origins.set(value, { source, path })
    for (const [key, inner] of Object.entries(value)) {
      remember(inner, source, [...path, Array.isArray(value) ? Number(key) : key])
    }
  }
  const at: Locate = (object, ...path) => {
    const origin = origins.get(object)
    // What was put together from several files stands nowhere: the first file speaks for it.
    if (!origin) return first?.placeOf([]) ?? { file: '', line: 1, column: 1 }
    return origin.source.placeOf([...origin.path, ...path])
  }
  return { remember, at }
}
