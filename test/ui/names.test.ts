import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROJECT } from '../../src/shipped/scenario-files'
import { everyNode, type Node, programOf } from '../house/syntax'

/** Buttons of a screen's source whose title repeats the name that they have already: both would be spoken. */
const saidTwice = (file: string, source: string): string[] =>
  [...everyNode(programOf(file, source))].flatMap(({ node }) => {
    if (node.type !== 'JSXOpeningElement' || (node.name as Node).name !== 'button') return []
    const said = (name: string): string | undefined => {
      const value = (node.attributes as Node[]).find(
        (one) => one.type === 'JSXAttribute' && (one.name as Node).name === name,
      )?.value as Node | undefined
      return value && source.slice(Number(value.start), Number(value.end))
    }
    const label = said('aria-label')
    return label !== undefined && label === said('title') ? [`${file}: ${label}`] : []
  })

describe('a button’s name', () => {
  it('is said once: a title that says the same is its name', () => {
    const screens = readdirSync(join(PROJECT, 'src/ui'), { recursive: true, encoding: 'utf8' })
    const found = screens
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) => saidTwice(file, readFileSync(join(PROJECT, 'src/ui', file), 'utf8')))
    expect(found).toEqual([])
  })

  it('is looked for where it is: one that is said twice is found', () => {
    const source = '<button type="button" aria-label={ui("help")} title={ui("help")} />'
    expect(saidTwice('bar.tsx', source)).toEqual(['bar.tsx: {ui("help")}'])
  })
})
