import { describe, expect, it } from 'vitest'
import { shipped } from '../support/shipped'
import { sourceFiles } from './rooms'
import { everyNode, lineAt, programOf } from './syntax'

const SCENARIOS = ['ransomware-pra', 'tutorial'] as const
/** Words of the program's own that are also ids of a scenario: what they are, and where alone they stand. */
const OWN_WORDS: Readonly<Record<string, { what: string; in?: readonly string[] }>> = {
  client: { what: 'a side', in: ['scenario/roles.ts'] },
  evidence: {
    what: 'a section of the files of a scenario',
    in: ['scenario/scenario-draft.ts', 'scenario/checks/references.ts'],
  },
  network: { what: 'a picture', in: ['scenario/icons.ts'] },
  mail: { what: 'a channel, a kind of document and their picture' },
  restore: { what: 'a kind of work' },
  verification: { what: 'what that kind of work comes to, which may fail' },
}

const isOwn = (word: string, path: string): boolean => {
  const own = OWN_WORDS[word]
  return own !== undefined && (own.in?.includes(path) ?? true)
}

/** Ids that scenarios give: a program that knows one of them is written for that scenario. */
const ids = new Set(
  SCENARIOS.map((id) => shipped(id)).flatMap(({ roles, gauges, services, rows }) => [
    ...[...roles, ...gauges, ...services].map(({ id }) => id as string),
    ...rows.map(({ phase }) => phase),
  ]),
)

const literals = (path: string, text: string): string[] =>
  [...everyNode(programOf(path, text))].flatMap(({ node }) =>
    node.type === 'Literal' && ids.has(String(node.value)) && !isOwn(String(node.value), path)
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
