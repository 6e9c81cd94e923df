import {
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
} from 'yaml'

/** A change to one place of a file; `undefined` takes a key away, a key that is not there comes after the first. */
export interface Change {
  readonly path: readonly (string | number)[]
  readonly value: unknown
}

interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A YAML file with some values changed; every other sign stays where its author put it. Refuses a path to nowhere. */
export const rewriteYaml = (text: string, changes: readonly Change[]): string => {
  const { contents } = parseDocument(text)
  return changes
    .map((change) => spliceOf(text, contents, change))
    .sort((a, b) => b.from - a.from)
    .reduce((whole, { from, to, text: put }) => whole.slice(0, from) + put + whole.slice(to), text)
}

/** A value on one line, as authors write short ones: `[45, 90]`, `{ option: a }`. */
export const flowYaml = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(flowYaml).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${flowYaml(inner)}`)
    return `{ ${pairs.join(', ')} }`
  }
  if (typeof value !== 'string') return JSON.stringify(value)
  const plain =
    /^[a-z][\w/-]*$/i.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value)
  return plain ? value : JSON.stringify(value)
}

const spliceOf = (text: string, contents: unknown, { path, value }: Change): Splice => {
  const parent = path.slice(0, -1).reduce(childOf, contents)
  const key = path.at(-1)!
  const pair = isMap(parent) ? pairOf(parent, key) : undefined
  if (isMap(parent) && !pair) return inserted(text, parent as YAMLMap, `${key}: ${flowYaml(value)}`)
  if (pair && value === undefined) return removed(text, parent as YAMLMap, pair)
  const [from, to] = rangeOf(pair ? pair.value : childOf(parent, key))
  // The end of a block is on a line of its own.
  const block = text.slice(from, to).endsWith('\n')
  return { from, to: block ? to - 1 : to, text: flowYaml(value) }
}

const childOf = (node: unknown, key: string | number): unknown =>
  isSeq(node)
    ? node.items[Number(key)]
    : isMap(node)
      ? pairOf(node as YAMLMap, key)?.value
      : undefined

const pairOf = (map: { items: unknown[] }, key: string | number): Pair | undefined =>
  (map.items as Pair[]).find((pair) => (isScalar(pair.key) ? pair.key.value : pair.key) === key)

const rangeOf = (node: unknown): readonly [number, number] => {
  const range = (node as ParsedNode | undefined)?.range
  if (!range) throw new Error('There is nothing to change here.')
  return [range[0], range[1]]
}

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

const inserted = (text: string, map: YAMLMap, pair: string): Splice => {
  const first = map.items[0] as Pair
  const [, end] = rangeOf(first.value)
  if (map.flow) return { from: end, to: end, text: `, ${pair}` }
  const [start] = rangeOf(first.key)
  const column = start - (text.lastIndexOf('\n', start - 1) + 1)
  const at = endOfLine(text, end)
  return { from: at, to: at, text: `\n${' '.repeat(column)}${pair}` }
}

const removed = (text: string, map: YAMLMap, pair: Pair): Splice => {
  const [start] = rangeOf(pair.key)
  const [, end] = rangeOf(pair.value)
  if (map.flow) return { from: text.lastIndexOf(',', start), to: end, text: '' }
  return { from: text.lastIndexOf('\n', start), to: endOfLine(text, end), text: '' }
}
