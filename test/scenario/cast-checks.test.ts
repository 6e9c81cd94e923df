import { refuses } from '../support/broken'

const CLIENT = '- { id: client, side: client, reportsTo: direction }'
const DSI = '- { id: dsi, side: company, powers: [open-phases, plan-rest], reportsTo: direction }'
const DIRECTION = '- { id: direction, side: company, powers: [sign] }'
const ADMIN = '- { id: admin, side: company, reportsTo: dsi }'

refuses('the roles of a scenario', [
  [
    'a power that nobody has',
    'role-power-none',
    CLIENT,
    ['scenario.yaml', DIRECTION, '- { id: direction, side: company }'],
  ],
  [
    'two who open phases',
    'role-power-twice',
    'powers: [sign, open-phases]',
    ['scenario.yaml', DIRECTION, DIRECTION.replace('[sign]', '[sign, open-phases]')],
  ],
  [
    'a power outside the company',
    'role-power-outside',
    'side: client, powers: [sign]',
    ['scenario.yaml', CLIENT, CLIENT.replace('side: client', 'side: client, powers: [sign]')],
  ],
  [
    'roles without a company',
    'role-company',
    CLIENT,
    ['scenario.yaml', 'side: company, powers: [sign]', 'side: client, powers: [sign]'],
    ['scenario.yaml', DSI, DSI.replace('company', 'client')],
    ['scenario.yaml', ADMIN, ADMIN.replace('company', 'client')],
    ['scenario.yaml', '- { id: development, side: company', '- { id: development, side: client'],
  ],
  [
    'somebody who answers to a role that does not play',
    'unknown-role',
    'reportsTo: development',
    ['scenario.yaml', ADMIN, ADMIN.replace('reportsTo: dsi', 'reportsTo: development')],
    ['scenario.yaml', '  - { id: development, side: company, reportsTo: dsi }\n', ''],
  ],
  [
    'roles that answer to one another in a circle',
    'role-cycle',
    'powers: [sign], reportsTo: dsi',
    ['scenario.yaml', DIRECTION, DIRECTION.replace('[sign]', '[sign], reportsTo: dsi')],
  ],
  [
    'a role that is called as who runs the exercise',
    'role-reserved',
    'id: host',
    ['scenario.yaml', 'id: development, side', 'id: host, side'],
  ],
  [
    'a condition on the sleep of a role that does not play',
    'unknown-role',
    'asleep: cook',
    [
      'world.yaml',
      'effects: [{ type: ask, reply: cert-advice }]',
      'when: { asleep: cook }, effects: [{ type: ask, reply: cert-advice }]',
    ],
  ],
  [
    'a decision of a role that does not play',
    'unknown-role',
    'role: cio',
    ['alert.yaml', 'role: dsi', 'role: cio'],
  ],
  [
    'one role twice',
    'duplicate-id',
    'id: admin, side: company, reportsTo: direction',
    [
      'scenario.yaml',
      '- { id: development, side: company, reportsTo: dsi }',
      '- { id: admin, side: company, reportsTo: direction }',
    ],
  ],
])
