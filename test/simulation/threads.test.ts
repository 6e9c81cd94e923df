import { describe, expect, it } from 'vitest'
import type { CompiledScenario, Effect, Thread } from '../../src/scenario/scenario'
import { facilitatorView } from '../../src/view/facilitator-view'
import { view } from '../../src/view/view'
import { altered, falling, type LuckByName, lasting, Table } from '../support/table'

const move = (what: 'open' | 'feed' | 'slow' | 'close'): Effect => ({
  type: 'thread',
  thread: 'door',
  do: what,
})

const DOOR: Thread = {
  id: 'door',
  known: { when: { fact: 'hasty' }, to: ['dsi', 'admin'] },
  surfacings: [
    {
      id: 'noise',
      rows: ['repair/1'],
      when: { thread: 'door', atLeast: 1 },
      chance: [
        [1, 4],
        [1, 2],
        [1, 1],
      ],
      effects: [
        { type: 'fact', set: 'hasty' },
        { type: 'gauge', gauge: 'goodwill', by: -3 },
      ],
    },
    {
      id: 'again',
      rows: ['tell/1'],
      when: { thread: 'door', atLeast: 1 },
      chance: [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      effects: [],
      relapse: {
        services: ['network', 'mail'],
        to: 'down',
        rework: { role: 'admin', minutes: [45, 45] },
      },
      stimulus: 'word-of-it',
    },
  ],
}

/** The small scenario with a door that the first row's answers move, and that comes back twice. */
const doored = (moves: readonly Effect[], thread: Thread = DOOR): CompiledScenario =>
  altered((s) => {
    s.rests = []
    s.stimuli = [falling('word-of-it', 'tell/1', { kind: 'surfacing' } as never)]
    s.threads = [thread] as never
    const { decisions } = s
    const first = decisions.find(({ row, kind }) => row === 'alert/1' && kind === 'choice')!
    if (first.kind !== 'choice') throw new Error()
    for (const option of first.options) option.effects = [...moves] as never
    lasting(s, first.id, 60)
  })

const luck: LuckByName = { 'thread/door/noise/moment': 0.25, 'thread/door/again/moment': 0.5 }

/** Played to the end of a row, at the draw with which `noise` comes. */
const played = (moves: readonly Effect[], noise: number, last = 'repair/1'): Table => {
  const table = new Table(doored(moves), { ...luck, 'thread/door/noise/occurs': noise })
  table.playAlert()
  for (const row of ['repair/1', 'tell/1']) {
    table.playRow(row)
    table.finishRow(row)
    if (row === last) break
  }
  return table
}

describe('a thread', () => {
  it('is moved when the work ends that moves it, and tells by whose answer', () => {
    const table = new Table(doored([move('open'), move('feed')]))
    table.playRow('alert/1')
    expect(table.of('thread.opened')).toEqual([])
    table.finishRow('alert/1')
    const [opened] = table.of('thread.opened')
    expect(opened).toMatchObject({
      thread: 'door',
      level: 1,
      minute: 60,
      cause: { kind: 'answer' },
    })
    expect(table.of('thread.fed')).toMatchObject([{ thread: 'door', level: 2 }])
    expect(table.state.threads.door).toMatchObject({ level: 2, openedAt: 60, surfaced: [] })
  })

  it('grows no further than armed, is slowed no further than live, and only closing ends it', () => {
    const level = (...moves: Effect[]) => played(moves, 1).state.threads.door?.level
    const [open, feed, slow, close] = [move('open'), move('feed'), move('slow'), move('close')]
    expect(level(open, feed, feed, feed, feed)).toBe(3)
    expect(level(open, feed, slow, slow, slow)).toBe(1)
    expect(level(open, feed, close)).toBe(0)
    expect(level(feed, slow, close), 'what is not open is neither fed, slowed nor closed').toBe(
      undefined,
    )
    expect(level(open, feed, open), 'opened twice it is as it was').toBe(2)
  })

  it('is moved only if the condition of the effect holds', () => {
    const when = { fact: 'authority-told' }
    expect(played([{ ...move('open'), when } as Effect], 1).state.threads.door).toBeUndefined()
    expect(
      played([{ ...move('open'), when: { not: when } } as Effect], 1).state.threads.door?.level,
    ).toBe(1)
  })

  it('comes back by one draw, more often the more it has grown, and never once it is closed', () => {
    const comes = (noise: number, ...moves: Effect[]) =>
      played(moves, noise).of('thread.surfaced').length > 0
    const [open, feed, close] = [move('open'), move('feed'), move('close')]
    expect(comes(0.4, open)).toBe(false)
    expect(comes(0.4, open, feed)).toBe(true)
    expect(comes(0.9, open, feed)).toBe(false)
    expect(comes(0.9, open, feed, feed)).toBe(true)
    expect(comes(0, open, feed, feed, close)).toBe(false)
  })

  it('comes back at the minute that the seed gives it, whatever was decided, and names itself as the cause', () => {
    const table = played([move('open'), move('feed')], 0)
    const { openedAt } = table.state.rows['repair/1']!
    expect(table.of('thread.surfaced')).toMatchObject([
      { surfacing: 'noise', minute: openedAt + 30 },
    ])
    expect(table.of('gauge.moved').filter(({ cause }) => cause.kind === 'thread')).toMatchObject([
      { gauge: 'goodwill', by: -3, cause: { kind: 'thread', id: 'noise', role: null } },
    ])
    expect(table.drawn.filter((name) => name.startsWith('thread/'))).toEqual(
      expect.arrayContaining(['thread/door/noise/moment', 'thread/door/noise/occurs']),
    )
  })

  it('comes back before the row closes, though the row was done sooner', () => {
    const late = new Table(doored([move('open')]), {
      ...luck,
      'thread/door/noise/moment': 1,
      'thread/door/noise/occurs': 0,
    })
    late.playAlert()
    late.playRow('repair/1')
    late.finishRow('repair/1')
    const [surfaced] = late.of('thread.surfaced')
    expect(surfaced!.minute).toBeLessThanOrEqual(late.state.rows['repair/1']!.closedAt)
  })

  it('neither opens nor comes back in a dry run', () => {
    const table = new Table(
      doored([move('open')]),
      { ...luck, 'thread/door/noise/occurs': 0 },
      { stimuli: false },
    )
    table.playAlert()
    table.playRow('repair/1')
    table.finishRow('repair/1')
    expect(table.of('thread.surfaced')).toEqual([])
  })
})

describe('a facilitator', () => {
  const surface = (surfacing: string) => ({ type: 'thread.surface', surfacing }) as const
  const underWay = (moves: readonly Effect[]): Table => {
    const table = new Table(doored(moves), luck)
    table.playAlert()
    table.playRow('repair/1')
    return table
  }

  it('has a thread come back that would not have, with all it brings, once', () => {
    const table = underWay([move('open')])
    table.say('facilitator', surface('noise'))
    expect(table.of('thread.surfaced')).toMatchObject([{ surfacing: 'noise', forced: true }])
    expect(table.state.facts.hasty).toBe(true)
    expect(table.refusalOf('facilitator', surface('noise'))).toBe('already')
    table.finishRow('repair/1')
    expect(table.of('thread.surfaced')).toHaveLength(1)
  })

  it('has one come back that was never open: it begins with it, so that it can be ended', () => {
    const table = underWay([])
    table.say('facilitator', surface('noise'))
    expect(table.of('thread.opened')).toMatchObject([{ cause: { kind: 'thread', id: 'noise' } }])
    expect(table.state.threads.door).toMatchObject({ level: 1 })
  })

  it('takes nothing that was not restored, and lets what tells of a thread fall with it alone', () => {
    const table = underWay([move('open')])
    expect(table.refusalOf('facilitator', { type: 'stimulus.fire', stimulus: 'word-of-it' })).toBe(
      'unknown',
    )
    table.say('facilitator', surface('again'))
    expect(table.of('services.relapsed')).toEqual([])
    expect(table.of('stimulus.fired').map(({ stimulus }) => stimulus)).toEqual(['word-of-it'])
    expect(table.refusalOf('facilitator', surface('nothing'))).toBe('unknown')
    expect(table.refusalOf('dsi', surface('noise'))).toBe('not-yours')
  })
})

describe('a relapse', () => {
  it('takes what had been restored, has it brought back in the open row, and says so', () => {
    const table = played([move('open')], 1, 'tell/1')
    const { openedAt } = table.state.rows['tell/1']!
    expect(table.of('services.relapsed')).toMatchObject([
      {
        services: ['network', 'mail'],
        last: false,
        minute: openedAt + 30,
        cause: { kind: 'thread', id: 'again' },
      },
    ])
    expect(table.of('task.started').filter(({ kind }) => kind === 'rework')).toMatchObject([
      { role: 'admin', row: 'tell/1', minutes: 45 },
    ])
    const back = table
      .of('service.changed')
      .filter(({ service, to }) => service === 'mail' && to === 'restored')
    expect(back.at(-1)).toMatchObject({ minute: openedAt + 75, cause: { kind: 'thread' } })
    expect(table.state.services.mail!.status).toBe('verified')
    expect(table.state.rows['repair/1']!.status).toBe('closed')
    expect(table.of('phase.reopened')).toMatchObject([{ row: 'repair/1' }])
    expect(table.of('stimulus.fired').map(({ stimulus }) => stimulus)).toEqual(['word-of-it'])
    expect(table.state.ended).toBe('finished')
  })

  it('takes nothing where nothing had been restored', () => {
    const empty = altered((s) => {
      Object.assign(s, doored([move('open')]))
      s.rows.find(({ key }) => key === 'repair/1')!.work = null as never
    })
    const table = new Table(empty, luck)
    table.playAlert()
    for (const row of ['repair/1', 'tell/1']) {
      table.playRow(row)
      table.finishRow(row)
    }
    expect(table.of('services.relapsed')).toEqual([])
  })

  it('ends degraded once the reworks of a game are used up', () => {
    const spent = altered((s) => {
      Object.assign(s, doored([move('open')]))
      s.settings.verification.maxReworks = 0
    })
    const table = new Table(spent, luck)
    table.playAlert()
    table.playRow('repair/1')
    table.finishRow('repair/1')
    table.playRow('tell/1')
    table.runTo(table.minute + 30)
    expect(table.of('services.relapsed')).toMatchObject([{ last: true }])
    expect(table.state.services.mail!.status).toBe('degraded')
    table.finishRow('tell/1')
    expect(table.state.ended).toBe('finished')
  })

  it('is brought back at once when its row is skipped', () => {
    const table = new Table(doored([move('open')]), luck)
    table.playAlert()
    table.playRow('repair/1')
    table.finishRow('repair/1')
    table.playRow('tell/1')
    table.runTo(table.minute + 31)
    expect(table.state.services.mail!.status).toBe('down')
    table.say('facilitator', { type: 'phase.skip', phase: 'tell/1', reason: 'time is short' })
    expect(['restored', 'verified', 'up']).toContain(table.state.services.mail!.status)
  })
})

describe('who knows of a thread', () => {
  const seen = (table: Table, role: string) => view(table.world, table.state, table.events, role)

  it('nobody until it has shown itself, then those it is for, with its origin and never its level', () => {
    const before = played([move('open'), move('feed')], 1)
    expect(seen(before, 'admin').threads).toEqual([])
    const table = played([move('open'), move('feed')], 0)
    const [known, ...others] = seen(table, 'admin').threads
    expect(others).toEqual([])
    expect(known).toMatchObject({ id: 'door', origin: { at: 60, by: { kind: 'answer' } } })
    expect(known!.surfaced.map(({ id }) => id)).toEqual(['noise'])
    expect(JSON.stringify(known)).not.toContain('level')
    expect(seen(table, 'client').threads).toEqual([])
  })

  it('is not told by what it was opened anew after it was closed, until it comes back', () => {
    const table = played([move('open')], 0)
    const known = () => seen(table, 'admin').threads[0]!
    expect(known().origin).toMatchObject({ at: 60, by: { kind: 'answer' } })
    const door = table.state.threads.door!
    const anew = { ...door, openedAt: table.state.minute + 1 }
    table.state = { ...table.state, threads: { door: anew } }
    expect(known().origin).toBeNull()
    expect(known().surfaced.map(({ id }) => id)).toEqual(['noise'])
  })

  it('the facilitator from the first minute, with its level and what is to come', () => {
    const table = new Table(doored([move('open')]), luck)
    table.playAlert()
    const [door] = facilitatorView(table.world, table.state, table.events).threads
    expect(door).toMatchObject({ id: 'door', level: 1, knownTo: [], surfaced: [] })
    expect(door!.ahead).toEqual([
      { surfacing: 'noise', row: 'repair/1', comes: false },
      expect.objectContaining({ surfacing: 'again', row: 'tell/1' }),
    ])
  })
})
