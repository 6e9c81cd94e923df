import { parseSync } from 'vite'

/** A node of a syntax tree, as the parser gives it. */
export interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** The syntax tree of a file; refuses one that does not parse, so that no file goes unread. */
export function programOf(path: string, text: string): Node {
  const { program, errors } = parseSync(path, text)
  const [first] = errors
  if (first) throw new Error(`${path}: ${first.message}`)
  return program as unknown as Node
}

/** Every node below one, with the node it hangs on and the name of the field. */
export function* everyNode(
  node: Node,
  parent: Node | null = null,
  field = '',
): Generator<{ node: Node; parent: Node | null; field: string }> {
  yield { node, parent, field }
  for (const [name, value] of Object.entries(node)) {
    for (const inner of Array.isArray(value) ? value : [value]) {
      if (isNode(inner)) yield* everyNode(inner, node, name)
    }
  }
}

/** Line of a place in a text, from 1. */
export const lineAt = (text: string, place: number): number =>
  text.slice(0, place).split('\n').length
