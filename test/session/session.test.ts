import { describe, expect, it } from 'vitest'
import { checkOf, nextHash, openingHash } from '../../src/session/chain'
import type { Move } from '../../src/session/policy'
import { isProblem } from '../../src/session/record-problem'
import { replay } from '../../src/session/replay'
import { type AppendResult, memoryStore } from '../../src/session/store'
import type { Command } from '../../src/simulation/commands/index'
import { allHeldBy } from '../support/roles'
import {
  newSession,
  note,
  playToEnd,
  recordedGame,
  resumed,
  start,
  watchedStore,
} from '../support/session-play'
import { scenario } from '../support/small-game'

describe('a command', () => {
  it('is stored before it is shown', async () => {
    let keep: (result: AppendResult) => void = () => undefined
    const { store, asked } = watchedStore(() => new Promise((resolve) => (keep = resolve)))
    const session = await newSession(store)
    let published = 0
    session.subscribe(() => (published += 1))
    const before = session.state()

    const done = session.dispatch('host', start(allHeldBy('reference')))
    await expect.poll(() => asked.length).toBe(1)
    expect(asked[0]!.envelope).toEqual({ n: 0, id: 'c0', by: 'host', command: start() })
    expect(published).toBe(0)
    expect(session.state()).toBe(before)
    expect(session.mode()).toBe('lobby')
    expect(session.events()).toEqual([])
    expect(session.record().commands).toEqual([])
    expect(session.record().end.sha256).toBe(openingHash(session.header))

    session.giveWay() // or the policies would play on
    keep('stored')
    expect((await done).refusal).toBeNull()
    expect(published).toBe(2)
    expect(session.state().started).toBe(true)
    const first = checkOf(openingHash(session.header))
    const { commands, end } = session.record()
    expect(end.sha256).toBe(nextHash(first, commands[0]!, session.state()))
  })

  it('that is refused changes nothing and stores nothing', async () => {
    const { store, asked } = watchedStore()
    const session = await newSession(store)
    await session.dispatch('host', start())
    const stored = asked.length
    const state = session.state()
    let published = 0
    session.subscribe(() => (published += 1))
    const refused: [Move['by'], Command][] = [
      ['host', start()],
      ['client', { type: 'clock.advance', to: 10_000 }],
      ['dsi', { type: 'phase.open', phase: 'nowhere/1' }],
      ['host', note('  ')],
    ]
    for (const [by, command] of refused) {
      expect((await session.dispatch(by, command)).refusal, command.type).not.toBeNull()
    }
    expect(session.state()).toBe(state)
    expect(asked.length).toBe(stored)
    expect(published).toBe(0)
  })

  it.each([
    [{ type: 'xstate.stop' }, 'command.type'],
    [{ type: 'xstate.init' }, 'command.type'],
    [{ type: '__proto__' }, 'command.type'],
    [{ type: 'constructor' }, 'command.type'],
    [{}, 'command.type'],
    [null, 'command'],
    [[], 'command'],
    ['exercise.pause', 'command'],
    [{ type: 'exercise.pause', extra: 1 }, 'command.extra'],
    [{ type: 'clock.advance', to: 1.5 }, 'command.to'],
    [{ type: 'clock.advance', to: '10' }, 'command.to'],
    [{ type: 'clock.advance' }, 'command.to'],
    [{ type: 'phase.open', phase: 'x'.repeat(201) }, 'command.phase'],
    [{ type: 'note.add', text: 'x'.repeat(10_001), about: '' }, 'command.text'],
    [{ type: 'prompt.answer', prompt: 'p', answer: { choice: 1 }, seconds: 0 }, 'command.answer'],
    [{ type: 'prompt.answer', prompt: 'p', answer: {}, seconds: 0 }, 'command.answer'],
    [{ ...start(), holders: ['player'] }, 'command.holders'],
    [{ ...start(), objectives: [1] }, 'command.objectives'],
  ])('that is malformed never reaches the machine: %j', async (command, detail) => {
    const { store, asked } = watchedStore()
    const session = await newSession(store)
    const state = session.state()
    const done = await session.dispatch('host', command as Command)
    expect(done).toEqual({ refusal: { code: 'malformed', detail } })
    expect(session.state()).toBe(state)
    expect(asked).toEqual([])
    // The machine still runs.
    expect((await session.dispatch('host', start())).refusal).toBeNull()
  })

  it('from somebody who is not in the exercise, or about such a one, is refused', async () => {
    const session = await newSession()
    const unknown = (detail: string) => ({ refusal: { code: 'unknown', detail } })
    const holders = { ...start().holders, stranger: 'player' as const }
    expect(await session.dispatch('stranger', start())).toEqual(unknown('stranger'))
    expect(await session.dispatch('host', { ...start(), holders })).toEqual(unknown('stranger'))
    const { dsi: _, ...others } = start().holders
    expect(await session.dispatch('host', { ...start(), holders: others })).toEqual(unknown('dsi'))
    await session.dispatch('host', start())
    const assign = { type: 'role.assign', role: 'stranger', holder: 'player' } as const
    expect(await session.dispatch('host', assign)).toEqual(unknown('stranger'))
  })

  it('with an endless name is malformed', async () => {
    const session = await newSession()
    expect(await session.dispatch('host', start(), 'x'.repeat(201))).toEqual({
      refusal: { code: 'malformed', detail: 'id' },
    })
  })

  it('whose id is repeated returns its first result and is carried out once', async () => {
    const { store, asked } = watchedStore()
    const session = await newSession(store)
    await session.dispatch('host', start())
    const before = asked.length
    const [first, second] = await Promise.all([
      session.dispatch('host', note('once'), 'a'),
      session.dispatch('host', note('twice'), 'a'),
    ])
    expect(first.refusal).toBeNull()
    expect(second).toBe(first)
    expect(asked.length).toBe(before + 1)
    expect(await session.dispatch('host', note('thrice'), 'a')).toBe(first)
  })

  it('that was stored before a reload keeps its result by its id', async () => {
    const store = memoryStore()
    const session = await newSession(store)
    await session.dispatch('host', start())
    const first = await session.dispatch('host', note('once'), 'a')
    const again = await resumed(store)
    const { length } = again.record().commands
    expect(await again.dispatch('host', note('once'), 'a')).toEqual(first)
    expect(again.record().commands.length).toBe(length)
    // Names that the session gave itself are nobody's: a new command may bear one.
    expect((await again.dispatch('host', note('new'), 'c0')).refusal).toBeNull()
    expect(again.record().commands.length).toBe(length + 1)
  })

  it('behind another waits for it', async () => {
    const session = await newSession()
    const done = await Promise.all([
      session.dispatch('host', start()),
      session.dispatch('host', note('one')),
      session.dispatch('host', note('two')),
    ])
    expect(done.map(({ refusal }) => refusal)).toEqual([null, null, null])
    const { commands } = session.record()
    expect(commands.map(({ n }) => n)).toEqual(commands.map((_, n) => n))
    expect(commands.slice(-2).map(({ command }) => 'text' in command && command.text)).toEqual([
      'one',
      'two',
    ])
  })
})

describe('teammates played by a policy', () => {
  it('play through the same door: their commands are stored, in order, with the right sender', async () => {
    const { store, asked } = watchedStore()
    const session = await newSession(store)
    await playToEnd(session)
    expect(session.mode()).toBe('debrief')
    expect(asked.map(({ envelope }) => envelope)).toEqual(session.record().commands)
    const expected = recordedGame()
    expect(asked.map(({ envelope }) => envelope.command)).toEqual(
      expected.commands.map(({ command }) => command),
    )
    expect(session.record()).toEqual(expected)
  })

  it('leave a record that replays to the same end', async () => {
    const session = await newSession()
    await playToEnd(session)
    const replayed = replay(session.record(), scenario)
    expect(isProblem(replayed)).toBe(false)
  })
})
