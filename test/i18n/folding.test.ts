import { expect, it } from 'vitest'
import { foldEvents } from '../../src/i18n/event-folding'
import type { Event } from '../../src/simulation/events'

const changed = (service: string, minute: number, id: string): Event => ({
  type: 'service.changed',
  service,
  from: 'down',
  to: 'degraded',
  minute,
  cause: { kind: 'answer', id, role: 'admin' },
})
const spent: Event = {
  type: 'budget.spent',
  euros: 600,
  spent: 600,
  minute: 5,
  cause: { kind: 'answer', id: 'a', role: 'admin' },
}

it('tells services that changed alike in one minute and by one cause in one line, in the place of the first', () => {
  const lines = foldEvents([
    changed('network', 4, 'a'),
    changed('dns', 5, 'a'),
    spent,
    changed('directory', 5, 'a'),
    changed('email', 5, 'b'),
  ])
  expect(lines.map(({ at, others }) => [at, others.length])).toEqual([
    [0, 0],
    [1, 1],
    [2, 0],
    [4, 0],
  ])
})
