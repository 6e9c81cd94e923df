import { describe, expect, it } from 'vitest'
import type { ProblemCode } from '../../src/scenario/problem'
import {
  type Edit,
  expectProblem,
  problemsOf,
  smallFiles,
  smallWith,
} from '../support/small-scenario'

const CASES: [string, ProblemCode, Edit, where: string][] = [
  [
    'a key that is written twice',
    'duplicate-key',
    ['maps.yaml', 'kind: note', 'kind: note\n    kind: log'],
    'kind: log',
  ],
  ['a tabulation', 'tab-indent', ['maps.yaml', '    kind: note', '\tkind: note'], 'kind: note'],
  [
    'a bracket that is not closed',
    'bad-indent',
    ['maps.yaml', 'for: [admin]', 'for: [admin'],
    'variants',
  ],
  [
    'a sign that YAML reserves',
    'yaml-syntax',
    ['maps.yaml', 'kind: note', 'kind: @note'],
    'kind: @note',
  ],
  [
    'an unknown key',
    'unknown-key',
    ['maps.yaml', 'kind: note', 'kind: note\n    colour: red'],
    'colour: red',
  ],
  ['a missing key', 'missing-key', ['maps.yaml', '\n    kind: note', ''], 'id: network-map'],
  [
    'a word that is not allowed',
    'bad-value',
    ['maps.yaml', 'kind: note', 'kind: napkin'],
    'napkin',
  ],
  ['a bad id', 'bad-id', ['maps.yaml', 'id: network-map', 'id: Network map'], 'Network map'],
  ['a bad row', 'bad-row-key', ['maps.yaml', 'row: alert/1', 'row: alert'], 'row: alert'],
  [
    'a bad version',
    'bad-version',
    ['scenario.yaml', 'version: 1.0.0', 'version: 1.0.x'],
    'scenario:',
  ],
  [
    'a text where a list is needed',
    'not-a-list',
    ['maps.yaml', 'for: [admin]', 'for: admin'],
    'for: admin',
  ],
  [
    'a list where keys are needed',
    'not-a-map',
    ['world.yaml', 'actors:\n  - {', 'actors:\n  - [] #{'],
    '[] #{',
  ],
  [
    'a number where a text is needed',
    'not-a-text',
    ['world.yaml', '[0, 1], source: fixture', '[0, 1], source: 12'],
    'source: 12',
  ],
  [
    'a text where a number is needed',
    'not-a-number',
    ['world.yaml', 'due: 3240', 'due: "3240"'],
    'due: "3240"',
  ],
  [
    'a fraction where a whole number is needed',
    'not-an-integer',
    ['world.yaml', 'due: 3240', 'due: 3240.5'],
    'due: 3240.5',
  ],
  ['a yes', 'not-a-true-false', ['alert.yaml', 'hidden: true', 'hidden: yes'], 'hidden: yes'],
  [
    'a number that is too big',
    'too-big',
    ['world.yaml', 'due: 3240', 'due: 324000'],
    'due: 324000',
  ],
  ['a number that is too small', 'too-small', ['world.yaml', 'due: 3240', 'due: -1'], 'due: -1'],
  ['a list that is too short', 'too-few', ['maps.yaml', 'for: [admin]', 'for: []'], 'for: []'],
  [
    'a list that is too long',
    'too-many',
    ['world.yaml', 'delay: [30, 60]', 'delay: [30, 60, 90]'],
    '[30, 60, 90]',
  ],
  [
    'a text that is too long',
    'too-long',
    ['world.yaml', '[0, 1], source: fixture', `[0, 1], source: ${'long '.repeat(61)}`],
    'source: long',
  ],
  [
    'a text that is too short',
    'too-short',
    ['world.yaml', '[0, 1], source: fixture', '[0, 1], source: f'],
    'source: f }',
  ],
  [
    'a condition on an exogenous stimulus',
    'exogenous-condition',
    ['world.yaml', 'id: late-hardware\n', 'id: late-hardware\n    when: { fact: inside }\n'],
    'when: { fact: inside }\n'.trim(),
  ],
]

describe('reading the files of a scenario', () => {
  it.each(CASES)('refuses %s', (_name, code, edit, where) => {
    const files = smallWith(edit)
    // The second case of a where that the small scenario already holds is the edited one.
    if (code === 'exogenous-condition') {
      expect(problemsOf(files)).toMatchObject([
        { code, file: 'world.yaml', params: { key: 'when' } },
      ])
      return
    }
    expectProblem(files, code, edit[0], where)
  })

  it('refuses an empty file', () => {
    const files = [...smallFiles(), { path: 'new.yaml', text: '# Soon\n' }]
    expect(problemsOf(files)).toMatchObject([{ code: 'file-empty', file: 'new.yaml', line: 1 }])
  })

  it('refuses a missing section', () => {
    const files = smallFiles().filter(({ path }) => path !== 'scenario.yaml')
    expect(problemsOf(files).map(({ code, params }) => [code, params.section])).toEqual([
      ['section-missing', 'scenario'],
      ['section-missing', 'settings'],
      ['section-missing', 'roles'],
    ])
  })

  it('refuses a second scenario section', () => {
    const text = '# Again\nscenario: { id: other, version: 1.0.0 }\n'
    const files = [...smallFiles(), { path: 'zz.yaml', text }]
    expectProblem(files, 'section-twice', 'zz.yaml', 'scenario:')
  })

  it('refuses decisions in a file that names no row', () => {
    const files = smallWith(['maps.yaml', 'row: alert/1', ''])
    expectProblem(files, 'row-file', 'maps.yaml', 'id: network-map')
  })

  it('points at the misspelt field of an effect, not at the decision around it', () => {
    const files = smallWith(['alert.yaml', 'set: ready', 'sett: ready'])
    const [only, ...others] = problemsOf(files)
    expect(others).toEqual([])
    expect(only).toMatchObject({ code: 'unknown-key', params: { key: 'sett', hint: ' (→ set)' } })
    expect(only).toMatchObject(expectProblem(files, 'unknown-key', 'alert.yaml', 'sett: ready'))
    expect(only?.column).toBeGreaterThan(60)
  })

  it('tells every type when the type of an effect is unknown', () => {
    const files = smallWith(['alert.yaml', 'type: fact, set: ready', 'type: fac, set: ready'])
    const found = expectProblem(files, 'bad-value', 'alert.yaml', 'type: fac,')
    expect(found.params.allowed).toContain('fact, gauge')
    expect(found.params.allowed).toContain('chance')
  })

  it('finds the fault inside a chance inside an effect', () => {
    const files = smallWith([
      'repair.yaml',
      'happens: [{ type: delay, role: development, minutes: 30 }]',
      'happens: [{ type: delay, role: development, minutes: 0 }]',
    ])
    expectProblem(files, 'too-small', 'repair.yaml', 'minutes: 0 }')
    expect(problemsOf(files)).toHaveLength(1)
  })

  it('finds the fault inside nested conditions', () => {
    const files = smallWith(['world.yaml', '{ not: { fact: ready } }', '{ not: { fct: ready } }'])
    expect(problemsOf(files)).toMatchObject([
      { code: 'unknown-key', params: { key: 'fct', hint: ' (→ fact)' } },
    ])
  })

  it('names the difficulty that a probability lacks', () => {
    const files = smallWith(['world.yaml', 'normal: [0, 1], hard', 'hard'])
    const found = expectProblem(files, 'missing-key', 'world.yaml', 'easy: [1, 2], hard')
    expect(found.params.key).toBe('normal')
  })

  it('says that a list would do too where only one word does', () => {
    const files = smallWith(['world.yaml', 'services: [mail]', 'services: mail'])
    const found = expectProblem(files, 'bad-value', 'world.yaml', 'services: mail')
    expect(found.params.allowed).toBe('all, […]')
  })

  it('reports every file that cannot be read, without inventing problems in the others', () => {
    const files = smallWith(
      ['maps.yaml', 'kind: note', 'kind: napkin'],
      ['tell.yaml', 'row: tell/1', 'row: tell'],
    )
    expect(problemsOf(files).map(({ code }) => code)).toEqual(['bad-value', 'bad-row-key'])
  })
})
