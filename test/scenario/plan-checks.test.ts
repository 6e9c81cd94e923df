import { expect, it } from 'vitest'
import { refuses } from '../support/broken'
import { problemsOf, smallFiles } from '../support/small-scenario'

refuses('the ids of a scenario', [
  [
    'an unknown fact in an effect',
    'unknown-fact',
    'set: redy',
    ['alert.yaml', 'set: ready', 'set: redy'],
  ],
  [
    'an unknown fact in a condition',
    'unknown-fact',
    'fact: insid }',
    ['maps.yaml', 'fact: inside', 'fact: insid'],
  ],
  [
    'an unknown fact hoped for by a row',
    'unknown-fact',
    'fact: teem',
    ['plan.yaml', 'fact: team-named', 'fact: teem'],
  ],
  [
    'an unknown fact of tested backups',
    'unknown-fact',
    'testedFact: redy',
    ['scenario.yaml', 'testedFact: ready', 'testedFact: redy'],
  ],
  [
    'an unknown service in a dependency',
    'unknown-service',
    'dependsOn: [net]',
    ['world.yaml', 'dependsOn: [network]', 'dependsOn: [net]'],
  ],
  [
    'an unknown service in an effect',
    'unknown-service',
    'services: [mial]',
    ['world.yaml', 'services: [mail]', 'services: [mial]'],
  ],
  [
    'an unknown service in a ranking',
    'unknown-service',
    '[mial]',
    ['repair.yaml', '[network], [mail]', '[network], [mial]'],
  ],
  [
    'an unknown backup',
    'unknown-backup',
    'backup: ofline',
    ['repair.yaml', 'backup: offline', 'backup: ofline'],
  ],
  [
    'an unknown outside reply',
    'unknown-reply',
    'reply: cert }',
    ['world.yaml', 'type: ask, reply: cert-advice', 'type: ask, reply: cert'],
  ],
  [
    'an unknown actor',
    'unknown-actor',
    'actor: crt',
    ['world.yaml', 'actor: cert,', 'actor: crt,'],
  ],
  [
    'an unknown actor whom an option needs',
    'unknown-actor',
    'needs: bnak',
    ['tell.yaml', '{ id: c, minutes: [60, 60],', '{ id: c, needs: bnak, minutes: [60, 60],'],
  ],
  [
    'an unknown actor from whom a stimulus comes',
    'unknown-actor',
    'from: crt',
    ['world.yaml', '  - id: late-hardware\n', '  - id: late-hardware\n    from: crt\n'],
  ],
  [
    'an unknown document that is revealed',
    'unknown-evidence',
    'evidence: report',
    ['world.yaml', 'evidence: cert-report', 'evidence: report'],
  ],
  [
    'an unknown document that is read',
    'unknown-evidence',
    'reads: [log]',
    ['alert.yaml', 'reads: [gateway-log]', 'reads: [log]'],
  ],
  [
    'an unknown row of a stimulus',
    'unknown-row',
    'rows: [repare/1]',
    ['world.yaml', 'rows: [repair/1]\n', 'rows: [repare/1]\n'],
  ],
  [
    'an unknown row of a file',
    'unknown-row',
    ['maps.yaml', 'id: network-map'],
    ['maps.yaml', 'row: alert/1', 'row: alarm/1'],
  ],
  [
    'an unknown row before a rest',
    'unknown-row',
    'after: repare/1',
    ['plan.yaml', 'after: repair/1', 'after: repare/1'],
  ],
  [
    'an unknown option',
    'unknown-option',
    'plan: d }',
    ['alert.yaml', '      - { plan: c }', '      - { plan: d }'],
  ],
  [
    'an unknown item',
    'unknown-item',
    '[phones, bord]',
    ['alert.yaml', '[phones, board]', '[phones, bord]'],
  ],
  [
    'two decisions of one id',
    'duplicate-id',
    'id: survey',
    ['tell.yaml', 'id: statement', 'id: survey'],
  ],
  [
    'two options of one id',
    'duplicate-id',
    '{ id: b, minutes: [60, 60], grade: P',
    ['tell.yaml', 'id: c, minutes: [60, 60]', 'id: b, minutes: [60, 60]'],
  ],
  ['two facts of one id', 'duplicate-id', 'id: ready }', ['world.yaml', 'id: hasty', 'id: ready']],
  [
    'two chances of one id in one answer',
    'duplicate-id',
    'id: index-broken, base',
    [
      'repair.yaml',
      'happens: [{',
      'happens: [{ type: chance, id: index-broken, base: [1, 2], happens: [] }, {',
    ],
  ],
  [
    'one objective twice',
    'duplicate-id',
    '[coordinate, coordinate]',
    ['world.yaml', '[coordinate]', '[coordinate, coordinate]'],
  ],
  [
    'two rests after one row',
    'duplicate-rest',
    'kind: break',
    ['plan.yaml', 'rests:\n', 'rests:\n  - { after: repair/1, kind: night, minutes: 700 }\n'],
    ['plan.yaml', 'kind: night, minutes: 780', 'kind: break, minutes: 60'],
  ],
  [
    'a row that is twice in the plan',
    'duplicate-row',
    'phase: repair # 2',
    ['plan.yaml', 'phase: tell', 'phase: repair # 2'],
  ],
])

refuses('the plan of a scenario', [
  [
    'services that depend on one another',
    'service-cycle',
    'dependsOn: [mail]',
    ['world.yaml', 'restoreMinutes: 20', 'dependsOn: [mail], restoreMinutes: 20'],
  ],
  [
    'rows that wait for one another',
    'row-cycle',
    'requires: [tell/1]',
    ['plan.yaml', 'lead: dsi\n', 'lead: dsi\n    requires: [tell/1]\n'],
  ],
  [
    'a row behind rows that wait for one another',
    'row-unreachable',
    'requires: [repair/1] # 3',
    ['plan.yaml', 'lead: dsi\n', 'lead: dsi\n    requires: [alert/1]\n'],
    ['plan.yaml', 'requires: [alert/1]\n    overlaps: [repair/1]', 'requires: [repair/1] # 3'],
  ],
  [
    'a row that waits for a later one',
    'requires-later',
    'requires: [alert/1, tell/1]',
    ['plan.yaml', 'requires: [alert/1]\n    overlaps: [tell/1]', 'requires: [alert/1, tell/1]'],
  ],
  [
    'an overlap that the other row does not know',
    'overlap-one-way',
    'overlaps: [repair/1]',
    ['plan.yaml', '    overlaps: [tell/1]\n', ''],
  ],
  [
    'an overlap with a row that must be over',
    'overlap-required',
    'overlaps: [repair/1]',
    [
      'plan.yaml',
      'requires: [alert/1]\n    overlaps: [repair/1]',
      'requires: [repair/1]\n    overlaps: [repair/1]',
    ],
  ],
  [
    'a consequence of an overlap that cannot be',
    'overlap-consequence',
    'rows: [alert/1, tell/1], effects',
    ['scenario.yaml', 'rows: [repair/1, tell/1], effects', 'rows: [alert/1, tell/1], effects'],
  ],
  [
    'a rework in a row that opens after the verification',
    'rework-late',
    'id: once-more',
    ['repair.yaml', 'id: again', 'id: once-more'],
    [
      'plan.yaml',
      'waiting: [client, development]',
      'waiting: [client, development]\n    work: verify',
    ],
  ],
  ['a plan out of order', 'plan-order', 'phase: repair', ['plan.yaml', 'number: 1', 'number: 4']],
  [
    'minutes upside down in a row',
    'minutes-order',
    'minutes: [90, 60]',
    ['plan.yaml', 'minutes: [60, 90]', 'minutes: [90, 60]'],
  ],
  [
    'minutes upside down in an option',
    'minutes-order',
    'minutes: [60, 30]',
    ['alert.yaml', 'minutes: [30, 40]', 'minutes: [60, 30]'],
  ],
  [
    'minutes upside down in a lever',
    'minutes-order',
    '[40, 20]',
    ['alert.yaml', '{ id: start, minutes: [20, 40] }', '{ id: start, minutes: [40, 20] }'],
  ],
  [
    'a delay upside down',
    'minutes-order',
    'delay: [60, 30]',
    ['world.yaml', 'delay: [30, 60]', 'delay: [60, 30]'],
  ],
  [
    'office hours upside down',
    'minutes-order',
    'office: [1200, 480]',
    ['scenario.yaml', 'office: [480, 1200]', 'office: [1200, 480]'],
  ],
  [
    'what is delivered in the evening before offices close',
    'minutes-order',
    'delivered: 1100',
    ['scenario.yaml', 'delivered: 1320', 'delivered: 1100'],
  ],
])

refuses('the cells of a scenario', [
  [
    'a role without anything to do',
    'cell-empty',
    ['plan.yaml', 'phase: alert'],
    ['alert.yaml', 'id: paper,\n      role: client', 'id: paper,\n      role: direction'],
  ],
  [
    'a decision where the plan waits',
    'cell-waiting',
    ['alert.yaml', 'role: direction'],
    ['plan.yaml', 'waiting: [client, development]', 'waiting: [client, direction, development]'],
  ],
  [
    'a lever where the plan acts',
    'cell-lever-acting',
    ['alert.yaml', 'role: client'],
    ['plan.yaml', 'waiting: [client, development]', 'waiting: [development]'],
  ],
  [
    'two decisions in one cell',
    'cell-twice',
    'role: dsi # 2',
    ['alert.yaml', 'role: direction', 'role: dsi # 2'],
  ],
  [
    'two heavy decisions in one row',
    'heavy-count',
    'weight: heavy # 2',
    ['alert.yaml', 'role: direction\n    weight: light', 'role: direction\n    weight: heavy # 2'],
  ],
  [
    'a row without a heavy decision',
    'heavy-count',
    ['plan.yaml', 'phase: alert'],
    ['alert.yaml', 'weight: heavy', 'weight: light'],
  ],
  ['a lead that waits', 'lead-waiting', 'lead: client', ['plan.yaml', 'lead: dsi', 'lead: client']],
  [
    'a lead whose reference does not span the row',
    'lead-minutes',
    '{ id: c, minutes: [60, 80]',
    ['alert.yaml', '{ id: c, minutes: [60, 90]', '{ id: c, minutes: [60, 80]'],
  ],
  [
    'an acting reference below 40 %',
    'acting-minutes',
    '[23, 48], grade: P',
    ['alert.yaml', '{ id: a, minutes: [24, 48], grade: P', '{ id: a, minutes: [23, 48], grade: P'],
  ],
  [
    'an acting reference above 80 %',
    'acting-minutes',
    '[24, 49], grade: P',
    ['alert.yaml', '{ id: a, minutes: [24, 48], grade: P', '{ id: a, minutes: [24, 49], grade: P'],
  ],
  [
    'an answer of good practice that takes more than a quarter more than the row',
    'practice-minutes',
    '{ id: b, minutes: [60, 113]',
    [
      'alert.yaml',
      '{ id: b, minutes: [30, 40], grade: S, source',
      '{ id: b, minutes: [60, 113], grade: S, source',
    ],
  ],
  [
    'an acting selection that is too long',
    'acting-minutes',
    'minutes: [24, 50]',
    [
      'alert.yaml',
      'kind: selection\n    minutes: [24, 48]',
      'kind: selection\n    minutes: [24, 50]',
    ],
  ],
])

it('lets other options than the reference be shorter or longer', () => {
  const files = smallFiles().map(({ path, text }) => ({
    path,
    text: text.replace(
      '{ id: c, minutes: [24, 48], grade: M }',
      '{ id: c, minutes: [1, 500], grade: M }',
    ),
  }))
  expect(problemsOf(files)).toEqual([])
})
