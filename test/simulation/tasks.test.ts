import { describe, expect, it } from 'vitest'
import { staminaNow } from '../../src/simulation/stamina'
import type { Task } from '../../src/simulation/state'
import { altered, falling, lasting, Table, the } from '../support/table'

const inHand = (table: Table, role: 'admin' | 'dsi' | 'client'): Readonly<Task> =>
  table.state.roles[role]!.tasks[0]!

describe('a task', () => {
  it('takes the minutes that its own draw places in the interval of its option', () => {
    for (const [luck, minutes] of [
      [0, 60],
      [0.5, 75],
      [1, 90],
    ] as const) {
      const table = new Table(undefined, { 'alert/1/1/dsi/-/minutes': luck })
      table.playRow('alert/1')
      const [started] = table.of('task.started').filter(({ role }) => role === 'dsi')
      expect(started).toMatchObject({ minutes, kind: 'decision', row: 'alert/1' })
      table.finishRow('alert/1')
      expect(table.minute).toBe(minutes)
    }
  })

  it('is placed by one draw for its role, whichever option is taken', () => {
    const answers = ['a', 'b', 'c'].map((option) => {
      const table = new Table(undefined, { 'alert/1/1/dsi/-/minutes': 0.5 })
      table.playRow('alert/1', { survey: option })
      return table.drawn.filter((name) => name.startsWith('alert/1/1/dsi'))
    })
    expect(answers).toEqual([
      ['alert/1/1/dsi/-/minutes'],
      ['alert/1/1/dsi/-/minutes'],
      ['alert/1/1/dsi/-/minutes'],
    ])
  })

  it('that is interrupted keeps what it has left, and resumes without another draw', () => {
    const scenario = altered((s) => {
      lasting(s, 'order', 100)
      s.stimuli.push(
        falling('call', 'repair/1', { effects: [{ type: 'delay', role: 'admin', minutes: 25 }] }),
      )
    })
    const table = new Table(scenario, { 'stimulus/call/moment': 40.5 / 120 })
    const opened = table.playAlert()
    table.playRow('repair/1')
    const drawn = table.drawn.length
    table.advance(opened + 50)
    expect(table.of('task.interrupted')).toMatchObject([
      { role: 'admin', minute: opened + 40, task: 'repair/1/1/admin/order' },
    ])
    const [delay, order] = table.state.roles.admin!.tasks
    expect(delay).toMatchObject({ kind: 'delay', since: opened + 40 })
    expect(order).toMatchObject({ since: -1, left: 60 * 110, total: 100 * 110 })
    table.finishRow('repair/1')
    expect(table.of('task.resumed')).toMatchObject([{ role: 'admin', minute: opened + 65 }])
    expect(table.minute).toBe(opened + 125)
    expect(table.drawn.slice(drawn).filter((name) => name.includes('minutes'))).toEqual([])
    // The interruption is work of the row: its length has no hole.
    expect(table.of('phase.closed').at(-1)).toMatchObject({ row: 'repair/1', minutes: 125 })
  })

  it('comes after the one in hand, unless it answers a stimulus', () => {
    const table = new Table(
      altered((s) => {
        const { response } = the(s.stimuli, 'reporter')
        s.stimuli.push(falling('call', 'alert/1', { addressee: 'dsi', response }))
      }),
      { 'stimulus/call/moment': 30.5 / 90 },
    )
    table.open('alert/1')
    table.initiative('admin', 'call-cert')
    table.answerAll()
    expect(table.state.roles.admin!.tasks.map(({ kind }) => kind)).toEqual([
      'initiative',
      'decision',
    ])
    table.advance(90)
    expect(table.minute).toBe(30)
    table.answer('call', 'a')
    expect(table.state.roles.dsi!.tasks.map(({ kind }) => kind)).toEqual(['response', 'decision'])
    expect(inHand(table, 'dsi').since).toBe(30)
  })

  it('of a role counts in its row once, however many work side by side', () => {
    const table = new Table(
      altered((s) => {
        lasting(s, 'survey', 20)
        lasting(s, 'name-team', 35)
        lasting(s, 'tools', 50)
      }),
    )
    table.playAlert()
    expect(table.of('phase.closed')).toMatchObject([{ minutes: 50 }])
  })

  it('of waiting, a lever or an initiative holds no row open and counts in none', () => {
    const table = new Table(
      altered((s) => {
        lasting(s, 'survey', 10)
        lasting(s, 'name-team', 10)
        lasting(s, 'tools', 10)
        the(s.initiatives, 'call-cert').minutes = [60, 60]
      }),
    )
    table.open('alert/1')
    table.answerAll({ paper: 'start' })
    table.initiative('admin', 'call-cert')
    table.finishRow('alert/1')
    expect(table.minute).toBe(10)
    expect(table.of('phase.closed')).toMatchObject([{ minutes: 10 }])
    expect(inHand(table, 'client')).toMatchObject({ kind: 'lever', row: '' })
    expect(inHand(table, 'admin')).toMatchObject({ kind: 'initiative', row: '', since: 10 })
    // The next task of the role just starts late.
    table.playRow('repair/1')
    table.finishRow('repair/1')
    expect(table.of('task.started').at(-1)).toMatchObject({ role: 'admin', minute: 70 })
    expect(table.of('phase.closed').at(-1)).toMatchObject({ minute: 190 })
  })

  it('takes no time where the plan waits', () => {
    const table = new Table()
    table.playRow('alert/1')
    expect(table.state.roles.client!.tasks).toEqual([])
    expect(table.state.roles.development!.tasks).toEqual([])
  })
})

describe('somebody tired', () => {
  const withStamina = (start: number, workPerHour = -6) =>
    altered((s) => {
      s.settings.stamina.start = start
      s.settings.stamina.workPerHour = workPerHour
      s.settings.stamina.idlePerHour = 0
    })

  it.each([
    [40, 90],
    [39, 113], // 90 × 1.25, rounded up
    [20, 113],
    [19, 144], // 90 × 1.60
  ])('with %i points of stamina needs %i minutes for 90', (start, minutes) => {
    const table = new Table(withStamina(start))
    table.playRow('alert/1')
    expect(table.of('task.started').find(({ role }) => role === 'dsi')).toMatchObject({ minutes })
  })

  it('loses six points an hour at work and two awake, counted when somebody looks', () => {
    const table = new Table(undefined, {}, { stimuli: false })
    table.playRow('alert/1')
    table.advance(30)
    expect(staminaNow(table.world, table.state, 'dsi')).toBe(97)
    expect(staminaNow(table.world, table.state, 'client')).toBe(99)
    expect(table.state.roles.dsi!.stamina).toBe(6000)
  })

  it('goes home for eight hours once worn out to nothing, and work waits', () => {
    const table = new Table(withStamina(50, -60))
    table.playAlert()
    // 50 points are worth 50 minutes; whoever finishes later than that goes home.
    expect(table.of('role.exhausted')).toMatchObject([{ role: 'dsi', minute: 90, until: 570 }])
    table.playRow('repair/1')
    expect(table.state.roles.dsi!.tasks[0]).toMatchObject({ since: -1 })
    table.runTo(569)
    expect(table.of('role.returned')).toEqual([])
    table.advance(570)
    expect(table.of('role.returned')).toMatchObject([{ role: 'dsi', minute: 570 }])
    expect(table.state.roles.dsi!.tasks[0]).toMatchObject({ since: 570 })
    // Eight hours at home are as good as a night: six points an hour.
    expect(staminaNow(table.world, table.state, 'dsi')).toBe(48)
  })

  it('fails more often', () => {
    const threshold = 0.25 + 0.05
    for (const [start, happened] of [
      [100, false],
      [30, true],
    ] as const) {
      const scenario = altered((s) => {
        s.settings.stamina.start = start
        s.settings.stamina.workPerHour = 0
        s.settings.stamina.idlePerHour = 0
      })
      const luck = { 'repair/1/1/development/databases/index-broken': threshold }
      const table = new Table(scenario, luck, { stimuli: false })
      table.playAlert({ survey: 'b' })
      table.playRow('repair/1', { databases: 'b' })
      table.finishRow('repair/1')
      expect(table.of('chance.drawn')).toMatchObject([{ happened }])
    }
  })
})
