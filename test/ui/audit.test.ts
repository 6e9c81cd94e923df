import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import said from '../../locales/fr/accessibility.json'
import { PROJECT } from '../../src/shipped/scenario-files'
import { conformityOf, FINDINGS, rateOf, TESTS } from '../../src/ui/screens/accessibility/audit'
import { everyNode, type Node, programOf } from '../house/syntax'

/** How many criteria the RGAA 4.1.2 has of each topic. */
const CRITERIA = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]

/** The titles of the tests that a file runs. */
const titlesIn = (file: string): string[] =>
  [...everyNode(programOf(file, readFileSync(join(PROJECT, file), 'utf8')))].flatMap(({ node }) => {
    if (node.type !== 'CallExpression') return []
    const callee = node.callee as Node
    const each = callee.type === 'CallExpression' ? ((callee.callee as Node).object as Node) : null
    const name = (each ?? callee).name
    const [title] = node.arguments as Node[]
    return name === 'it' && typeof title?.value === 'string' ? [title.value] : []
  })

const notes = new Set(FINDINGS.map(({ note }) => note).filter(Boolean))
const sentences = (start: string): string[] =>
  Object.keys(said)
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length))

describe('the audit of the game’s accessibility', () => {
  it('has a finding for each criterion of the RGAA 4.1.2, in order, each with its words', () => {
    const wanted = CRITERIA.flatMap((count, topic) =>
      Array.from({ length: count }, (_, index) => `${topic + 1}.${index + 1}`),
    )
    expect(FINDINGS.map(({ criterion }) => criterion)).toEqual(wanted)
    expect(wanted).toHaveLength(106)
    expect(sentences('criterion.').sort()).toEqual([...wanted].sort())
    expect(sentences('topic.')).toHaveLength(CRITERIA.length)
  })

  it('shows every finding by a test or a note, and by a note what is amiss or does not apply', () => {
    const bare = FINDINGS.filter(({ verdict, tests, note }) =>
      verdict === 'conform' ? tests.length === 0 && !note : !note,
    )
    expect(bare).toEqual([])
    expect(sentences('note.').sort()).toEqual([...notes].sort())
  })

  it('names only tests that there are', () => {
    const named = FINDINGS.flatMap(({ tests }) => tests)
    expect(Object.keys(TESTS).sort()).toEqual([...new Set(named)].sort())
    const gone = Object.values(TESTS).filter(({ file, title }) => !titlesIn(file).includes(title))
    expect(gone).toEqual([])
  })

  it('knows the title of a test from a part of it', () => {
    const there = titlesIn('test/e2e/table.test.ts')
    expect(there).toContain('ranks by buttons, by drag and by keyboard')
    expect(there).not.toContain('ranks by buttons')
  })

  it('comes to a rate of the criteria that apply, and to the mention that the law ties to it', () => {
    const of = (conform: number, not: number, beside = 0) =>
      rateOf([
        ...Array<{ verdict: 'conform' }>(conform).fill({ verdict: 'conform' }),
        ...Array<{ verdict: 'not-conform' }>(not).fill({ verdict: 'not-conform' }),
        ...Array<{ verdict: 'not-applicable' }>(beside).fill({ verdict: 'not-applicable' }),
      ])
    expect(of(3, 0, 9)).toEqual({ conform: 3, applicable: 3, all: 12, percent: 100 })
    expect(conformityOf(of(3, 0))).toBe('full')
    // One fault among a thousand is still one.
    expect(of(999, 1).percent).toBe(99)
    expect(conformityOf(of(999, 1))).toBe('partial')
    expect(conformityOf(of(1, 1))).toBe('partial')
    expect(conformityOf(of(49, 51))).toBe('none')
    expect(conformityOf(of(0, 0))).toBe('none')
  })
})
