import { describe, expect, it } from 'vitest'
import type { Effect } from '../../src/scenario/scenario'
import { dutyStatus } from '../../src/simulation/duties'
import { altered, Table, the } from '../support/table'

const status = (table: Table) => dutyStatus(table.world, table.state, 'authority')

const scenario = (due: number, owedIf?: { fact: string }, neglected: Effect[] = []) =>
  altered((s) => {
    const duty = the(s.duties, 'authority')
    duty.neglected = neglected as never
    duty.due = due
    duty.owedIf = owedIf
    duty.metBy = { fact: 'team-named' }
    s.stimuli = []
  })

describe('a duty', () => {
  it('is on track until its term, met as soon as it is done, and stays met', () => {
    const table = new Table(scenario(100))
    table.playRow('alert/1')
    table.runTo(47)
    expect(status(table)).toBe('on-track')
    table.advance(48)
    expect(status(table)).toBe('met')
    table.finishRow('alert/1')
    table.playRow('repair/1')
    table.runTo(150)
    expect(status(table)).toBe('met')
    expect(table.of('duty.met')).toMatchObject([{ minute: 100 }])
  })

  it('is neglected once its term has passed, and what comes later is too late', () => {
    const table = new Table(scenario(30))
    table.playRow('alert/1')
    table.runTo(60)
    expect(table.state.facts['team-named']).toBe(true)
    expect(status(table)).toBe('neglected')
  })

  it('has a price when its term passes unmet, and none when it was met', () => {
    const priced = (due: number) => {
      const table = new Table(
        scenario(due, undefined, [{ type: 'gauge', gauge: 'goodwill', by: -6 }]),
      )
      table.playRow('alert/1')
      table.runTo(60)
      return table
        .of('gauge.moved')
        .flatMap(({ by, cause }) => (cause.kind === 'deadline' ? [by] : []))
    }
    expect(priced(30)).toEqual([-6])
    expect(priced(48)).toEqual([])
  })

  it('that nothing has made owing is not owed', () => {
    const table = new Table(scenario(30, { fact: 'hasty' }))
    expect(status(table)).toBe('not-owed')
    table.playAlert()
    expect(table.state.duties).toEqual({})
    // Done without being owed is done all the same.
    expect(status(table)).toBe('met')
  })

  it('that is owed only after its term and not done is neglected', () => {
    const table = new Table(scenario(30, { fact: 'team-named' }))
    const unmet = new Table(
      altered((s) => {
        Object.assign(s, structuredClone(scenario(30, { fact: 'team-named' })))
        the(s.duties, 'authority').metBy = { fact: 'authority-told' }
      }),
    )
    table.playAlert()
    unmet.playAlert()
    expect(status(unmet)).toBe('neglected')
  })

  it('whose term is after the end is on track at FINEX', () => {
    const table = new Table(
      altered((s) => {
        s.stimuli = []
        the(s.duties, 'authority').metBy = { fact: 'never' }
        the(s.duties, 'authority').due = 100_000
      }),
    )
    for (const row of ['alert/1', 'repair/1', 'tell/1']) {
      table.playRow(row)
      table.finishRow(row)
      table.answerAll({ rest: 'none' })
    }
    expect(table.mode).toBe('debrief')
    expect(status(table)).toBe('on-track')
  })
})

describe('an outside actor', () => {
  const office = (delay: number) =>
    altered((s) => {
      s.stimuli = []
      the(s.initiatives, 'call-cert').minutes = [20, 20]
      const cert = the(s.actors, 'cert')
      cert.hours = 'office'
      cert.delay = [delay, delay]
    })

  it.each([
    ['within office hours', 60, 80],
    ['up to closing time at 20:00', 520, 540],
    ['the next morning at 8:00 when the office is closed', 521, 1260],
    ['the next morning, even when the night is nearly over', 1000, 1260],
  ])('in office hours answers %s', (_when, delay, due) => {
    const table = new Table(office(delay))
    table.open('alert/1')
    table.initiative('admin', 'call-cert')
    table.answerAll()
    table.finishRow('alert/1')
    // Asked 20 minutes after 11:00.
    expect(table.of('actor.asked')).toMatchObject([{ minute: 20, due }])
  })

  it('answers once, to the one it owes the answer, and brings what it brings', () => {
    const table = new Table(office(60))
    table.open('alert/1')
    table.initiative('admin', 'call-cert')
    table.answerAll()
    table.finishRow('alert/1')
    expect(table.of('reply.received')).toMatchObject([
      { reply: 'cert-advice', role: 'admin', minute: 80 },
    ])
    expect(table.state.documents['cert-report']).toBe('')
    expect(table.state.replies).toEqual([{ reply: 'cert-advice', due: -1 }])
  })
})
