import { describe, expect, it } from 'vitest'
import { shipped } from '../support/shipped'
import { sourceFiles } from './rooms'
import { everyNode, lineAt, programOf } from './syntax'

const SCENARIOS = ['ransomware-pra', 'tutorial'] as const
/** Words of the program's own that are also ids of a scenario: what they are, and where they stand. */
const OWN_WORDS: Readonly<Record<string, readonly string[]>> = {
  // A side.
  client: ['scenario/roles.ts'],
  // A section of a scenario's files.
  evidence: ['scenario/draft.ts', 'scenario/checks/references.ts'],
}

/** Ids that scenarios give: a program that knows one of them is written for that scenario. */
const ids = new Set(
  SCENARIOS.map((id) => shipped(id)).flatMap(({ roles, gauges }) =>
    [...roles, ...gauges].map(({ id }) => id as string),
  ),
)

const literals = (path: string, text: string): string[] =>
  [...everyNode(programOf(path, text))].flatMap(({ node }) =>
    node.type === 'Literal' &&
    ids.has(String(node.value)) &&
    !OWN_WORDS[String(node.value)]?.includes(path)
      ? [`${path}:${lineAt(text, Number(node.start))} '${node.value}'`]
      : [],
  )

describe('what scenarios name', () => {
  it('is known to no program by its name', () => {
    expect(ids.size).toBeGreaterThan(4)
    const files = sourceFiles()
    expect(files.flatMap(({ path, text }) => literals(path, text))).toEqual([])
  })

  it('would be found out in code, not in a comment', () => {
    const text = "// the 'client'\nif (role === 'client') leave()"
    expect(literals('some.ts', text)).toEqual(["some.ts:2 'client'"])
  })
})
