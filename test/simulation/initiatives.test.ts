import { describe, expect, it } from 'vitest'
import { altered, Table, the } from '../support/table'

const scenario = altered((s) => {
  const call = the(s.initiatives, 'call-cert')
  call.minutes = [20, 20]
  call.euros = 300
  for (const id of ['second', 'third']) s.initiatives.push({ ...call, id })
  s.initiatives.push({ ...call, id: 'late', when: { phase: 'alert/1', is: 'closed' } })
  s.initiatives.push({ ...call, id: 'of-client', role: 'client' })
})

const start = (initiative: string) => ({ type: 'initiative.start', initiative }) as const

describe('an initiative', () => {
  it('costs its euros at once, takes its minutes and then has its effects', () => {
    const table = new Table(scenario)
    table.open('alert/1')
    table.initiative('admin', 'call-cert')
    expect(table.state.spent).toBe(300)
    expect(table.of('actor.asked')).toEqual([])
    table.answerAll()
    table.runTo(20)
    expect(table.of('initiative.finished')).toMatchObject([{ initiative: 'call-cert', minute: 20 }])
    expect(table.of('actor.asked')).toMatchObject([{ reply: 'cert-advice', minute: 20 }])
  })

  it('is taken once a game, one at a time, by its own role, when its condition holds', () => {
    const table = new Table(scenario)
    table.open('alert/1')
    expect(table.refusalOf('dsi', start('call-cert'))).toBe('not-yours')
    expect(table.refusalOf('admin', start('late'))).toBe('initiative-early')
    expect(table.refusalOf('admin', start('toString'))).toBe('unknown')
    table.initiative('admin', 'call-cert')
    expect(table.refusalOf('admin', start('call-cert'))).toBe('initiative-done')
    expect(table.refusalOf('admin', start('second'))).toBe('initiative-busy')
    expect(table.refusalOf('client', start('of-client'))).toBeNull()
    table.answerAll()
    table.runTo(30)
    expect(table.refusalOf('admin', start('call-cert'))).toBe('initiative-done')
    expect(table.refusalOf('admin', start('second'))).toBeNull()
  })

  it('comes twice a day at most for one role; midnight brings a new day', () => {
    const table = new Table(scenario)
    table.open('alert/1')
    table.initiative('admin', 'call-cert')
    table.answerAll()
    table.runTo(20)
    table.initiative('admin', 'second')
    table.finishRow('alert/1')
    expect(table.refusalOf('admin', start('third'))).toBe('initiative-limit')
    table.playRow('repair/1')
    table.finishRow('repair/1')
    table.answerAll({ rest: 'full' })
    expect(table.refusalOf('admin', start('third'))).toBe('not-now')
    table.runTo(table.minute + 780)
    // The exercise began at 11:00: more than 13 hours later it is the next day.
    expect(table.refusalOf('admin', start('third'))).toBeNull()
  })

  it('is not begun in a rest, nor before the exercise', () => {
    const table = new Table(scenario)
    table.playAlert()
    table.playRow('repair/1')
    table.finishRow('repair/1')
    table.answerAll()
    expect(table.state.rest).not.toBeNull()
    expect(table.refusalOf('admin', start('late'))).toBe('not-now')
  })
})
