import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
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
  TAB_AS_INDENT: 'tab-indent',
}

/** A list or a map with more is none that anybody wrote. */
const MOST_ITEMS = 5_000
/** Lists and maps in one another, from the outermost. */
const MOST_DEPTH = 50

/** Reads YAML, of which JSON is a part. Refuses duplicate keys, unknown tags, and what goes round in circles, too deep or on for ever. */
export const readSource = (file: string, text: string): { source: Source; problems: Problem[] } => {
  const lines = new LineCounter()
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const document = parsed(text, lines)
  if (!document) {
    const top = { file, line: 1, column: 1 }
    const source = { file, value: null, placeOf: () => top, placeOfKey: () => top }
    return { source, problems: [problem('too-deep', top, { limit: MOST_DEPTH })] }
  }
  const problems = [...document.errors, ...document.warnings].map((error) =>
    problem(CODES[error.code] ?? 'yaml-syntax', place(error.pos[0]), { detail: error.message }),
  )
  if (problems.length === 0) problems.push(...shapeProblems(document, place))
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

/** Null where it is nested so deep that no parser follows. */
const parsed = (text: string, lineCounter: LineCounter) => {
  try {
    // Whether a key stands twice is looked at below: the parser compares each with all before it.
    const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false })
    return document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION') ? null : document
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Keys that stand twice, and the first place where a document holds itself, goes too deep, or has a list without an end. */
const shapeProblems = (document: Document, place: (offset: number) => Place): Problem[] => {
  const problems: Problem[] = []
  const found = (code: ProblemCode, node: unknown, params: Problem['params']) => {
    problems.push(problem(code, place(startOf(node) ?? 0), params))
    return visit.BREAK
  }
  visit(document, {
    Alias(_key, node, path) {
      const target = node.resolve(document)
      const cycle = target !== undefined && path.includes(target)
      return cycle ? found('alias-cycle', node, { name: node.source }) : undefined
    },
    Collection(_key, node, path) {
      const depth = path.filter(isCollection).length + 1
      if (depth > MOST_DEPTH) return found('too-deep', node, { limit: MOST_DEPTH })
      const count = node.items.length
      if (count > MOST_ITEMS) return found('too-many', node, { count, limit: MOST_ITEMS })
      if (isMap(node)) for (const key of keysTwice(node)) found('duplicate-key', key, {})
      return undefined
    },
  })
  return problems
}

const keysTwice = ({ items }: YAMLMap): unknown[] => {
  const seen = new Set<unknown>()
  return items.flatMap(({ key }) => {
    const value = isScalar(key) ? key.value : key
    if (!seen.has(value)) {
      seen.add(value)
      return []
    }
    return [key]
  })
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
