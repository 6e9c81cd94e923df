import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/scenario/language'
import { PROBLEM_CODES } from '../../src/scenario/problem'
import { slipsIn } from '../../src/scenario/typography'
import { PROJECT } from '../../src/shipped/scenario-files'

const sentences = (language: string, file: string): Record<string, string> =>
  JSON.parse(readFileSync(join(PROJECT, 'locales', language, `${file}.json`), 'utf8'))

const variables = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))].sort()

describe('the sentences of problems', () => {
  it.each(LANGUAGES)('exist for every code, and for nothing else, in %s', (language) => {
    const keys = PROBLEM_CODES.map((code) => `problem.${code}`).sort()
    expect(Object.keys(sentences(language, 'problems'))).toEqual(keys)
  })

  it('say what to do after what is wrong', () => {
    for (const language of LANGUAGES) {
      for (const text of Object.values(sentences(language, 'problems'))) {
        expect(text.split(/[.:] /).length, text).toBeGreaterThan(1)
      }
    }
  })

  it.each(['problems', 'cli'])('use the same variables in both languages (%s)', (file) => {
    const [fr, en] = [sentences('fr', file), sentences('en', file)]
    expect(Object.keys(en)).toEqual(Object.keys(fr))
    for (const [key, text] of Object.entries(fr)) {
      expect(variables(en[key] ?? ''), key).toEqual(variables(text))
    }
  })

  it.each(['problems', 'cli'])('keep the typography that they ask for (%s)', (file) => {
    for (const language of LANGUAGES) {
      for (const text of Object.values(sentences(language, file))) {
        expect(slipsIn(text, language), text).toEqual([])
      }
    }
  })
})
