import { describe, expect, it } from 'vitest'
import type { Role } from '../../src/scenario/roles'
import { nextAutomaticMove } from '../../src/session/autoplay'
import { forkOf } from '../../src/session/fork'
import { hashOf } from '../../src/session/hash'
import type { GameRecord } from '../../src/session/record'
import { isProblem } from '../../src/session/record-problem'
import { parseRecord } from '../../src/session/record-schema'
import { replay } from '../../src/session/replay'
import {
  KEPT_EVERY,
  type ReplayTimeline,
  replayTimeline,
  stateAfter,
} from '../../src/session/replay-timeline'
import { resumeSession } from '../../src/session/session'
import { memoryStore } from '../../src/session/store'
import type { Holder } from '../../src/simulation/people'
import { initialState } from '../../src/simulation/state'
import { step } from '../../src/simulation/step'
import { keptRecord } from '../golden/records'
import { allHeldBy, ROLES } from '../support/roles'
import { shipped } from '../support/shipped'

const scenario = shipped('ransomware-pra')
const replayed = (record: GameRecord): ReplayTimeline => {
  const timeline = replayTimeline(record, scenario)
  if (isProblem(timeline)) throw new Error(`${timeline.code} ${timeline.field}`)
  return timeline
}
const mixed = replayed(keptRecord('mixed'))
const seated: Record<Role, Holder> = { ...allHeldBy('novice'), dsi: 'player', admin: 'player' }

describe.each(['mixed', 'worst', 'random'] as const)('the timeline of the %s game', (name) => {
  const record = keptRecord(name)
  const timeline = replayed(record)

  it('shows after every command what a straight replay comes to', () => {
    let state = initialState(scenario)
    const journal: unknown[] = []
    expect(stateAfter(timeline, 0)).toEqual(state)
    for (const { n, by, command } of record.commands) {
      const done = step(timeline.world, state, by, command)
      if (done.refusal) throw new Error(done.refusal.code)
      state = done.state
      journal.push(...done.events)
      expect(stateAfter(timeline, n + 1)).toEqual(state)
      expect(timeline.minutes[n + 1]).toBe(state.minute)
      expect(timeline.written[n + 1]).toBe(journal.length)
    }
    expect(stateAfter(timeline, record.commands.length)).toEqual(state)
    expect(timeline.events).toEqual(journal)
  })

  it('keeps one state in so many, and knows where each phase opens', () => {
    expect(timeline.kept.length).toBe(Math.floor(record.commands.length / KEPT_EVERY) + 1)
    expect(timeline.openings.length).toBeGreaterThanOrEqual(15)
    for (const { after, row } of timeline.openings) {
      expect(stateAfter(timeline, after - 1).rows[row]!.status).not.toBe('open')
      expect(stateAfter(timeline, after).open).toContain(row)
    }
  })
})

it('a record that was changed makes no timeline', () => {
  const record = keptRecord('reference')
  const checks = record.checks.with(40, '00000000')
  expect(replayTimeline({ ...record, checks }, scenario)).toMatchObject({
    code: 'check-differs',
    field: 'commands[40]',
  })
})

describe('a game that branches off a record', () => {
  const places = [0, 1, 2, 15, 16, 17, 60, 111, mixed.record.commands.length - 5]

  it.each(places)('after %i commands is a record of its own that replays', (place) => {
    const fork = forkOf(mixed, place, seated)
    if (!fork) throw new Error('the game has ended there')
    const { commands, end } = mixed.record
    expect(fork.origin).toEqual({ sha256: end.sha256, commands: place })
    expect(fork.commands.slice(0, place)).toEqual(commands.slice(0, place))
    expect(parseRecord(JSON.stringify(fork))).toEqual(fork)
    const played = replay(fork, scenario)
    if (isProblem(played)) throw new Error(`${played.code} ${played.field}`)
    expect(played.state.holders).toEqual(seated)
    expect(played.state.minute).toBe(mixed.minutes[place])
  })

  it('is gone on with as any stored game, by whoever was seated', async () => {
    const fork = forkOf(mixed, 60, seated)
    if (!fork) throw new Error('the game has ended there')
    const { commands, checks, end: _end, ...header } = fork
    const rows = commands.map((envelope, n) => ({ envelope, check: checks[n]! }))
    const store = memoryStore()
    await store.create('fork', header)
    for (const [n, row] of rows.entries()) await store.append('fork', n, row)
    const session = await resumeSession(scenario, (await store.load('fork'))!, store)
    if (isProblem(session)) throw new Error(`${session.code} ${session.field}`)
    expect(session.record().origin).toEqual(fork.origin)
    for (const role of ROLES) {
      await session.dispatch('host', { type: 'role.assign', role, holder: 'reference' })
    }
    for (;;) {
      const move = nextAutomaticMove(session.world, session.state())
      if (!move) break
      const done = await session.dispatch(move.by, move.command)
      if (done.refusal) throw new Error(done.refusal.code)
    }
    expect(session.state().ended).toBe('finished')
    const record = session.record()
    expect(record.commands.slice(0, 60)).toEqual(mixed.record.commands.slice(0, 60))
    expect(isProblem(replay(record, scenario))).toBe(false)
  })

  it('cannot begin at the end', () => {
    expect(forkOf(mixed, mixed.record.commands.length, seated)).toBeNull()
  })

  it('may claim any origin: it changes nothing of the game', () => {
    const fork = forkOf(mixed, 30, seated)!
    const { origin: _origin, ...bare } = fork
    const lied = { ...fork, origin: { sha256: 'f'.repeat(64), commands: 3 } }
    const ends = [fork, bare, lied].map((one) => {
      const played = replay(one, scenario)
      return isProblem(played) ? played.code : hashOf(played.state)
    })
    expect(new Set(ends).size).toBe(1)
  })
})

describe('the origin in a file', () => {
  const record = keptRecord('reference')
  const read = (origin: unknown) => parseRecord(JSON.stringify({ ...record, origin }))

  it('may be missing', () => {
    expect(parseRecord(JSON.stringify(record))).not.toHaveProperty('origin')
  })

  it.each([
    ['origin', 'nowhere'],
    ['origin', null],
    ['origin.sha256', { sha256: '<b>', commands: 1 }],
    ['origin.sha256', { commands: 1 }],
    ['origin.commands', { sha256: 'a'.repeat(64), commands: -1 }],
    ['origin.commands', { sha256: 'a'.repeat(64), commands: 0.5 }],
  ])('is refused with its field %s when it is %j', (field, origin) => {
    expect(read(origin)).toMatchObject({ code: 'field', field })
  })

  it('holds nothing beside its two fields', () => {
    const origin = { sha256: 'a'.repeat(64), commands: 7 }
    expect(read({ ...origin, title: '<img>' })).toMatchObject({ origin })
    expect(read({ ...origin, title: '<img>' })).not.toHaveProperty('origin.title')
  })
})
