import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import en from '../../locales/en/ui.json'
import fr from '../../locales/fr/ui.json'
import { slipsIn } from '../../src/scenario/typography'

const SOURCE = new URL('../../src/', import.meta.url)
const french: Record<string, string> = fr
const english: Record<string, string> = en

const variables = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort()

/** All that the rooms which speak say in code: literal keys, and the fixed starts of composed ones. */
function wording(): { literals: Set<string>; starts: string[] } {
  const literals = new Set<string>()
  const starts: string[] = []
  for (const file of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue
    const code = readFileSync(new URL(file, SOURCE), 'utf8')
    for (const [, key] of code.matchAll(/'([a-z][\w.-]*)'/gi)) literals.add(key!)
    for (const [, start] of code.matchAll(/`([a-z][\w.-]*[.-])\$\{/g)) starts.push(start!)
  }
  return { literals, starts }
}

describe('the sentences of the interface', () => {
  it('exist in both languages, with the same variables', () => {
    expect(Object.keys(english)).toEqual(Object.keys(french))
    for (const key in french) {
      expect(variables(english[key]!), key).toEqual(variables(french[key]!))
    }
  })

  it('are sorted', () => {
    expect(Object.keys(french)).toEqual([...Object.keys(french)].sort())
  })

  it('are all said somewhere', () => {
    const { literals, starts } = wording()
    const orphans = Object.keys(french).filter((key) => {
      const base = key.replace(/_(one|other)$/, '')
      return !literals.has(base) && !starts.some((start) => base.startsWith(start))
    })
    expect(orphans).toEqual([])
  })

  it('keep the typography of their language', () => {
    const slips = [
      ...Object.entries(french).map(([key, text]) => [key, slipsIn(text, 'fr')] as const),
      ...Object.entries(english).map(([key, text]) => [key, slipsIn(text, 'en')] as const),
    ]
    expect(slips.filter(([, found]) => found.length > 0)).toEqual([])
  })
})
