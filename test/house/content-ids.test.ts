import { describe, expect, it } from 'vitest'
import { shipped } from '../support/shipped'
import { sourceFiles } from './rooms'
import { everyNode, lineAt, programOf } from './syntax'

const SCENARIOS = ['ransomware-pra', 'tutorial'] as const
/** Names the sides, one of which is called as a role is. */
const LISTED = 'scenario/roles.ts'

/** Ids that scenarios give: a program that knows one of them is written for that scenario. */
const ids = new Set(SCENARIOS.flatMap((id) => shipped(id).roles.map((role) => role.id as string)))

const literals = (path: string, text: string): string[] =>
  [...everyNode(programOf(path, text))].flatMap(({ node }) =>
    node.type === 'Literal' && ids.has(String(node.value))
      ? [`${path}:${lineAt(text, Number(node.start))} '${node.value}'`]
      : [],
  )

describe('what scenarios name', () => {
  it('is known to no program by its name', () => {
    expect(ids.size).toBeGreaterThan(4)
    const files = sourceFiles().filter(({ path }) => path !== LISTED)
    expect(files.flatMap(({ path, text }) => literals(path, text))).toEqual([])
  })

  it('would be found out in code, not in a comment', () => {
    const text = "// the 'client'\nif (role === 'client') leave()"
    expect(literals('some.ts', text)).toEqual(["some.ts:2 'client'"])
  })
})
