import { describe, expect, it } from 'vitest'
import { PURE, sourceFiles } from './rooms'
import { everyNode, lineAt, type Node, programOf } from './syntax'

/** Exact on every machine: no rounding differs from one engine to the next. */
const EXACT = ['abs', 'ceil', 'clz32', 'floor', 'imul', 'max', 'min', 'round', 'sign', 'trunc']
/** What would make a run depend on where and when it is. */
const WORLDLY = ['Date', 'performance', 'crypto', 'globalThis', 'Intl', 'process']
const LOCAL = /^(localeCompare|toLocale\w*)$/

/** What in a file would let two machines compute two games. */
function impurities(path: string, text: string): string[] {
  const found: string[] = []
  const report = (node: Node, what: string) =>
    found.push(`${path}:${lineAt(text, Number(node.start))} ${what}`)
  for (const { node, parent, field } of everyNode(programOf(path, text))) {
    if (node.type !== 'Identifier') continue
    const name = String(node.name)
    const isProperty =
      (parent?.type === 'MemberExpression' && field === 'property' && parent.computed !== true) ||
      (parent?.type === 'Property' && field === 'key' && parent.shorthand !== true) ||
      parent?.type === 'TSPropertySignature'
    if (isProperty) {
      if (LOCAL.test(name)) report(node, name)
      continue
    }
    if (WORLDLY.includes(name)) report(node, name)
    if (name !== 'Math') continue
    const used = parent?.type === 'MemberExpression' && field === 'object' ? parent : null
    const property = used && used.computed !== true ? String((used.property as Node).name) : ''
    if (!EXACT.includes(property)) report(node, `Math.${property || '…'}`)
  }
  return found
}

describe('from scenario to view', () => {
  it('nothing rolls dice, reads a clock or counts on what machines compute differently', () => {
    const files = sourceFiles().filter(({ room }) => (PURE as readonly string[]).includes(room))
    expect(files.length).toBeGreaterThan(80)
    expect(files.flatMap(({ path, text }) => impurities(path, text))).toEqual([])
  })

  it.each([
    ['Math.random()', 'Math.random'],
    ['const { random } = Math', 'Math.…'],
    ["Math['random']()", 'Math.…'],
    ['const roll = Math.random', 'Math.random'],
    ['Math.pow(2, 3) + Math.sqrt(x)', 'Math.pow'],
    ['[1].map(Math.exp)', 'Math.exp'],
    ['new Date()', 'Date'],
    ['const now = Date.now()', 'Date'],
    ['performance.now()', 'performance'],
    ['globalThis.Date', 'globalThis'],
    ['names.sort((a, b) => a.localeCompare(b))', 'localeCompare'],
    ['(1234).toLocaleString()', 'toLocaleString'],
    ['const seen = { Date }', 'Date'],
  ])('%s would be found out', (text, what) => {
    expect(impurities('some.ts', text)[0]).toBe(`some.ts:1 ${what}`)
  })

  it.each([
    'Math.floor(x / 2) + Math.max(1, 2)',
    'const event = { Date: 1 }; event.Date',
    '// Math.random() is not for rules',
    "const text = 'new Date()'",
    'const cube = x ** 3',
  ])('%s is innocent', (text) => {
    expect(impurities('some.ts', text)).toEqual([])
  })
})
