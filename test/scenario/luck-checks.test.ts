import { expect, it } from 'vitest'
import { refuses } from '../support/broken'
import { expectProblem, problemsOf, smallWith } from '../support/small-scenario'

refuses('the facts of a scenario', [
  [
    'a fact that nothing sets',
    'fact-never-set',
    'id: idle',
    ['world.yaml', '  - { id: hasty }', '  - { id: hasty }\n  - { id: idle }'],
  ],
  [
    'a fact that nothing reads',
    'fact-never-read',
    'id: idle',
    ['world.yaml', '  - { id: hasty }', '  - { id: hasty }\n  - { id: idle }'],
    ['alert.yaml', 'set: ready', 'set: idle'],
  ],
  [
    'a dealt fact that something sets',
    'fact-dealt-set',
    'set: inside',
    ['alert.yaml', 'set: ready', 'set: inside'],
  ],
  [
    'a reference that reads a fact of its own row',
    'fact-early',
    'when: { fact: team-named }',
    [
      'alert.yaml',
      '- { when: { fact: inside }, plan: a, p',
      '- { when: { fact: team-named }, plan: a, p',
    ],
  ],
  [
    'a grade that reads a fact of a later row',
    'fact-early',
    'fact: authority-told }, grade: U',
    ['alert.yaml', 'fact: inside }, grade: U', 'fact: authority-told }, grade: U'],
  ],
  [
    'a class that reads a fact of a later row',
    'fact-early',
    'fact: authority-told }, class',
    ['alert.yaml', 'fact: inside }, class', 'fact: authority-told }, class'],
  ],
  [
    'a document that reads a fact of a later row',
    'fact-early',
    'fact: authority-told',
    ['maps.yaml', 'fact: inside', 'fact: authority-told'],
  ],
])

refuses('the luck of a scenario', [
  [
    'a probability above 1',
    'probability',
    'probability: [5, 4]',
    ['world.yaml', 'probability: [1, 4]', 'probability: [5, 4]'],
  ],
  [
    'a probability above 1 at one difficulty',
    'probability',
    'easy: [3, 2]',
    ['world.yaml', 'easy: [1, 2], normal: [1, 1]', 'easy: [3, 2], normal: [1, 1]'],
  ],
  [
    'a dealt fact above 1',
    'probability',
    'dealt: [2, 1]',
    ['world.yaml', 'dealt: [1, 2]', 'dealt: [2, 1]'],
  ],
  [
    'fractions whose product leaves the safe integers',
    'denominators',
    'base: [1, 997]',
    ['repair.yaml', 'base: [1, 4]', 'base: [1, 997]'],
    [
      'repair.yaml',
      'ratio: [1, 2] }',
      'ratio: [1, 991] }\n              - { when: { fact: inside }, ratio: [1, 2] }',
    ],
  ],
  [
    'exogenous probabilities that add up to something else',
    'stimuli-expected',
    'normal: 2',
    ['scenario.yaml', 'normal: 1', 'normal: 2'],
  ],
  [
    'a deck of stimuli over several days',
    'deck-days',
    'rows: [repair/1, tell/1]',
    [
      'world.yaml',
      'rows: [repair/1, tell/1]\n    probability: { easy: [1, 2]',
      'deck: calls\n    rows: [repair/1, tell/1]\n    probability: { easy: [1, 2]',
    ],
  ],
  [
    'a stimulus of a deck that is likelier than its share',
    'deck-share',
    'probability: { easy: [1, 2]',
    [
      'world.yaml',
      'rows: [repair/1, tell/1]\n    probability: { easy: [1, 2]',
      'deck: calls\n    rows: [tell/1]\n    probability: { easy: [1, 2]',
    ],
  ],
  [
    'too few stimuli for a role that waits',
    'stimuli-minimum',
    'role: client, rows',
    ['scenario.yaml', 'rows: [repair/1, tell/1], count: 1', 'rows: [repair/1, tell/1], count: 2'],
  ],
  [
    'a preparation that raises a chance',
    'preparation-positive',
    'ratio: [3, 2]',
    ['repair.yaml', 'ratio: [1, 2]', 'ratio: [3, 2]'],
  ],
  [
    'a missing preparation that lowers a chance',
    'preparation-negated',
    'not: { fact: ready } }, ratio',
    ['repair.yaml', 'when: { fact: ready }, ratio', 'when: { not: { fact: ready } }, ratio'],
  ],
  [
    'a preparation under two negations that raises a risk',
    'preparation-positive',
    'not: { not: { fact: ready } }',
    ['scenario.yaml', '{ not: { fact: ready } }', '{ not: { not: { fact: ready } } }'],
  ],
  [
    'a preparation that spoils a backup',
    'preparation-positive',
    'when: { fact: ready }, ratio: [2, 1]',
    ['world.yaml', 'when: { fact: inside }, ratio: [2, 1]', 'when: { fact: ready }, ratio: [2, 1]'],
  ],
  [
    'a preparation that raises the risk of a stimulus',
    'preparation-positive',
    'factors: [{ when: { all',
    [
      'world.yaml',
      '    when: { all: [{ fact: hasty }',
      '    factors: [{ when: { all: [{ fact: ready }] }, ratio: [5, 4] }]\n    when: { all: [{ fact: hasty }',
    ],
  ],
  [
    'a preparation that triggers a consequence',
    'preparation-consequence',
    '{ fact: hasty }, { fact: ready }',
    ['world.yaml', '{ fact: hasty }, { not: { fact: ready } }', '{ fact: hasty }, { fact: ready }'],
  ],
  [
    'a preparation that makes restored services suspect',
    'preparation-consequence',
    'suspectIf',
    [
      'scenario.yaml',
      'suspectIf: { fact: hasty }',
      'suspectIf: { any: [{ fact: hasty }, { fact: ready }] }',
    ],
  ],
])

it('adds fractions exactly: ten tenths are one', () => {
  const tenth = (index: number) =>
    `  - { id: t-${index}, kind: exogenous, channel: mail, addressee: dsi, rows: [tell/1], probability: [1, 10], source: fixture }\n`
  const ten = Array.from({ length: 10 }, (_, index) => tenth(index)).join('')
  const files = smallWith(
    ['world.yaml', 'stimuli:\n', `stimuli:\n${ten}`],
    [
      'scenario.yaml',
      'easy: 1\n      normal: 1\n      hard: 2',
      'easy: 2\n      normal: 2\n      hard: 3',
    ],
  )
  expect(problemsOf(files)).toEqual([])
})

it('says how much the probabilities add up to', () => {
  const files = smallWith([
    'world.yaml',
    'easy: [1, 2], normal: [0, 1]',
    'easy: [1, 3], normal: [0, 1]',
  ])
  const found = expectProblem(files, 'stimuli-expected', 'scenario.yaml', 'easy: 1')
  expect(found.params).toEqual({ difficulty: 'easy', sum: 0.833, expected: 1 })
})

it('accepts a reference on a fact that an earlier row may have set', () => {
  const files = smallWith([
    'tell.yaml',
    '{ id: b, minutes: [60, 60], grade: S }',
    '{ id: b, minutes: [60, 60], grade: [{ when: { fact: ready }, grade: S }, { grade: M }] }',
  ])
  expect(problemsOf(files)).toEqual([])
})
