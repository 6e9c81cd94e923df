import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { PROBLEM_CODES } from '../../src/scenario/problem'
import { EVENTS } from '../../src/simulation/events'
import { SRC } from './rooms'
import { everyNode, type Node, programOf } from './syntax'

const LOCALES = fileURLToPath(new URL('../../locales/', import.meta.url))
const texts = (language: string, name: string): Record<string, string> =>
  JSON.parse(readFileSync(`${LOCALES}${language}/${name}.json`, 'utf8'))

/** Declarations of types in a file of the sources, by name. */
function typesOf(path: string): Map<string, Node> {
  const program = programOf(path, readFileSync(`${SRC}${path}`, 'utf8'))
  const types = new Map<string, Node>()
  for (const { node } of everyNode(program)) {
    if (node.type === 'TSTypeAliasDeclaration') {
      types.set(String((node.id as Node).name), node.typeAnnotation as Node)
    }
    if (node.type === 'TSInterfaceDeclaration') {
      types.set(String((node.id as Node).name), node.body as Node)
    }
  }
  return types
}

/** The strings that a type, or one field of what it holds, can be. */
function stringsOf(types: Map<string, Node>, name: string, field = ''): string[] {
  const declared = types.get(name)
  if (!declared) throw new Error(`there is no type ${name}`)
  const whole = [...everyNode(declared)]
  const places = field
    ? whole.flatMap(({ node }) =>
        node.type === 'TSPropertySignature' && (node.key as Node).name === field
          ? [node.typeAnnotation as Node]
          : [],
      )
    : [declared]
  return places.flatMap((place) =>
    [...everyNode(place)].flatMap(({ node }) => {
      if (node.type === 'Literal' && typeof node.value === 'string') return [node.value]
      const named = node.type === 'TSTypeReference' ? (node.typeName as Node).name : undefined
      return named !== undefined && types.has(String(named)) ? stringsOf(types, String(named)) : []
    }),
  )
}

const refusals = [
  ...stringsOf(typesOf('simulation/refusal.ts'), 'RefusalCode'),
  ...stringsOf(typesOf('simulation/refusal.ts'), 'OpeningRefusal'),
]
const events = Object.keys(EVENTS)
const problems = stringsOf(typesOf('session/record-problem.ts'), 'RecordProblem', 'code')
const troubles = stringsOf(typesOf('session/store.ts'), 'StoreTrouble')
/** Facts and chances are said in the scenario's own words. */
const IN_SCENARIO = ['fact.set', 'chance.drawn']

describe.each(['fr', 'en'])('in %s', (language) => {
  const ui = { ...texts(language, 'ui'), ...texts(language, 'play') }
  const keys = Object.keys(ui)

  it('every refusal has its reason', () => {
    expect(refusals.length).toBeGreaterThan(20)
    expect(refusals.filter((code) => !ui[`refusal.${code}`])).toEqual([])
  })

  it('everything that happens has its sentence in the main courante', () => {
    expect(events.length).toBeGreaterThan(45)
    const unsaid = events.filter((type) => {
      if (IN_SCENARIO.includes(type)) return false
      const name = `journal.${type}`
      return !keys.some((key) => key === name || key.startsWith(`${name}-`))
    })
    expect(unsaid).toEqual([])
  })

  it('every problem with a record has its sentence', () => {
    expect(problems.length).toBeGreaterThan(10)
    expect(problems.filter((code) => !ui[`record.${code}`])).toEqual([])
  })

  it('every trouble with the store has its sentence', () => {
    expect(troubles.length).toBeGreaterThan(3)
    expect([...troubles, 'conflict'].filter((code) => !ui[`trouble.${code}`])).toEqual([])
  })

  it('every problem of a scenario has its sentence, and none is left over', () => {
    const said = Object.keys(texts(language, 'problems')).filter((key) =>
      key.startsWith('problem.'),
    )
    expect(said.sort()).toEqual(PROBLEM_CODES.map((code) => `problem.${code}`).sort())
  })
})
