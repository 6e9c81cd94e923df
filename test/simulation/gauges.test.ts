import { describe, expect, it } from 'vitest'
import type { CompiledScenario } from '../../src/scenario/scenario'
import { altered, falling, lasting, Table, the } from '../support/table'

/** A long first row in which nothing happens but what a test adds. */
const long = (change: Parameters<typeof altered>[0] = () => {}): CompiledScenario =>
  altered((s) => {
    lasting(s, 'survey', 600)
    s.stimuli = []
    change(s)
  })

const trust = (table: Table) =>
  table.of('gauge.moved').map(({ minute, by, cause }) => [minute, by, cause.kind])

describe('the silence of the company', () => {
  it('costs trust after two waking hours, and for each further hour', () => {
    const table = new Table(long())
    table.playRow('alert/1')
    table.runTo(250)
    expect(trust(table)).toEqual([
      [120, -2, 'silence'],
      [180, -2, 'silence'],
      [240, -2, 'silence'],
    ])
  })

  it('is broken by a contact: the two hours begin again', () => {
    const table = new Table(
      long((s) => {
        const team = the(s.decisions, 'name-team')
        if (team.kind === 'choice') the(team.options, 'a').effects = [{ type: 'contact' }]
      }),
    )
    table.playRow('alert/1')
    table.runTo(200)
    expect(trust(table)).toEqual([[168, -2, 'silence']])
  })

  it('does not count at night: the clients sleep too', () => {
    const table = new Table(undefined, {}, { stimuli: false })
    table.playAlert()
    table.playRow('repair/1')
    table.finishRow('repair/1')
    const closed = table.minute
    expect(closed).toBe(210)
    table.answerAll()
    table.runTo(closed + 780)
    expect(trust(table).filter(([minute]) => Number(minute) > closed)).toEqual([])
    table.playRow('tell/1')
    table.runTo(closed + 780 + 30)
    // At 210 minutes the next hour was half over: it ends half an hour after the night.
    expect(trust(table).at(-1)).toEqual([closed + 780 + 30, -2, 'silence'])
  })

  it('counts in a break', () => {
    const table = new Table(
      altered((s) => {
        s.stimuli = []
        s.rests = [{ after: 'alert/1', kind: 'break', minutes: 60 }]
      }),
    )
    table.playAlert()
    table.answerAll()
    table.runTo(150)
    expect(trust(table)).toEqual([[120, -2, 'silence']])
  })
})

describe('a gauge', () => {
  const hit = (gauge: 'trust' | 'evidence', by: -12 | 12, times: number) =>
    long((s) => {
      s.stimuli = Array.from({ length: times }, (_, n) =>
        falling(`hit-${n}`, 'alert/1', {
          addressee: (['client', 'dsi', 'direction', 'admin', 'development'] as const)[n % 5],
          effects: [{ type: 'gauge', gauge, by }],
        }),
      )
      s.settings.trust.silencePerHour = 0
      s.settings.evidence.refusalEffects = [{ type: 'fact', set: 'authority-told' }]
    })

  it('stays between 0 and 100', () => {
    const down = new Table(hit('trust', -12, 8))
    down.playAlert()
    expect(down.state.trust).toBe(0)
    const up = new Table(hit('evidence', 12, 8))
    up.playAlert()
    expect(up.state.evidence).toBe(100)
    // What cannot move is not written down.
    expect(up.of('gauge.moved').map(({ by }) => by)).toEqual([12, 12, 6])
  })

  it('that falls below its threshold has its effects, once', () => {
    const table = new Table(hit('trust', -12, 5))
    table.playAlert()
    expect(table.state.trust).toBe(10)
    expect(table.of('gauge.crossed')).toHaveLength(1)
    expect(table.state.facts['notice-given']).toBe(true)
    const evidence = new Table(hit('evidence', -12, 3))
    evidence.playAlert()
    expect(evidence.state.evidence).toBe(34)
    expect(evidence.of('gauge.crossed')).toMatchObject([{ gauge: 'evidence' }])
    expect(evidence.state.facts['authority-told']).toBe(true)
  })
})
