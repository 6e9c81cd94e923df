import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import debrief from '../../locales/fr/debrief.json'
import help from '../../locales/fr/help.json'
import play from '../../locales/fr/play.json'
import tools from '../../locales/fr/tools.json'
import interfaceTexts from '../../locales/fr/ui.json'

const SOURCE = new URL('../../src/', import.meta.url)

/** All that is said in code: literal keys, and the fixed starts of composed ones. */
function saidInCode(): { literals: Set<string>; starts: string[] } {
  const literals = new Set<string>()
  const starts: string[] = []
  for (const file of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue
    const code = readFileSync(new URL(file, SOURCE), 'utf8')
    for (const [, key] of code.matchAll(/['"]([a-z][\w.-]*)['"]/gi)) literals.add(key!)
    for (const [, start] of code.matchAll(/`([a-z][\w.-]*[.-])\$\{/g)) starts.push(start!)
  }
  return { literals, starts }
}

// The other way round is held by the types: a key in code that has no sentence does not compile.
describe.each([
  ['the title', interfaceTexts],
  ['a game', play],
  ['the help', help],
  ['the tools', tools],
])('the sentences of %s', (_, french) => {
  it('are all said somewhere', () => {
    const { literals, starts } = saidInCode()
    const orphans = Object.keys(french).filter((key) => {
      const base = key.replace(/_(one|other)$/, '')
      return !literals.has(base) && !starts.some((start) => base.startsWith(start))
    })
    expect(orphans).toEqual([])
  })
})

describe('the sentences of a débriefing', () => {
  // Most of its keys are made by the rules, as strings.
  it('are there for each key and each heading that code names', () => {
    const missing = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => {
        const code = readFileSync(new URL(file, SOURCE), 'utf8')
        const said = [...code.matchAll(/\bdebrief\(\s*'([^']+)'/g)].map(([, key]) => key!)
        const parts = [...code.matchAll(/<Part\s+id="([a-z-]+)"/g)].map(([, id]) => `heading.${id}`)
        return [...said, ...parts]
      })
      .filter((key) => !(key in debrief) && !(`${key}_other` in debrief))
    expect(missing).toEqual([])
  })
})
