import { describe, expect, it } from 'vitest'
import type { CompiledScenario } from '../../src/scenario/scenario'
import { altered, type LuckByName, lasting, Table, the } from '../support/table'

/** When each service came back, in the order in which they did. */
const back = (table: Table): [string, number][] =>
  table
    .of('service.changed')
    .filter(({ to }) => to === 'restored' || to === 'suspect')
    .map(({ service, minute }) => [service, minute])

/** Network, and behind it a directory, mail and a shop; weights 20, 30, 25 and 25. */
function hundred(change: Parameters<typeof altered>[0] = () => {}): CompiledScenario {
  return altered((s) => {
    lasting(s, 'order', 100)
    const [network] = s.services
    s.services = [
      network!,
      { ...network!, id: 'directory', dependsOn: ['network'], restoreMinutes: 30 },
      { ...network!, id: 'mail', dependsOn: ['directory'], restoreMinutes: 25 },
      { ...network!, id: 'shop', dependsOn: ['network'], restoreMinutes: 25 },
    ]
    const order = the(s.decisions, 'order')
    if (order.kind !== 'ranking') throw new Error()
    order.reference = [{ practice: [], plan: [['network'], ['directory'], ['mail'], ['shop']] }]
    change(s)
  })
}

function restoring(scenario: CompiledScenario, ranking: string[], luck: LuckByName = {}): Table {
  const table = new Table(scenario, luck, { stimuli: true })
  table.playAlert()
  table.playRow('repair/1', { order: { ranking } })
  return table
}

describe('a restore session', () => {
  const inOrder = ['network', 'directory', 'mail', 'shop']

  it('brings services back at their share of its length, in the order of the team', () => {
    const table = restoring(hundred(), inOrder)
    const opened = table.minute
    table.finishRow('repair/1')
    expect(back(table)).toEqual([
      ['network', opened + 20],
      ['directory', opened + 50],
      ['mail', opened + 75],
      ['shop', opened + 100],
    ])
  })

  it('puts what a service depends on before it, whatever the team has ranked', () => {
    const table = restoring(hundred(), ['mail', 'shop', 'directory', 'network'])
    const opened = table.minute
    expect(table.of('order.set')).toMatchObject([
      { order: ['network', 'directory', 'mail', 'shop'] },
    ])
    table.finishRow('repair/1')
    expect(back(table).map(([id]) => id)).toEqual(['network', 'directory', 'mail', 'shop'])
    expect(back(table)[2]).toEqual(['mail', opened + 75])
  })

  it('moves its milestones along when it is interrupted or lengthened', () => {
    const table = restoring(
      hundred((s) => {
        the(s.stimuli, 'late-hardware').probability = [1, 1]
        the(s.stimuli, 'late-hardware').effects = [
          { type: 'restore-longer', minutes: 50 },
          { type: 'delay', role: 'admin', minutes: 10 },
        ]
      }),
      inOrder,
      { 'stimulus/late-hardware/moment': 30.5 / 120 },
    )
    const opened = table.minute
    table.finishRow('repair/1')
    // After 30 minutes the whole is 150: the second milestone lies at 75, of which 30 are done.
    expect(back(table)).toEqual([
      ['network', opened + 20],
      ['directory', opened + 10 + 75],
      ['mail', opened + 10 + 112 + 1],
      ['shop', opened + 160],
    ])
  })

  it('loses data by the age of the set that it takes', () => {
    const table = restoring(hundred(), inOrder)
    table.finishRow('repair/1')
    expect(table.state.services.mail).toMatchObject({ backup: 'offline', dataLoss: 43_200 })
  })

  it('with services that came back while the scenario says so leaves them suspect', () => {
    const table = restoring(
      hundred((s) => {
        s.settings.restore.suspectIf = { not: { fact: 'hasty' } }
      }),
      inOrder,
    )
    table.finishRow('repair/1')
    expect(table.state.services.mail!.status).toBe('suspect')
  })
})

describe('an outage', () => {
  it('counts every minute without service, and degraded minutes at two fifths of the downtime', () => {
    const table = restoring(
      hundred((s) => {
        const name = the(s.decisions, 'name-team')
        if (name.kind !== 'choice') throw new Error()
        the(name.options, 'a').effects = [{ type: 'service', services: ['shop'], to: 'degraded' }]
      }),
      ['network', 'directory', 'mail', 'shop'],
    )
    table.finishRow('repair/1')
    table.answerAll()
    table.advance(table.minute + 600)
    // Down for 48 minutes, degraded from then to the end of the restoration at 190, up since.
    const { downtime, outage, since } = table.state.services.shop!
    expect(since).toBe(190)
    expect(outage).toBe(48)
    expect(downtime).toBe(48 * 100 + 142 * 40)
  })
})

describe('an infected backup set', () => {
  const infected = (tested: boolean) =>
    hundred((s) => {
      the(s.backups, 'weekly').infected = [1, 1]
      const order = the(s.decisions, 'order')
      if (order.kind !== 'ranking') throw new Error()
      order.effects = [{ type: 'restore-order' }]
      if (tested) {
        const tools = the(s.decisions, 'tools')
        if (tools.kind === 'selection') tools.effects = [{ type: 'fact', set: 'ready' }]
      }
    })
  const inOrder = ['network', 'directory', 'mail', 'shop']

  it('is found at once where backups are tested: the next older set is taken, at a cost', () => {
    const table = restoring(infected(true), inOrder, { 'repair/1/1/admin/retry/weekly': 0.5 })
    const opened = table.minute
    table.finishRow('repair/1')
    expect(table.of('backup.refused')).toMatchObject([
      {
        type: 'backup.refused',
        services: inOrder,
        backup: 'weekly',
        next: 'offline',
        minute: opened + 100,
        cause: { kind: 'phase', id: 'repair/1', role: 'admin' },
      },
    ])
    // Between 30 and 60 minutes by the draw of that set: half way.
    expect(table.of('phase.closed').at(-1)).toMatchObject({ minutes: 145, minute: opened + 145 })
    for (const id of inOrder) {
      expect(table.state.services[id]).toMatchObject({
        status: 'restored',
        backup: 'offline',
        tainted: false,
        dataLoss: 43_200,
      })
    }
  })

  it('goes unnoticed where they are not, until verification', () => {
    const table = restoring(infected(false), inOrder)
    table.finishRow('repair/1')
    expect(table.of('backup.refused')).toEqual([])
    expect(table.state.services.mail).toMatchObject({ status: 'restored', tainted: true })
    table.answerAll({ rest: 'none' })
    table.playRow('tell/1')
    table.finishRow('tell/1')
    expect(table.of('verification.failed')[0]).toMatchObject({ attempt: 1, services: inOrder })
  })

  it('is one truth for the whole game, and none in a dry run', () => {
    const table = new Table(infected(false), {}, { stimuli: false })
    table.playAlert()
    table.playRow('repair/1', { order: { ranking: inOrder } })
    table.finishRow('repair/1')
    expect(table.state.services.mail!.tainted).toBe(false)
  })
})

describe('copies of large volumes', () => {
  /** A second session the next morning, whose one service is copied unattended from the first on. */
  const twoSessions = altered((s) => {
    lasting(s, 'order', 100)
    const [network, mail] = s.services
    s.services = [
      network!,
      { ...mail!, session: 2, copied: true },
      { ...mail!, id: 'shop', session: 2 },
    ]
    const [alert, repair] = s.rows
    s.rows = [alert!, repair!, { ...repair!, key: 'repair/2', session: 2, requires: [] }]
    s.decisions = [
      ...s.decisions.filter(({ row }) => row !== 'tell/1'),
      ...s.decisions
        .filter(({ row }) => row === 'repair/1')
        .map((one) => ({ ...one, id: `${one.id}-2`, row: 'repair/2' })),
    ]
    const rankings = s.decisions.filter((one) => one.kind === 'ranking')
    for (const one of rankings)
      one.reference = [{ practice: [], plan: [['network'], ['mail'], ['shop']] }]
    s.levers = s.levers.filter(({ row }) => row !== 'tell/1')
    s.stimuli = []
    s.settings.overlap.consequences = []
  })

  function secondSession(rest: 'full' | 'none', luck: number): { table: Table; closed: number } {
    const table = new Table(twoSessions, { 'repair/1/1/-/copy/mail': luck })
    table.playAlert()
    table.playRow('repair/1')
    table.finishRow('repair/1')
    const closed = table.minute
    table.answerAll({ rest })
    if (rest === 'full') table.runTo(closed + 780)
    table.playRow('repair/2')
    table.finishRow('repair/2')
    return { table, closed }
  }

  it.each([
    [0, 480],
    [1, 660],
  ])(
    'bound a second session that skips the night: luck %d, mail is back after %i minutes',
    (luck, minutes) => {
      const { table, closed } = secondSession('none', luck)
      // The shop has no copy to wait for: it is back when the work on it is done.
      expect(back(table).slice(1)).toEqual([
        ['shop', closed + 100],
        ['mail', closed + minutes],
      ])
      expect(table.minute).toBe(closed + minutes)
      // Waiting for a copy is nobody's work.
      expect(table.of('phase.closed').at(-1)).toMatchObject({ row: 'repair/2', minutes: 100 })
    },
  )

  it('are ready in the morning for those who slept', () => {
    const { table, closed } = secondSession('full', 1)
    expect(back(table).slice(1)).toEqual([
      ['mail', closed + 780 + 50],
      ['shop', closed + 780 + 100],
    ])
  })
})
