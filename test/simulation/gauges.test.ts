import { describe, expect, it } from 'vitest'
import type { CompiledScenario } from '../../src/scenario/scenario'
import { afterOfficeMinutes } from '../../src/simulation/hours'
import { view } from '../../src/view/view'
import { altered, falling, lasting, Table, the } from '../support/table'

/** A long first row in which nothing happens but what a test adds. */
const long = (change: Parameters<typeof altered>[0] = () => {}): CompiledScenario =>
  altered((s) => {
    lasting(s, 'survey', 600)
    s.stimuli = []
    change(s)
  })

const losses = (table: Table) =>
  table.of('gauge.moved').map(({ minute, by, cause }) => [minute, by, cause.kind])

describe('the silence of the company', () => {
  it('costs goodwill after two waking hours, and for each further hour', () => {
    const table = new Table(long())
    table.playRow('alert/1')
    table.runTo(250)
    expect(losses(table)).toEqual([
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
    expect(losses(table)).toEqual([[168, -2, 'silence']])
  })

  it('counts while offices are open, whoever sleeps meanwhile', () => {
    const table = new Table(
      long((s) => {
        s.settings.clock.office = [480, 840]
        lasting(s, 'survey', 1400)
      }),
    )
    table.playRow('alert/1')
    table.runTo(1400)
    // From 11:00 to the closing at 14:00, then from 8:00 the next morning.
    expect(losses(table)).toEqual([
      [120, -2, 'silence'],
      [180, -2, 'silence'],
      [1320, -2, 'silence'],
      [1380, -2, 'silence'],
    ])
  })

  it('begins with the first open minute after a word in the evening', () => {
    const { world } = new Table()
    // 21:00 on day 1, with offices open from 8:00 to 20:00.
    expect(afterOfficeMinutes(world, 600, 120)).toBe(1260 + 120)
    // 19:00: an hour that evening, an hour the next morning.
    expect(afterOfficeMinutes(world, 480, 120)).toBe(1260 + 60)
    expect(afterOfficeMinutes(world, afterOfficeMinutes(world, 480, 60), 60)).toBe(1260 + 60)
  })

  it('costs nothing where nobody waits for a word', () => {
    const table = new Table(long((s) => delete s.settings.silence))
    table.playRow('alert/1')
    table.runTo(250)
    expect(table.of('gauge.moved')).toEqual([])
  })

  /** A rest after the first row: an hour, or a night in shifts, however early it comes. */
  const resting = (kind: 'break' | 'night', choice: string): Table => {
    const table = new Table(
      altered((s) => {
        s.stimuli = []
        s.rests = [{ after: 'alert/1', kind, minutes: kind === 'break' ? 60 : 200 }]
        s.settings.rest.night = {
          from: 660,
          until: 180,
          late: 480,
          morning: 480,
          shifts: [
            ['client', 'admin', 'development'],
            ['dsi', 'direction'],
          ],
        }
      }),
    )
    table.playAlert()
    table.answer('rest', choice)
    if (choice === 'shifts') table.answer('rest-shifts', 'sign')
    table.advance(table.minute + 200)
    if (choice === 'full') table.playRow('repair/1')
    table.runTo(250)
    return table
  }

  it('stands still while all rest together, and goes on where it stood', () => {
    expect(losses(resting('break', 'full'))[0]).toEqual([180, -2, 'silence'])
  })

  it('goes on in shifts: somebody is up', () => {
    expect(losses(resting('night', 'shifts'))[0]).toEqual([120, -2, 'silence'])
  })
})

describe('a gauge', () => {
  const hit = (gauge: 'goodwill' | 'traces', by: -12 | 12, times: number) =>
    long((s) => {
      s.stimuli = Array.from({ length: times }, (_, n) =>
        falling(`hit-${n}`, 'alert/1', {
          addressee: (['client', 'dsi', 'direction', 'admin', 'development'] as const)[n % 5],
          effects: [{ type: 'gauge', gauge, by }],
        }),
      )
      s.settings.silence!.perHour = 0
      the(the(s.gauges, 'traces').thresholds, 'blur').effects = [
        { type: 'fact', set: 'authority-told' },
      ]
    })

  it('stays between 0 and 100', () => {
    const down = new Table(hit('goodwill', -12, 8))
    down.playAlert()
    expect(down.state.gauges.goodwill).toBe(0)
    const up = new Table(hit('traces', 12, 8))
    up.playAlert()
    expect(up.state.gauges.traces).toBe(100)
    // What cannot move is not written down.
    expect(up.of('gauge.moved').map(({ by }) => by)).toEqual([12, 12, 6])
  })

  it('that falls below its threshold has its effects, once', () => {
    const table = new Table(hit('goodwill', -12, 5))
    table.playAlert()
    expect(table.state.gauges.goodwill).toBe(10)
    expect(table.of('gauge.crossed')).toHaveLength(1)
    expect(table.state.facts['notice-given']).toBe(true)
    const traces = new Table(hit('traces', -12, 3))
    traces.playAlert()
    expect(traces.state.gauges.traces).toBe(34)
    expect(traces.of('gauge.crossed')).toMatchObject([{ gauge: 'traces', threshold: 'blur' }])
    expect(traces.state.facts['authority-told']).toBe(true)
  })
  it('that nobody sees is in no view, journal or halt before the debrief, and in all of them after', () => {
    const table = new Table(hit('traces', -12, 3))
    table.playRow('alert/1')
    table.say('host', { type: 'clock.advance', to: 1000, until: 'loss' })
    expect(table.of('gauge.crossed')).toMatchObject([{ gauge: 'traces' }])
    expect(table.of('phase.closed')).toHaveLength(1)
    const told = (ended: string) =>
      table.world.roles.map((role) => {
        const seen = view(table.world, { ...table.state, ended }, table.events, role)
        return [seen.gauges, seen.journal.some(({ type }) => type === 'gauge.crossed')]
      })
    expect(told('')).toEqual(table.world.roles.map(() => [{ goodwill: 70 }, false]))
    const all = { goodwill: 70, traces: 34 }
    expect(told('finished')).toEqual(table.world.roles.map(() => [all, true]))
  })

  it('has its effects in the name of its owner', () => {
    const table = new Table(
      long((s) => {
        s.stimuli = [
          falling('hit', 'alert/1', { effects: [{ type: 'gauge', gauge: 'traces', by: -12 }] }),
        ]
        const traces = the(s.gauges, 'traces')
        Object.assign(traces, { start: 45, owner: 'development' })
        the(traces.thresholds, 'blur').effects = [
          { type: 'chance', id: 'blurred', base: [1, 1], happens: [], factors: [], otherwise: [] },
        ]
      }),
    )
    table.playAlert()
    expect(table.of('chance.drawn')).toMatchObject([{ chance: 'blurred', role: 'development' }])
  })
})
