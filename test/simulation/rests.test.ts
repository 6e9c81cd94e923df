import { describe, expect, it } from 'vitest'
import type { CompiledScenario } from '../../src/scenario/scenario'
import { staminaNow } from '../../src/simulation/stamina'
import { altered, falling, Table, the } from '../support/table'

/** The small exercise up to the end of its second row, after which the plan has a night of 13 hours. */
function atNightfall(scenario?: CompiledScenario): Table {
  const table = new Table(scenario, {}, { stimuli: scenario !== undefined })
  table.playAlert()
  table.playRow('repair/1')
  table.finishRow('repair/1')
  return table
}

describe('a rest of the plan', () => {
  it('is asked about by the row it follows, and stops everything until it is answered', () => {
    const table = atNightfall()
    expect(table.mode).toBe('deciding')
    const prompt = table.state.prompts[table.promptOf('rest')]!
    expect(prompt).toMatchObject({ role: 'dsi', kind: 'rest', row: 'repair/1' })
    expect(prompt.options).toEqual(['full', 'short', 'none'])
    expect(table.refusalOf('dsi', { type: 'phase.open', phase: 'tell/1' })).toBe('not-now')
  })

  it('lasts as long as the plan says, and nothing opens meanwhile', () => {
    const table = atNightfall()
    const closed = table.minute
    table.answer('rest', 'full')
    expect(table.mode).toBe('resting')
    expect(table.refusalOf('dsi', { type: 'phase.open', phase: 'tell/1' })).toBe('not-now')
    table.advance(closed + 10_000)
    expect(table.minute).toBe(closed + 780)
    expect(table.of('rest.ended')).toMatchObject([{ after: 'repair/1', minute: closed + 780 }])
    expect(table.mode).toBe('situation')
  })

  it.each([
    ['short', 'sign', 390],
    ['none', 'sign', 0],
    ['short', 'refuse', 780],
    ['none', 'refuse', 780],
  ] as const)('taken %s needs Direction: %s gives %i minutes', (choice, signature, minutes) => {
    const table = atNightfall()
    const closed = table.minute
    table.answer('rest', choice)
    expect(table.of('countersign.asked')).toMatchObject([
      { role: 'direction', about: `rest-${choice}` },
    ])
    expect(table.mode).toBe('deciding')
    table.answer(`rest-${choice}`, signature)
    if (minutes > 0) table.advance(closed + 10_000)
    else expect(table.of('rest.skipped')).toMatchObject([{ after: 'repair/1' }])
    expect(table.minute).toBe(closed + minutes)
    expect(table.mode).toBe('situation')
    expect(table.state.rested).toEqual({ 'repair/1': true })
  })

  it.each([
    ['full', 3],
    ['short', -3],
    ['none', -12],
  ] as const)('taken %s does what the plan says comes of it', (choice, by) => {
    const table = atNightfall(
      altered((s) => {
        s.stimuli = []
        Object.assign(s.rests[0]!, {
          full: [{ type: 'gauge', gauge: 'goodwill', by: 3 }],
          short: [{ type: 'gauge', gauge: 'goodwill', by: -3 }],
          none: [{ type: 'gauge', gauge: 'goodwill', by: -12 }],
        })
      }),
    )
    table.answer('rest', choice)
    if (choice !== 'full') table.answer(`rest-${choice}`, 'sign')
    const moved = table.of('gauge.moved').filter(({ cause }) => cause.kind === 'rest')
    expect(moved).toMatchObject([{ by, cause: { id: 'repair/1', role: 'dsi' } }])
  })

  it('begins when no task runs any more', () => {
    const table = new Table(undefined, {}, { stimuli: false })
    table.playAlert()
    table.open('repair/1')
    table.answerAll({ patience: 'report' })
    table.runTo(100)
    table.initiative('admin', 'call-cert')
    table.finishRow('repair/1')
    const closed = table.minute
    expect(table.state.roles.admin!.tasks).toMatchObject([{ kind: 'initiative', since: closed }])
    table.answerAll()
    expect(table.mode).toBe('running')
    expect(table.of('rest.planned')).toHaveLength(1)
    table.advance(closed + 10_000)
    expect(table.of('rest.started')).toMatchObject([{ minute: closed + 20 }])
    expect(table.minute).toBe(closed + 20 + 780)
  })

  it('gives stamina back: six points an hour at night, fifteen in a break', () => {
    for (const [kind, minutes, points] of [
      ['night', 60, 6],
      ['break', 60, 15],
    ] as const) {
      const table = atNightfall(
        altered((s) => {
          s.rests[0] = { after: 'repair/1', kind, minutes }
          s.settings.stamina.start = 50
          s.settings.stamina.workPerHour = 0
          s.settings.stamina.idlePerHour = 0
          s.stimuli = []
        }),
      )
      table.answerAll()
      table.advance(table.minute + 10_000)
      expect(staminaNow(table.world, table.state, 'admin')).toBe(50 + points)
    }
  })

  it('of two that are due at once the later one is taken', () => {
    const table = new Table(
      altered((s) => {
        s.rests = [
          { after: 'alert/1', kind: 'break', minutes: 60 },
          { after: 'repair/1', kind: 'night', minutes: 780 },
        ]
        s.rows[1]!.requires = []
        s.rows[1]!.overlaps = ['alert/1']
      }),
      {},
      { stimuli: false },
    )
    table.playRow('alert/1')
    table.open('repair/1')
    table.answerAll({ 'repair/1': 'sign' })
    table.finishRow('alert/1')
    expect(table.mode).toBe('running')
    table.finishRow('repair/1')
    expect(Object.keys(table.state.prompts).filter((id) => id.endsWith('/rest'))).toEqual([
      'repair/1/1/dsi/rest',
    ])
    table.answerAll()
    expect(table.state.rested).toEqual({ 'alert/1': true, 'repair/1': true })
    table.advance(table.minute + 10_000)
    expect(table.mode).toBe('situation')
  })
})

describe('a stimulus in the night', () => {
  const calling = (wakes: boolean): CompiledScenario =>
    altered((s) => {
      const { response } = the(s.stimuli, 'reporter')
      s.stimuli = [
        falling('first', 'repair/1', { addressee: 'client', response }),
        falling('second', 'repair/1', { addressee: 'client', response, wakes }),
      ]
    })

  it('waits for the end of the rest', () => {
    const table = atNightfall(calling(false))
    const closed = table.minute
    table.answerAll()
    table.advance(closed + 10_000)
    const [first, second] = table.of('stimulus.fired')
    expect(second!.minute - first!.minute).toBeGreaterThan(700)
    expect(second!.minute).toBe(table.of('rest.ended')[0]!.minute)
    expect(table.mode).toBe('deciding')
  })

  it('that wakes interrupts its addressee, and nobody else', () => {
    const table = atNightfall(calling(true))
    table.answerAll()
    const started = table.of('rest.started')[0]!.minute
    table.advance(started + 10_000)
    const [, second] = table.of('stimulus.fired')
    expect(table.minute).toBe(second!.minute)
    expect(second!.minute).toBeLessThan(started + 30)
    expect(table.mode).toBe('deciding')
    table.answer('second', 'a')
    expect(table.mode).toBe('resting')
    expect(table.state.roles.client!.tasks).toMatchObject([
      { kind: 'response', since: table.minute },
    ])
    for (const role of ['dsi', 'direction', 'admin', 'development'] as const) {
      expect(table.state.roles[role]!.tasks).toEqual([])
    }
    table.advance(started + 10_000)
    expect(table.of('rest.ended')).toMatchObject([{ minute: started + 780 }])
  })
})
