import { describe, expect, it } from 'vitest'
import type { CompiledScenario } from '../../src/scenario/scenario'
import { altered, type LuckByName, lasting, Table, the } from '../support/table'

const infected = (everySet: boolean): CompiledScenario =>
  altered((s) => {
    the(s.backups, 'weekly').infected = [1, 1]
    if (everySet) the(s.backups, 'offline').infected = [1, 1]
    const order = the(s.decisions, 'order')
    if (order.kind !== 'ranking') throw new Error()
    order.effects = [{ type: 'restore-order' }]
    s.stimuli = []
    s.rests = []
    s.settings.verification.failureEffects = [{ type: 'gauge', gauge: 'goodwill', by: -3 }]
    s.settings.verification.overlapEffects = [{ type: 'gauge', gauge: 'goodwill', by: -12 }]
    s.settings.verification.giveUpEffects = [{ type: 'fact', set: 'notice-given' }]
    const { rework } = s
    if (rework?.kind !== 'choice') throw new Error()
    the(rework.options, 'b').effects = [
      { type: 'restore-from', services: 'all', backup: 'offline' },
    ]
    for (const option of rework.options) option.minutes = [30, 30]
  })

/** Up to the end of the work of verification, 60 minutes after its opening. */
function verified(scenario: CompiledScenario, luck: LuckByName = {}): Table {
  const table = new Table(scenario, luck)
  table.playAlert()
  table.playRow('repair/1')
  table.finishRow('repair/1')
  table.playRow('tell/1')
  const opened = table.minute
  while (table.minute < opened + 60) table.advance(opened + 60)
  return table
}

describe('verification', () => {
  it('makes clean services verified, and closes', () => {
    const table = verified(
      altered((s) => {
        s.stimuli = []
        s.rests = []
      }),
    )
    expect(table.of('verification.passed')).toHaveLength(1)
    expect(table.state.services.mail!.status).toBe('verified')
    expect(table.state.rows['tell/1']!.status).toBe('closed')
  })

  it('that nobody did gives the services back as they are, and they stay so', () => {
    const table = verified(
      altered((s) => {
        s.stimuli = []
        s.rests = []
        s.settings.verification.withheldIf = { not: { fact: 'notice-given' } }
      }),
    )
    expect(table.of('verification.passed')).toEqual([])
    expect(table.of('verification.withheld')).toMatchObject([{ services: ['network', 'mail'] }])
    expect(table.state.services.mail!.status).toBe('restored')
    expect(table.state.rows['tell/1']!.status).toBe('closed')
  })

  it('that fails reopens the restoration of the services concerned', () => {
    const table = verified(infected(false))
    expect(table.of('verification.failed')).toMatchObject([
      { attempt: 1, last: false, services: ['network', 'mail'] },
    ])
    expect(table.of('phase.reopened')).toMatchObject([{ row: 'repair/1', attempt: 2 }])
    expect(table.state.rows['repair/1']).toMatchObject({ status: 'reopened', attempt: 2 })
    expect(table.state.rows['tell/1']!.status).toBe('open')
    expect(table.state.services.mail!.status).toBe('rebuilding')
    expect(table.state.gauges.goodwill).toBeLessThanOrEqual(67)
    expect(table.mode).toBe('deciding')
    expect(table.state.prompts[table.promptOf('again')]).toMatchObject({
      role: 'admin',
      kind: 'rework',
      attempt: 2,
    })
  })

  it('counts the rework as its own role’s work, and passes with a clean set', () => {
    const table = verified(infected(false))
    const opened = table.state.rows['tell/1']!.openedAt
    table.answer('again', 'b')
    table.finishRow('tell/1')
    expect(table.of('phase.closed').at(-1)).toMatchObject({
      row: 'tell/1',
      minutes: 78,
      minute: opened + 90,
    })
    expect(table.state.rows['repair/1']!.status).toBe('closed')
    expect(table.state.services.mail).toMatchObject({ status: 'verified', dataLoss: 43_200 })
    expect(table.state.reworks).toBe(1)
  })

  it('gives up after two reworks, on a degraded success: every game ends', () => {
    const table = verified(infected(true))
    table.finishRow('tell/1')
    expect(table.of('verification.failed').map(({ attempt, last }) => [attempt, last])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ])
    expect(table.of('phase.reopened')).toHaveLength(2)
    for (const id of ['network', 'mail']) {
      expect(table.state.services[id]).toMatchObject({ status: 'degraded', tainted: false })
    }
    expect(table.state.facts['notice-given']).toBe(true)
    expect(table.state.rows['repair/1']!.status).toBe('closed')
    expect(table.state.ended).toBe('finished')
  })

  it('that the facilitator skips leaves nothing under repair', () => {
    const table = verified(infected(false))
    table.say('facilitator', { type: 'phase.skip', phase: 'tell/1', reason: 'time is short' })
    expect(table.state.rows['repair/1']!.status).toBe('closed')
    expect(table.state.services.network!.status).toBe('restored')
    expect(table.state.services.mail!.status).toBe('restored')
    expect(table.mode).toBe('debrief')
  })

  it('of suspect services fails by its draw, less often after a preparation', () => {
    const suspect = (prepared: boolean): CompiledScenario =>
      altered((s) => {
        s.stimuli = []
        s.rests = []
        s.settings.restore.suspectIf = { not: { fact: 'hasty' } }
        s.settings.restore.testedFact = 'hasty'
        s.settings.verification.factors = [{ when: { fact: 'ready' }, ratio: [1, 5] }]
        const tools = the(s.decisions, 'tools')
        if (prepared && tools.kind === 'selection') tools.effects = [{ type: 'fact', set: 'ready' }]
      })
    const fails = (luck: number, prepared: boolean): boolean =>
      verified(suspect(prepared), {
        'tell/1/1/direction/verification/failure': luck,
      }).of('verification.failed').length > 0
    expect([fails(0.24, false), fails(0.25, false)]).toEqual([true, false])
    expect([fails(0.04, true), fails(0.06, true)]).toEqual([true, false])
  })

  it('that fails while another row is open costs more trust', () => {
    const scenario = infected(false)
    const beside = altered((s) => {
      Object.assign(s, structuredClone(scenario))
      s.rows.push({
        ...s.rows[2]!,
        key: 'beside/1',
        phase: 'beside',
        work: undefined,
        requires: [],
      })
      s.rows[2]!.overlaps = ['beside/1']
      s.rows[3]!.overlaps = ['tell/1']
      s.decisions.push(
        ...s.decisions
          .filter(({ row }) => row === 'tell/1')
          .map((one) => ({ ...one, id: `${one.id}-beside`, row: 'beside/1' })),
      )
    })
    const table = new Table(beside)
    table.playAlert()
    table.playRow('repair/1')
    table.finishRow('repair/1')
    table.playRow('tell/1')
    table.open('beside/1')
    table.answerAll({ 'beside/1': 'sign' })
    const { length } = table.events
    while (table.of('verification.failed').length === 0) table.advance(table.minute + 1000)
    const moved = table.events
      .slice(length)
      .flatMap((event) =>
        event.type === 'gauge.moved' && event.cause.kind === 'phase' ? [event.by] : [],
      )
    expect(moved).toEqual([-3, -12])
  })

  it('that fails beside a restoration still under way leaves that one open, with all its work', () => {
    const table = new Table(
      altered((scenario) => {
        scenario.stimuli = []
        scenario.rests = []
        for (const id of ['weekly', 'offline']) the(scenario.backups, id).infected = [1, 1]
        lasting(scenario, 'databases', 600)
      }),
    )
    const opened = table.playAlert()
    table.playRow('repair/1')
    table.playRow('tell/1')
    table.finishRow('tell/1')
    expect(table.of('phase.reopened')).toMatchObject([
      { row: 'repair/1', attempt: 2 },
      { row: 'repair/1', attempt: 3 },
    ])
    expect(table.state.rows['repair/1']).toMatchObject({ status: 'open', attempt: 3 })
    expect(table.state.open).toEqual(['repair/1'])
    table.finishRow('repair/1')
    expect(table.minute).toBeGreaterThan(opened + 600)
  })
})
