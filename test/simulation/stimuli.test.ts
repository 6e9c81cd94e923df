import { describe, expect, it } from 'vitest'
import { altered, falling, Table, the } from '../support/table'

const responding = () =>
  structuredClone(the(altered(() => {}).stimuli as never[], 'reporter')) as {
    response: NonNullable<Parameters<typeof falling>[2]>['response']
  }

describe('an exogenous stimulus', () => {
  it('falls at the fraction of its row that the seed deals', () => {
    const table = new Table(undefined, {
      'stimulus/reporter/row': 0,
      'stimulus/reporter/moment': 0.25,
    })
    const opened = table.playAlert()
    table.playRow('repair/1')
    table.advance(opened + 1000)
    expect(table.of('stimulus.fired')).toEqual([
      {
        type: 'stimulus.fired',
        stimulus: 'reporter',
        role: 'client',
        asks: true,
        minute: opened + 30,
      },
    ])
    expect(table.mode).toBe('deciding')
  })

  it('comes when its row is done, where that is earlier: speed dodges nothing', () => {
    const table = new Table(
      altered((s) => {
        s.stimuli = [falling('call', 'alert/1')]
      }),
      { 'stimulus/call/moment': 0.9, 'alert/1/1/dsi/-/minutes': 0 },
    )
    table.playAlert()
    expect(table.of('stimulus.fired')).toMatchObject([{ minute: 60 }])
    expect(table.state.pending).toEqual([])
  })

  it('of a deck falls alone on its day, and every day one does', () => {
    const dealt = altered((s) => {
      s.rests = []
      s.stimuli = [
        falling('one', 'alert/1', { deck: 'calls' } as never),
        falling('two', 'alert/1', { deck: 'calls' } as never),
        falling('next-day', 'tell/1', { deck: 'calls' } as never),
      ]
    })
    const fallen = (luck: number): string[] => {
      const table = new Table(dealt, { 'deck/calls/1/which': luck })
      table.playAlert()
      for (const row of ['repair/1', 'tell/1']) {
        table.playRow(row)
        table.finishRow(row)
      }
      return table.of('stimulus.fired').map(({ stimulus }) => stimulus)
    }
    expect(fallen(0.49)).toEqual(['one', 'next-day'])
    expect(fallen(0.5)).toEqual(['two', 'next-day'])
  })

  it('does not fall where its draw says no, nor in a dry run', () => {
    const often = altered((s) => {
      s.stimuli = [falling('call', 'alert/1', { probability: [1, 4] })]
    })
    const fallen = (luck: number, stimuli = true): number => {
      const table = new Table(often, { 'stimulus/call/occurs': luck }, { stimuli })
      table.playAlert()
      return table.of('stimulus.fired').length
    }
    expect([fallen(0.249), fallen(0.25), fallen(0, false)]).toEqual([1, 0, 0])
  })

  it('has its effects at once, whatever is answered later', () => {
    const table = new Table(
      altered((s) => {
        s.stimuli = [
          falling('call', 'alert/1', {
            addressee: 'dsi',
            effects: [{ type: 'gauge', gauge: 'goodwill', by: -6 }],
            response: responding().response,
          }),
        ]
      }),
      { 'stimulus/call/moment': 0.12 },
    )
    table.playRow('alert/1')
    table.advance(90)
    expect(table.minute).toBe(10)
    expect(table.mode).toBe('deciding')
    expect(table.state.gauges.goodwill).toBe(64)
  })
})

describe('two stimuli for one addressee', () => {
  const three = altered((s) => {
    s.stimuli = ['one', 'three', 'two'].map((id) =>
      falling(id, 'alert/1', { addressee: 'direction' }),
    )
    s.stimuli.push(falling('other', 'alert/1', { addressee: 'client' }))
  })
  const luck = {
    'stimulus/one/moment': 0.12,
    'stimulus/two/moment': 0.12,
    'stimulus/three/moment': 0.12,
    'stimulus/other/moment': 0.12,
  }

  it('come twenty minutes apart; none is dropped, and others are not held', () => {
    const table = new Table(three, luck)
    table.playAlert()
    expect(table.of('stimulus.fired').map(({ stimulus, minute }) => [stimulus, minute])).toEqual([
      ['one', 10],
      ['other', 10],
      ['three', 30],
      ['two', 50],
    ])
  })

  it('are all had, even when their row is done before', () => {
    const table = new Table(three, { ...luck, 'stimulus/two/moment': 1, 'stimulus/one/moment': 1 })
    table.playAlert()
    table.playRow('repair/1')
    table.runTo(200)
    const fallen = table.of('stimulus.fired')
    expect(fallen.map(({ stimulus }) => stimulus).sort()).toEqual(['one', 'other', 'three', 'two'])
    const direction = fallen.filter(({ role }) => role === 'direction').map(({ minute }) => minute)
    expect(direction.every((minute, n) => n === 0 || minute - direction[n - 1]! >= 20)).toBe(true)
  })
})

describe('a consequence', () => {
  const scenario = altered((s) => {
    s.settings.stimuli.maxConsequences = 2
    s.stimuli = ['first', 'second', 'third'].map((id, n) => ({
      ...falling(id, 'alert/1', { addressee: (['client', 'dsi', 'admin'] as const)[n] }),
      kind: 'consequence' as const,
      when: { not: { fact: 'team-named' } },
      factors: [{ when: { fact: 'ready' }, ratio: [0, 1] as [number, number] }],
    }))
  })
  const at = (minute: number) => ({
    'stimulus/first/moment': (minute + 0.5) / 90,
    'stimulus/second/moment': (minute + 0.5) / 90,
    'stimulus/third/moment': (minute + 0.5) / 90,
  })

  it('reads the facts of the minute in which it is due', () => {
    const early = new Table(scenario, at(47))
    early.playAlert()
    expect(early.of('stimulus.fired')).not.toEqual([])
    // The team is named in minute 48: tasks finish before stimuli fall.
    const late = new Table(scenario, at(48))
    late.playAlert()
    expect(late.of('stimulus.fired')).toEqual([])
    expect(late.state.pending).toEqual([])
  })

  it('asks so many times a game; beyond that it has its effects and informs', () => {
    const asking = altered((s) => {
      const { response } = the(s.stimuli, 'reporter')
      Object.assign(s, structuredClone(scenario))
      for (const one of s.stimuli) {
        Object.assign(one, { response, effects: [{ type: 'fact', set: `of-${one.id}` }] })
      }
    })
    const table = new Table(asking, at(10))
    table.playAlert()
    expect(table.of('stimulus.fired').map(({ stimulus, asks }) => [stimulus, asks])).toEqual([
      ['first', true],
      ['second', true],
      ['third', false],
    ])
    expect(table.state.consequences).toBe(2)
    expect(Object.keys(table.state.facts)).toEqual(
      expect.arrayContaining(['of-first', 'of-second', 'of-third']),
    )
  })

  it('is averted by a preparation', () => {
    const table = new Table(
      altered((s) => {
        s.stimuli = structuredClone(scenario.stimuli) as never
        const tools = the(s.decisions, 'tools')
        if (tools.kind === 'selection') {
          tools.minutes = [5, 5]
          tools.effects = [{ type: 'fact', set: 'ready' }]
        }
      }),
      at(10),
    )
    table.playAlert()
    expect(table.of('stimulus.fired')).toEqual([])
  })
})
