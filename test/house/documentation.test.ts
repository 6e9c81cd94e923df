import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './rooms'
import { lineAt, type Node, programOf } from './syntax'

const PROJECT = fileURLToPath(new URL('../../', import.meta.url))

/** The names that a file gives functions it exports, and where each begins. */
function exportedFunctions(program: Node): { name: string; start: number }[] {
  return (program.body as Node[]).flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return []
    const declared = statement.declaration as Node
    const named = (of: Node) => ({
      name: (of.id as { name: string }).name,
      start: statement.start as number,
    })
    if (declared.type === 'FunctionDeclaration') return [named(declared)]
    if (declared.type !== 'VariableDeclaration') return []
    return (declared.declarations as Node[])
      .filter(({ init }) => /^(Arrow)?Function/.test((init as Node | null)?.type ?? ''))
      .map(named)
  })
}

/** Whether a TSDoc that says something stands right before a place. */
const isDocumented = (text: string, place: number): boolean => {
  const doc = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(text.slice(0, place))?.[1] ?? ''
  return /\p{L}/u.test(doc)
}

it('every exported function says what it does: shapes, units, when it refuses', () => {
  const files = sourceFiles()
  const bare = files.flatMap(({ path, text }) =>
    exportedFunctions(programOf(path, text))
      .filter(({ start }) => !isDocumented(text, start))
      .map(({ name, start }) => `${path}:${lineAt(text, start)} ${name}`),
  )
  expect(files.length).toBeGreaterThan(500)
  expect(bare).toEqual([])
})

describe('CONTRIBUTING', () => {
  const guide = readFileSync(`${PROJECT}CONTRIBUTING.md`, 'utf8')

  it('names no file or folder that is not there', () => {
    const named = [...guide.matchAll(/`([\w.-]+(?:\/[\w.-]+)+)`/g)].map(([, path]) => path!)
    expect(named.length).toBeGreaterThan(30)
    const missing = named.filter(
      (path) =>
        !['', 'src/', 'test/'].some((place) => existsSync(`${PROJECT}${place}${path}`)) &&
        // A room's file may be named without its ending.
        !existsSync(`${PROJECT}src/${path}.ts`),
    )
    expect(missing).toEqual([])
  })

  it('says of each of fifteen changes which file to open first', () => {
    const [, table = ''] = guide.split('## Where do I change')
    const rows = table
      .split('\n## ')[0]!
      .split('\n')
      .filter((line) => /^\| (?!change)/.test(line))
    expect(rows.length).toBeGreaterThanOrEqual(15)
    for (const row of rows) expect(row, row).toMatch(/`(src|scenarios)\//)
  })
})
