import { describe, expect, it } from 'vitest'
import { deadlinesAhead, deadlinesPassed } from '../../src/view/deadlines'
import type { RoleView } from '../../src/view/view'
import { moments } from '../support/board-moments'

const view = moments('ransomware-pra', 'worst').find(({ view: one }) => one.minute > 60)!.view

const withServices = (services: Partial<RoleView['services'][number]>[]): RoleView => ({
  ...view,
  duties: [],
  services: services.map((service) => ({ ...view.services[0]!, ...service })),
})

describe('the next deadline', () => {
  it('is the service or the duty that has the least time left', () => {
    const all = deadlinesAhead(view)
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(2)
    expect(all.map(({ left }) => left)).toEqual(
      [...all.map(({ left }) => left)].sort((a, b) => a - b),
    )
    for (const { kind, id, left } of all) {
      if (kind !== 'duty') continue
      expect(left).toBe(view.duties.find((duty) => duty.id === id)!.due - view.minute)
    }
  })

  it('counts minutes: the last one is still ahead, the longest outage itself is passed', () => {
    const seen = withServices([
      { id: 'mail', status: 'down', outageMinutes: 479, maxOutageMinutes: 480 },
      { id: 'dns', status: 'down', outageMinutes: 480, maxOutageMinutes: 480 },
      { id: 'web', status: 'down', outageMinutes: 500, maxOutageMinutes: 480 },
      { id: 'erp', status: 'degraded', outageMinutes: 100, maxOutageMinutes: 480 },
    ])
    expect(deadlinesAhead(seen)).toEqual([{ kind: 'service', id: 'mail', left: 1 }])
    expect(deadlinesPassed(seen).map(({ id, left }) => [id, left])).toEqual([
      ['web', -20],
      ['dns', 0],
    ])
  })
})
