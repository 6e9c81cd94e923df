import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { LIMITS, TIMES } from '../../src/protocol/limits'
import { everyNode, type Node, programOf } from '../house/syntax'

const file = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../src/protocol/${name}`, import.meta.url)), 'utf8')

const readme = file('README.md')
const FILES = [
  'messages.ts',
  'facilitator-messages.ts',
  'board-messages.ts',
  'team-line.ts',
  'team-score.ts',
]
const programs = FILES.map((name) => programOf(name, file(name)))

/** Types that the files of messages export, by name. */
const types = new Map<string, Node>(
  programs
    .flatMap((program) => [...everyNode(program)])
    .flatMap(({ node }): [string, Node][] =>
      node.type === 'TSTypeAliasDeclaration' || node.type === 'TSInterfaceDeclaration'
        ? [[String((node.id as Node).name), node]]
        : [],
    ),
)

/** Strings within a type, those of the types of this file that it names included. */
function stringsOf(name: string, field: string | null): string[] {
  const within = [...everyNode(types.get(name)!)]
  const named = within.flatMap(({ node }) => {
    const other = node.type === 'TSTypeReference' ? String((node.typeName as Node).name) : ''
    return types.has(other) && other !== name ? stringsOf(other, field) : []
  })
  const own = within.flatMap(({ node, parent }) => {
    if (node.type !== 'Literal' || typeof node.value !== 'string') return []
    if (field === null) return [node.value]
    const places = within.filter(
      ({ node: one }) =>
        one.type === 'TSPropertySignature' && (one.key as Node).name === field && parent !== null,
    )
    const inField = places.some(({ node: one }) =>
      [...everyNode(one.typeAnnotation as Node)].some(({ node: deep }) => deep === node),
    )
    return inField ? [node.value] : []
  })
  return [...new Set([...own, ...named])]
}

const quoted = (word: string): boolean => readme.includes(`\`${word}\``)

describe('the page about the wire', () => {
  it('names every message, act, refusal and fault that there is', () => {
    const messages = [
      ...stringsOf('SeatMessage', 'type'),
      ...stringsOf('FacilitatorMessage', 'type'),
      ...stringsOf('BoardMessage', 'type'),
    ]
    expect(messages.length).toBeGreaterThan(15)
    const others = [
      ...stringsOf('ExerciseAct', 'type'),
      ...stringsOf('ActRefusal', null),
      ...stringsOf('Fault', null),
      ...stringsOf('Bye', 'why'),
    ]
    expect(others.length).toBeGreaterThan(25)
    expect([...messages, ...others].filter((word) => !quoted(word))).toEqual([])
  })

  it('names in its bodies and answers only types that there are', () => {
    const named = [...readme.matchAll(/`([A-Z]\w+)`/g)].map(([, name]) => name!)
    expect(named.length).toBeGreaterThan(15)
    const elsewhere = ['Sent', 'Authorization', 'Accept', 'POST']
    expect(named.filter((name) => !types.has(name) && !elsewhere.includes(name))).toEqual([])
  })

  it('says the figures that hold', () => {
    expect(readme).toContain(`(the last ${LIMITS.kept})`)
    expect(readme).toContain(`every ${TIMES.beat / 1000} s`)
    expect(readme).toContain(`After ${TIMES.silence / 1000} s`)
  })
})
