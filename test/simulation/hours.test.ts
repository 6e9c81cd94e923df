import { describe, expect, it } from 'vitest'
import type { CompiledScenario } from '../../src/scenario/scenario'
import { waitsFor } from '../../src/simulation/mode'
import { view } from '../../src/view/view'
import { altered, falling, lasting, Table, the } from '../support/table'

type Change = Parameters<typeof altered>[0]

/** The small exercise begun at such a minute of the day, with a bank that is open from 8:00 to 20:00. */
const begunAt = (debex: number, change: Change = () => {}): CompiledScenario =>
  altered((s) => {
    s.settings.clock.debex = debex
    s.actors.push({ id: 'bank', hours: 'office', delay: [0, 0] })
    s.stimuli = []
    const team = the(s.decisions, 'name-team')
    if (team.kind === 'choice') the(team.options, 'a').needs = 'bank'
    lasting(s, 'name-team', 30)
    change(s)
  })

/** The first row answered by the reference; whoever names the team needs the bank for it. */
function atTheBank(scenario: CompiledScenario, dry = false): Table {
  const table = new Table(scenario, {}, { stimuli: !dry })
  table.playRow('alert/1')
  table.runTo(30)
  return table
}

describe('what needs somebody outside', () => {
  it.each([
    ['at noon has its effect with its end', 720, 30],
    ['in the evening too: what is sent by 22:00 is of the same day', 1290, 30],
    ['at night waits until 8:00', 1300, 30 + 590],
    ['before the day begins waits until 8:00', 300, 180],
  ])('%s', (_when, debex, set) => {
    const table = atTheBank(begunAt(debex))
    expect(table.of('task.finished').some(({ task }) => task.endsWith('name-team'))).toBe(true)
    if (set > 30) expect(table.state.facts['team-named']).toBeUndefined()
    table.finishRow('alert/1')
    table.playRow('repair/1')
    while (table.minute < set) {
      if (table.mode === 'deciding') table.answerAll()
      else if (table.mode === 'situation') table.open('tell/1')
      else table.advance(set)
    }
    const named = table.of('fact.set').filter(({ fact }) => fact === 'team-named')
    expect(named).toMatchObject([{ minute: set, cause: { kind: 'answer', role: 'direction' } }])
  })

  it('holds no row open and counts in none: the row is as long as the work', () => {
    const table = atTheBank(begunAt(1380))
    table.finishRow('alert/1')
    expect(table.minute).toBe(90)
    expect(table.of('phase.closed')).toMatchObject([{ row: 'alert/1', minutes: 90 }])
    expect(table.state.held).toMatchObject([{ actor: 'bank', role: 'direction', due: 540 }])
  })

  it('says until when it waits, to whom it is about and nobody else', () => {
    const table = atTheBank(begunAt(1380))
    expect(table.of('effect.held')).toMatchObject([
      { role: 'direction', actor: 'bank', until: 540, minute: 30 },
    ])
    const seen = (role: string) => view(table.world, table.state, table.events, role)
    expect(seen('direction').held).toMatchObject([
      { actor: 'bank', until: 540, cause: { kind: 'answer', role: 'direction' } },
    ])
    expect(seen('direction').journal.some(({ type }) => type === 'effect.held')).toBe(true)
    expect(seen('admin').held).toEqual([])
    expect(seen('admin').journal.some(({ type }) => type === 'effect.held')).toBe(false)
  })

  it('waits for nobody in a dry run, nor for whoever is there day and night', () => {
    expect(atTheBank(begunAt(1380), true).state.facts['team-named']).toBe(true)
    const always = begunAt(1380, (s) => {
      the(s.actors, 'bank').hours = 'always'
    })
    expect(atTheBank(always).state.facts['team-named']).toBe(true)
  })

  it.each<[string, Change]>([
    [
      'a whole decision',
      (s) => {
        the(s.decisions, 'name-team').needs = 'bank'
      },
    ],
    [
      'a row',
      (s) => {
        s.rows[0]!.needs = 'bank'
      },
    ],
  ])('may be %s, unless its option needs somebody else', (_what, change) => {
    const needing = (own?: string) =>
      begunAt(1380, (s) => {
        const team = the(s.decisions, 'name-team')
        if (team.kind === 'choice') the(team.options, 'a').needs = own
        change(s)
      })
    expect(atTheBank(needing()).state.held).toMatchObject([{ actor: 'bank' }])
    expect(atTheBank(needing('cert')).state.held).toEqual([])
  })

  it('tells the result of an initiative when it is there', () => {
    const scenario = begunAt(1380, (s) => {
      const call = the(s.initiatives, 'call-cert')
      call.needs = 'bank'
      call.minutes = [10, 10]
      call.effects = [{ type: 'fact', set: 'authority-told' }]
    })
    const table = new Table(scenario)
    table.open('alert/1')
    table.initiative('admin', 'call-cert')
    table.answerAll()
    table.runTo(60)
    expect(table.of('initiative.finished')).toEqual([])
    expect(table.of('effect.held')).toContainEqual(
      expect.objectContaining({ cause: { kind: 'initiative', id: 'call-cert', role: 'admin' } }),
    )
    table.finishRow('alert/1')
    table.playRow('repair/1')
    table.finishRow('repair/1')
    table.answer('rest', 'full')
    table.runTo(560)
    expect(table.of('initiative.finished')).toMatchObject([{ minute: 540 }])
    expect(table.state.facts['authority-told']).toBe(true)
  })

  it('at 8:00 comes before a term of that minute is looked at', () => {
    const scenario = begunAt(1380, (s) => {
      const duty = the(s.duties, 'authority')
      duty.due = 540
      duty.metBy = { fact: 'team-named' }
    })
    const table = atTheBank(scenario)
    table.finishRow('alert/1')
    table.playRow('repair/1')
    table.finishRow('repair/1')
    table.answer('rest', 'full')
    table.runTo(540)
    expect(table.of('duty.met')).toMatchObject([{ duty: 'authority', minute: 540 }])
  })

  it('is waited for by the end of the exercise too', () => {
    const scenario = begunAt(1380, (s) => {
      s.rows = s.rows.slice(0, 1)
      s.rests = []
    })
    const table = atTheBank(scenario)
    table.finishRow('alert/1')
    expect(waitsFor(table.state)).toBe('running')
    table.runTo(540)
    expect(table.state.facts['team-named']).toBe(true)
    expect(table.state.ended).toBe('finished')
  })
})

describe('a stimulus from somebody who is closed', () => {
  const called = (debex: number, wakes = false): CompiledScenario =>
    begunAt(debex, (s) => {
      s.stimuli = [falling('call', 'alert/1', { from: 'bank', wakes })]
    })

  it('is held until they open, and its row closes without it', () => {
    const table = new Table(called(1330), { 'stimulus/call/moment': 0 })
    table.playAlert()
    expect(table.of('stimulus.held')).toMatchObject([{ stimulus: 'call', until: 590, minute: 0 }])
    expect(table.of('stimulus.fired')).toEqual([])
    table.playRow('repair/1')
    table.finishRow('repair/1')
    table.answer('rest', 'full')
    table.runTo(table.of('rest.started')[0]!.minute + 780)
    // Whoever is called sleeps until then.
    const [ended] = table.of('rest.ended')
    expect(ended!.minute).toBeGreaterThan(590)
    expect(table.of('stimulus.fired')).toMatchObject([{ minute: ended!.minute }])
  })

  it('falls at once while they are open', () => {
    const table = new Table(called(600), { 'stimulus/call/moment': 0 })
    table.playRow('alert/1')
    expect(table.of('stimulus.fired')).toMatchObject([{ minute: 0 }])
  })

  it('that would wake somebody does so when they open', () => {
    const table = new Table(called(1330, true), { 'stimulus/call/moment': 0 })
    table.playAlert()
    table.playRow('repair/1')
    table.finishRow('repair/1')
    table.answer('rest', 'full')
    table.runTo(700)
    expect(table.of('stimulus.fired')).toMatchObject([{ minute: 590 }])
  })

  it('that falls once its row is closed asks for work that counts in none', () => {
    const scenario = begunAt(1330, (s) => {
      s.rests = []
      s.stimuli = [
        falling('call', 'alert/1', {
          from: 'bank',
          effects: [{ type: 'delay', role: 'admin', minutes: 45 }],
        }),
      ]
      lasting(s, 'order', 600)
    })
    const table = new Table(scenario, { 'stimulus/call/moment': 0 })
    table.playAlert()
    table.playRow('repair/1')
    table.finishRow('repair/1')
    expect(table.of('work.delayed')).toMatchObject([{ minute: 590, minutes: 45 }])
    expect(table.of('phase.closed').at(-1)).toMatchObject({ row: 'repair/1', minutes: 600 })
  })
})
