import { expect, it } from 'vitest'
import { type Broken, refuses } from '../support/broken'
import { shipped } from '../support/shipped'
import { problemsOf, smallWith } from '../support/small-scenario'

/** A paper at the end of world.yaml, with the small plan's one night; some of its lines replaced. */
const paper = (put: Partial<Record<'first' | 'last' | 'more', string>> = {}) =>
  [
    'world.yaml',
    '\nexerciseObjectives',
    `
paper:
  evenings:
    - fronts: [{ id: dark, when: ${put.first ?? '{ gauge: goodwill, below: 30 }'} }, { id: calm${put.last ?? ''} }]
      voices: [{ id: patient }]
    - { fronts: [{ id: over }], voices: [{ id: relieved }] }
${put.more ?? ''}
exerciseObjectives`,
  ] as const

const withPaper = (
  name: string,
  code: Broken[1],
  where: string,
  put: Parameters<typeof paper>[0],
): Broken => [name, code, where, paper(put)]

refuses('the paper of a scenario', [
  withPaper('an evening that does not come', 'paper-evenings', '- fronts: [{ id: dark', {
    more: '    - { fronts: [{ id: late }], voices: [{ id: tired }] }\n',
  }),
  withPaper('what the seed dealt', 'paper-hidden', 'id: dark, when: { fact: inside', {
    first: '{ fact: inside }',
  }),
  withPaper('a gauge that the client does not see', 'paper-hidden', 'gauge: traces', {
    first: '{ gauge: traces, below: 40 }',
  }),
  withPaper('a front page of which nothing is known', 'unknown-fact', 'fact: rumour', {
    first: '{ fact: rumour }',
  }),
  withPaper('an evening on which nothing may be printed', 'last-rule', 'id: calm', {
    last: ', when: { fact: hasty }',
  }),
  withPaper('two front pages of one name', 'duplicate-id', 'fronts: [{ id: dark }]', {
    more: '    - { fronts: [{ id: dark }], voices: [{ id: tired }] }\n',
  }),
])

it('a paper that keeps to what everybody sees is none of the problems of a scenario', () => {
  expect(problemsOf(smallWith(paper()))).toEqual([])
})

it('no two evenings of the long exercise share a page or a sentence, and each has enough of both to differ', () => {
  const { evenings } = shipped('ransomware-pra').paper!
  for (const { fronts, voices } of evenings) {
    expect(fronts.length).toBeGreaterThanOrEqual(7)
    expect(voices.length).toBeGreaterThanOrEqual(4)
  }
})
