import { describe, expect, it } from 'vitest'
import type { CompiledScenario } from '../../src/scenario/scenario'
import type { Until } from '../../src/simulation/halt'
import { altered, falling, Table } from '../support/table'

/** In the first row the mail goes down in minute 20, and goodwill falls in minute 30. */
const scenario = altered((s) => {
  s.stimuli = [
    falling('mail-down', 'alert/1', {
      effects: [{ type: 'service', services: ['mail'], to: 'down' }],
    }),
    falling('bad-press', 'alert/1', {
      addressee: 'dsi',
      effects: [{ type: 'gauge', gauge: 'goodwill', by: -3 }],
    }),
  ]
})
const LUCK = { 'stimulus/mail-down/moment': 20.5 / 90, 'stimulus/bad-press/moment': 30.5 / 90 }

function running(of: CompiledScenario = scenario): Table {
  const table = new Table(of, LUCK)
  table.playRow('alert/1')
  const up = { ...table.state.services.mail!, status: 'up' as const }
  table.state = { ...table.state, services: { ...table.state.services, mail: up } }
  return table
}

const advance = (table: Table, until?: Until) =>
  table.say('host', { type: 'clock.advance', to: 1000, ...(until && { until }) })

describe('time that runs', () => {
  it('halts when fewer phases are open, where nothing else is said', () => {
    const [plain, named] = [running(), running()]
    advance(plain)
    advance(named, 'answer')
    expect(plain.of('phase.closed')).toHaveLength(1)
    expect(named.state).toEqual(plain.state)
    expect(named.events).toEqual(plain.events)
  })

  it('until a loss halts at a service that goes down, then at a gauge that loses', () => {
    const table = running()
    advance(table, 'loss')
    expect(table.of('service.changed').at(-1)).toMatchObject({ service: 'mail', to: 'down' })
    expect(table.minute).toBe(20)
    advance(table, 'loss')
    expect(table.of('gauge.moved').at(-1)).toMatchObject({ gauge: 'goodwill', by: -3, minute: 30 })
    expect(table.minute).toBe(30)
  })

  it('until an alarm halts at nothing less', () => {
    const table = running()
    advance(table, 'alarm')
    expect(table.minute).toBeGreaterThan(30)
    expect(table.of('phase.closed')).toHaveLength(1)
  })

  it('until those who play are needed halts at a blow to a gauge, which is five points or more', () => {
    const blown = (by: number): number => {
      const table = running(
        altered((s) => {
          s.stimuli = [
            falling('bad-press', 'alert/1', {
              addressee: 'dsi',
              effects: [{ type: 'gauge', gauge: 'goodwill', by }],
            }),
          ]
        }),
      )
      advance(table, 'mine')
      return table.minute
    }
    expect(blown(-5)).toBe(30)
    expect(blown(-4)).toBeGreaterThan(30)
    expect(blown(5)).toBeGreaterThan(30)
  })

  it('until those who play are needed halts at what goes down and at a phase done, over lesser losses', () => {
    const table = running()
    advance(table, 'mine')
    expect(table.minute).toBe(20)
    advance(table, 'mine')
    expect(table.minute).toBeGreaterThan(30)
    expect(table.of('phase.closed')).toHaveLength(1)
  })

  it('always halts at an answer owed, and runs no further than it is told', () => {
    for (const until of ['answer', 'mine', 'loss', 'alarm'] as const) {
      const table = new Table(
        altered((s) => {
          const { response } = s.stimuli.find((one) => one.response)!
          s.stimuli = [falling('call', 'alert/1', { addressee: 'client', response })]
        }),
        { 'stimulus/call/moment': 30.5 / 90 },
      )
      table.playRow('alert/1')
      table.say('host', { type: 'clock.advance', to: 12, until })
      expect(table.minute).toBe(12)
      table.say('host', { type: 'clock.advance', to: 1000, until })
      expect([table.mode, table.minute]).toEqual(['deciding', 30])
    }
  })
})
