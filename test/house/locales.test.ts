import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { slipsIn } from '../../src/scenario/typography'

const LOCALES = fileURLToPath(new URL('../../locales/', import.meta.url))
const names = readdirSync(`${LOCALES}fr`).filter((name) => name.endsWith('.json'))
const read = (language: string, name: string): Record<string, string> =>
  JSON.parse(readFileSync(`${LOCALES}${language}/${name}`, 'utf8'))
const variables = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort()

describe.each(names)('the sentences of %s', (name) => {
  const fr = read('fr', name)
  const en = read('en', name)

  it('exist in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort())
  })

  it('are strings, not empty, and sorted', () => {
    for (const texts of [fr, en]) {
      expect(
        Object.values(texts).filter((text) => typeof text !== 'string' || !text.trim()),
      ).toEqual([])
      expect(Object.keys(texts)).toEqual([...Object.keys(texts)].sort())
    }
  })

  it('take the same variables', () => {
    const differing = Object.keys(fr).filter(
      (key) => variables(fr[key]!).join() !== variables(en[key] ?? '').join(),
    )
    expect(differing).toEqual([])
  })

  it('follow the typography of their language', () => {
    for (const [language, texts] of [
      ['fr', fr],
      ['en', en],
    ] as const) {
      const slips = Object.entries(texts).flatMap(([key, text]) =>
        slipsIn(text, language).map(({ around }) => `${language} ${key}: ${around}`),
      )
      expect(slips).toEqual([])
    }
  })
})
