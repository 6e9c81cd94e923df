import { describe, expect, it } from 'vitest'
import { altered, lasting, Table, the } from '../support/table'

/** Mail bears 100 minutes; a long first row in which nothing happens but what a test adds. */
const outages = (change: Parameters<typeof altered>[0] = () => {}) =>
  altered((s) => {
    s.stimuli = []
    delete s.settings.silence
    lasting(s, 'survey', 600)
    for (const service of s.services) service.maxOutage = service.id === 'mail' ? 100 : 5000
    s.settings.outage = {
      near: [3, 4],
      crossed: [{ type: 'gauge', gauge: 'goodwill', by: -3 }],
      rationale: 'test',
    }
    change(s)
  })

const told = (table: Table) =>
  [...table.of('outage.near'), ...table.of('outage.crossed')].map(({ type, service, minute }) => [
    type,
    service,
    minute,
  ])

describe('the longest outage that a service bears', () => {
  it('is told when it comes near and when it is crossed, each once, and crossing it has its effects', () => {
    const table = new Table(outages())
    table.playRow('alert/1')
    table.runTo(400)
    expect(told(table)).toEqual([
      ['outage.near', 'mail', 75],
      ['outage.crossed', 'mail', 100],
    ])
    expect(table.of('gauge.moved')).toMatchObject([
      { minute: 100, by: -3, cause: { kind: 'deadline', id: 'mail' } },
    ])
  })

  it('is not used up while the service works degraded', () => {
    const degraded = outages((s) => {
      const team = the(s.decisions, 'name-team')
      if (team.kind !== 'choice') throw new Error('no choice')
      lasting(s, 'name-team', 40)
      for (const option of team.options) {
        option.effects = [{ type: 'service', services: ['mail'], to: 'degraded' }]
      }
    })
    const table = new Table(degraded)
    table.playRow('alert/1')
    table.runTo(400)
    expect(told(table)).toEqual([])
  })

  it('comes to the same in one step as in many', () => {
    const once = new Table(outages())
    const often = new Table(outages())
    for (const table of [once, often]) table.playRow('alert/1')
    once.runTo(300)
    for (let minute = 7; minute < 300; minute += 7) often.runTo(minute)
    often.runTo(300)
    expect(often.state).toEqual(once.state)
  })
})
