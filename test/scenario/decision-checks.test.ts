import { expect, it } from 'vitest'
import { refuses } from '../support/broken'
import { expectProblem, problemsOf, smallFiles, smallWith } from '../support/small-scenario'

refuses('the references of decisions', [
  [
    'a document that the role cannot open',
    'reads-closed',
    'reads: [network-map] # 1',
    ['alert.yaml', 'reads: [gateway-log]', 'reads: [network-map] # 1'],
  ],
  [
    'a document of a later row',
    'reads-later',
    ['alert.yaml', 'reads: [network-map]'],
    ['maps.yaml', 'row: alert/1', 'row: tell/1'],
  ],
  [
    'a hidden document that nothing has revealed yet',
    'reads-unrevealed',
    'reads: [cert-report]',
    ['alert.yaml', 'reads: [network-map]', 'reads: [cert-report]'],
  ],
  [
    'a fact that no document tells',
    'reference-unreadable',
    'when: { fact: inside }, plan: a',
    ['alert.yaml', 'reads: [gateway-log]', 'reads: []'],
  ],
  [
    'a fact that the addressee of a stimulus cannot read',
    'reference-unreadable',
    ['world.yaml', 'reference: [{ when'],
    ['alert.yaml', 'for: [dsi, client]', 'for: [dsi]'],
  ],
  [
    'a last rule with a condition',
    'last-rule',
    'when: { fact: inside }, plan: c',
    ['alert.yaml', '- { plan: c }', '- { when: { fact: inside }, plan: c }'],
  ],
  [
    'a rule after one without condition',
    'rule-unreachable',
    '- { plan: a, practice',
    [
      'alert.yaml',
      '- { when: { fact: inside }, plan: a, practice: [b] }',
      '- { plan: a, practice: [b] }',
    ],
  ],
  [
    'a last grade with a condition',
    'last-rule',
    'grade: U }, { when',
    ['alert.yaml', 'grade: U }, { grade: S }', 'grade: U }, { when: { fact: inside }, grade: S }'],
  ],
  [
    'a last variant with a condition',
    'last-rule',
    'clean, when',
    ['maps.yaml', '{ id: clean }', '{ id: clean, when: { not: { fact: inside } } }'],
  ],
  [
    'a last rating with a condition',
    'last-rule',
    '{ when: { fact: hasty }, grade: P }',
    ['world.yaml', '{ grade: P }]', '{ when: { fact: hasty }, grade: P }]'],
  ],
  [
    'good practice that is not cited',
    'practice-source',
    'id: b, minutes: [30, 40], grade: S }',
    ['alert.yaml', 'grade: S, source: fixture', 'grade: S'],
  ],
  [
    'a citation for what no rule holds good practice',
    'practice-never',
    'source: fixture',
    ['alert.yaml', 'plan: a, practice: [b] }', 'plan: a }'],
  ],
  [
    'good practice that is no option',
    'unknown-option',
    'practice: [z]',
    ['alert.yaml', 'practice: [b]', 'practice: [z]'],
  ],
])

refuses('the answers of decisions', [
  [
    'a reference beyond the budget',
    'selection-budget',
    'plan: [phones, scanner, board]',
    ['alert.yaml', 'plan: [phones, scanner]', 'plan: [phones, scanner, board]'],
  ],
  [
    'a reference without a required item',
    'selection-required',
    'plan: [board] }',
    ['alert.yaml', 'plan: [phones, board]', 'plan: [board]'],
  ],
  [
    'a reference without an item required then',
    'selection-required',
    'plan: [phones] }',
    ['alert.yaml', 'plan: [phones, scanner]', 'plan: [phones]'],
  ],
  [
    'a reference with a harmful item',
    'selection-harmful',
    'shared-mail] }',
    ['alert.yaml', 'plan: [phones, board]', 'plan: [phones, board, shared-mail]'],
  ],
  [
    'a choice that always needs a signature',
    'spend-signature',
    '- id: name-team',
    [
      'alert.yaml',
      '{ id: a, minutes: [24, 48], grade: P, effects: [',
      '{ id: a, minutes: [24, 48], grade: P, effects: [{ type: spend, euros: 5001 }, ',
    ],
    [
      'alert.yaml',
      '{ id: c, minutes: [24, 48], grade: M }',
      '{ id: c, minutes: [24, 48], grade: M, effects: [{ type: chance, id: x, base: [1, 2], happens: [{ type: spend, euros: 7000 }] }] }',
    ],
  ],
  [
    'a ranking of services with items',
    'ranking-items',
    'items: [{ id: x }]',
    ['repair.yaml', 'of: services\n', 'of: services\n    items: [{ id: x }]\n'],
  ],
  [
    'a ranking of nothing',
    'ranking-items',
    'of: items',
    ['repair.yaml', 'of: services\n', 'of: items\n'],
  ],
  [
    'an item ranked twice',
    'item-unordered',
    '[press, team]',
    ['tell.yaml', '[press]] }', '[press, team]] }'],
  ],
  [
    'an effect that makes a service verified',
    'service-status',
    'to: verified',
    ['world.yaml', 'to: down', 'to: verified'],
  ],
  [
    'an order of restoration outside a ranking',
    'restore-order-place',
    'type: restore-order',
    [
      'alert.yaml',
      '{ type: fact, set: team-named }',
      '{ type: restore-order }, { type: fact, set: team-named }',
    ],
  ],
  [
    'an order of restoration in a ranking of other things',
    'restore-order-place',
    'effects: [{ type: restore-order',
    ['tell.yaml', 'of: items\n', 'of: items\n    effects: [{ type: restore-order }]\n'],
  ],
])

refuses('the rest of the content', [
  [
    'a reference that a document cannot tell before it has arrived',
    'same-papers',
    '- { when: { fact: inside }, plan: a, practice: [b] }',
    ['alert.yaml', '      - { id: quiet }\n', '      - { id: quiet }\n    arrives: [1, 2]\n'],
  ],
  [
    'a document that does not say what it presumes where texts are promised to know the game',
    'presumes-missing',
    ['alert.yaml', '- { id: cert-report'],
    ['scenario.yaml', 'promises:\n', 'promises:\n    aware: true\n'],
  ],
  [
    'reasons that are the same in every game although the right answer is not',
    'reason-unvaried',
    ['alert.yaml', '- id: survey'],
    ['scenario.yaml', 'promises:\n', 'promises:\n    aware: true\n'],
  ],
  [
    'reasons that vary although they are said to be the same in every game',
    'reason-general',
    'general: fixture',
    ['alert.yaml', 'reads: [gateway-log]', 'reads: [gateway-log]\n    general: fixture'],
    [
      'alert.yaml',
      '{ id: b, minutes: [30, 40], grade: S, source: fixture }',
      '{ id: b, minutes: [30, 40], grade: S, source: fixture, why: [{ id: odd, when: { fact: inside } }, { id: quiet }] }',
    ],
    ['scenario.yaml', 'promises:\n', 'promises:\n    aware: true\n'],
  ],
  [
    'weights that do not make a whole',
    'scoring-sum',
    'weights: { decisions: 31',
    ['scenario.yaml', 'weights: { decisions: 30', 'weights: { decisions: 31'],
  ],
  [
    'an initiative that brings nothing',
    'initiative-shape',
    'id: call-cert',
    ['world.yaml', '[{ type: ask, reply: cert-advice }]', '[{ type: contact }]'],
  ],
  [
    'an initiative that prepares two facts',
    'initiative-shape',
    'id: call-cert',
    [
      'world.yaml',
      '[{ type: ask, reply: cert-advice }]',
      '[{ type: fact, set: ready }, { type: fact, set: hasty }]',
    ],
  ],
  [
    'an initiative that moves a gauge too far',
    'initiative-gauge',
    'by: 12',
    [
      'world.yaml',
      '[{ type: ask, reply: cert-advice }]',
      '[{ type: gauge, gauge: goodwill, by: 12 }]',
    ],
  ],
  [
    'a promise that is not kept',
    'promise',
    'rankings: 3',
    ['scenario.yaml', 'rankings: 2', 'rankings: 3'],
  ],
  [
    'a third sheet for one role',
    'sheet-count',
    'id: l3',
    [
      'alert.yaml',
      '  - { id: letter,',
      '  - { id: l1, kind: mail, for: [client], sheet: true }\n  - { id: l2, kind: mail, for: [client], sheet: true }\n  - { id: l3, kind: mail, for: [client], sheet: true }\n  - { id: letter,',
    ],
  ],
])

it('accepts the hidden document once an initiative may have revealed it', () => {
  const files = smallWith(
    ['tell.yaml', 'of: items\n', 'of: items\n    reads: [cert-report]\n'],
    [
      'tell.yaml',
      '[{ plan: [[team',
      '[{ when: { fact: inside }, plan: [[clients], [team]] }, { plan: [[team',
    ],
  )
  expect(problemsOf(files)).toEqual([])
})

it('counts the decisions whose reference varies', () => {
  const files = smallWith(['scenario.yaml', 'evidenceDependent: 2', 'evidenceDependent: 3'])
  const found = expectProblem(files, 'promise', 'scenario.yaml', 'evidenceDependent: 3')
  expect(found.params).toEqual({ what: 'evidenceDependent', count: 2, promised: 3 })
})

it('tells in which case the reference is wrong', () => {
  const files = smallWith(['alert.yaml', 'plan: [phones, scanner]', 'plan: [phones]'])
  const found = expectProblem(files, 'selection-required', 'alert.yaml', 'plan: [phones] }')
  expect(found.params).toEqual({ id: 'scanner', case: 'inside' })
})

it('refuses a reference that always stands in the same place', () => {
  const files = smallFiles().map(({ path, text }) => ({
    path,
    text: text.replace(/plan: [abc] \}\]/g, 'plan: b }]'),
  }))
  const found = expectProblem(files, 'reference-place', 'alert.yaml', 'reference: [{ plan: b }]')
  expect(found.params).toEqual({ place: 2, count: 8, of: 9 })
})
