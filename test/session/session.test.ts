import { describe, expect, it } from 'vitest'
import { compileScenario } from '../../src/scenario/compile'
import { advanceMove, nextAutomaticMove, recordGame, startMove } from '../../src/session/autoplay'
import { hashOf } from '../../src/session/hash'
import { allHeldBy, type Move } from '../../src/session/policy'
import { type GameRecord, makeHeader, RECORD_FORMAT } from '../../src/session/record'
import { isProblem } from '../../src/session/record-shape'
import { replay } from '../../src/session/replay'
import { createSession, resumeSession, type Session } from '../../src/session/session'
import {
  type AppendResult,
  type GameStore,
  memoryStore,
  type StoredCommand,
  StoreError,
} from '../../src/session/store'
import type { Command } from '../../src/simulation/command'
import type { GameOptions } from '../../src/simulation/state'
import { smallFiles } from '../support/small-scenario'

const scenario = compileScenario(smallFiles()).scenario!
const options: GameOptions = { difficulty: 'normal', stimuli: true, countdown: 'off' }
const header = makeHeader(scenario, 'one', options)
const start = (holders = allHeldBy('reference')): Command => ({
  type: 'exercise.start',
  holders,
  objectives: [],
})
const note = (text: string): Command => ({ type: 'note.add', text, about: '' })

/** A store whose every append waits for a word, or answers as it is told. */
function watchedStore(
  answer: (n: number) => Promise<AppendResult> | AppendResult = () => 'stored',
) {
  const kept = memoryStore()
  const asked: StoredCommand[] = []
  const store: GameStore = {
    ...kept,
    async append(id, expectedN, row) {
      asked.push(row)
      const result = await answer(expectedN)
      return result === 'stored' ? kept.append(id, expectedN, row) : result
    },
  }
  return { store, asked, load: kept.load }
}

const newSession = (store: GameStore = memoryStore(), id = 'g') =>
  createSession(scenario, header, store, id)

async function playToEnd(session: Session): Promise<void> {
  await session.dispatch('host', startMove('reference').command)
  for (;;) {
    const move = nextAutomaticMove(session.world, session.state())
    if (!move) return
    const done = await session.dispatch(move.by, move.command)
    if (done.refusal) throw new Error(done.refusal.code)
  }
}

const recordedGame = (seed = 'one'): GameRecord =>
  recordGame(scenario, seed, options, 'reference').record

const asStored = ({ commands, checks, ...rest }: GameRecord, length = commands.length) => ({
  id: 'g',
  header: makeHeader(scenario, rest.seed, options) as unknown,
  commands: commands.slice(0, length).map((envelope, n) => ({
    envelope: structuredClone(envelope) as unknown,
    check: checks[n]! as unknown,
  })),
  count: length,
})

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
    expect(session.entries()).toEqual([])
    expect(session.record().commands).toEqual([])
    expect(session.record().end.sha256).toBe(hashOf(before))

    session.giveWay() // or the policies would play on
    keep('stored')
    expect((await done).refusal).toBeNull()
    expect(published).toBe(2)
    expect(session.state().started).toBe(true)
    expect(session.record().end.sha256).toBe(hashOf(session.state()))
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
    [{ ...start(), holders: { dsi: 'player' } }, 'command.holders'],
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

  it('from an unknown sender or with an endless name is malformed', async () => {
    const session = await newSession()
    expect(await session.dispatch('nobody' as 'host', start())).toEqual({
      refusal: { code: 'malformed', detail: 'by' },
    })
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

async function resumed(store: GameStore, id = 'g'): Promise<Session> {
  const stored = await store.load(id)
  const session = await resumeSession(scenario, stored!, store)
  if (isProblem(session)) throw new Error(`${session.code} ${session.field} ${session.detail}`)
  return session
}

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

  it('answer what they owe and leave to people what is theirs', async () => {
    const session = await newSession()
    await session.dispatch('host', start({ ...allHeldBy('reference'), dsi: 'player' }))
    // Nobody opens a phase but the person.
    expect(session.mode()).toBe('situation')
    const phase = scenario.rows[0]!.key
    await session.dispatch('dsi', { type: 'phase.open', phase })
    const owed = Object.values(session.state().prompts).filter((p) => p.owed && !p.answer)
    expect(owed.every(({ role }) => role === 'dsi')).toBe(true)
  })

  it('leave a record that replays to the same end', async () => {
    const session = await newSession()
    await playToEnd(session)
    const replayed = replay(session.record(), scenario)
    expect(isProblem(replayed)).toBe(false)
  })
})

describe('a conflict', () => {
  it('discards what was computed, and nothing is taken any more', async () => {
    const store = memoryStore()
    const first = await newSession(store)
    await first.dispatch('host', start({ ...allHeldBy('reference'), dsi: 'player' }))
    const second = await resumed(store)
    await first.dispatch('host', note('from the first'))

    let told = 0
    second.subscribe(() => (told += 1))
    const state = second.state()
    const record = second.record()
    const done = await second.dispatch('host', note('from the second'))
    expect(done.refusal).toMatchObject({ code: 'conflict' })
    expect(told).toBe(1)
    expect(second.trouble()).toBe('conflict')
    expect(second.state()).toBe(state)
    expect(second.record()).toEqual(record)
    expect((await second.dispatch('host', note('again'))).refusal).toMatchObject({
      code: 'conflict',
    })
    expect(await store.load('g')).toMatchObject({ count: first.record().commands.length })
    expect(first.trouble()).toBeNull()
  })

  it('stops those that play by a policy too', async () => {
    const { store, asked } = watchedStore((n) => (n < 2 ? 'stored' : 'conflict'))
    const session = await newSession(store)
    await session.dispatch('host', start())
    expect(session.trouble()).toBe('conflict')
    expect(asked.length).toBe(3)
    expect(session.record().commands.length).toBe(2)
  })

  it('is told when another window takes over', async () => {
    const { store, asked } = watchedStore()
    const session = await newSession(store)
    let told = 0
    session.subscribe(() => (told += 1))
    session.giveWay()
    expect(told).toBe(1)
    expect(session.trouble()).toBe('conflict')
    expect((await session.dispatch('host', start())).refusal).toMatchObject({ code: 'conflict' })
    expect(asked).toEqual([])
  })

  it('wins over a store that fails while the game is taken over', async () => {
    let fail: (error: Error) => void = () => undefined
    const { store, asked } = watchedStore(() => new Promise((_, reject) => (fail = reject)))
    const session = await newSession(store)
    const done = session.dispatch('host', start())
    await expect.poll(() => asked.length).toBe(1)
    session.giveWay()
    fail(new StoreError('full'))
    expect((await done).refusal).toMatchObject({ code: 'conflict' })
    expect(session.trouble()).toBe('conflict')
    expect(session.state().started).toBe(false)
  })
})

describe('a store that does not take it', () => {
  it.each(['full', 'denied', 'newer', 'failed'] as const)(
    '%s: it is told at once, and the game goes on in memory with its whole record',
    async (trouble) => {
      const { store, asked } = watchedStore((n) => {
        if (n < 3) return 'stored'
        throw new StoreError(trouble)
      })
      const session = await newSession(store)
      const seen: unknown[] = []
      session.subscribe(() => seen.push(session.trouble()))
      await playToEnd(session)
      expect(session.trouble()).toBe(trouble)
      expect(seen.slice(0, 4)).toEqual([null, null, null, trouble])
      // Not tried again behind the person's back: a gap would make the save worthless.
      expect(asked.length).toBe(4)
      expect(session.record()).toEqual(recordedGame())
      expect(await store.load('g')).toMatchObject({ count: 3 })
    },
  )

  it('not even the header: the same', async () => {
    let appended = 0
    const session = await newSession({
      create: () => Promise.reject(new StoreError('denied')),
      append: async () => {
        appended += 1
        return 'stored'
      },
      load: async () => null,
    })
    expect(session.trouble()).toBe('denied')
    await playToEnd(session)
    expect(appended).toBe(0)
    expect(session.record()).toEqual(recordedGame())
  })

  it('with an error of another kind: failed', async () => {
    const { store } = watchedStore(() => Promise.reject(new TypeError('boom')))
    const session = await newSession(store)
    expect((await session.dispatch('host', start())).refusal).toBeNull()
    expect(session.trouble()).toBe('failed')
  })
})

describe('memoryStore', () => {
  it('does not let a game take the place of another', async () => {
    const store = memoryStore()
    await store.create('g', header)
    await expect(store.create('g', header)).rejects.toThrow(StoreError)
  })
})

describe('resumeSession', () => {
  it('names the command whose check is wrong', async () => {
    const stored = asStored(recordedGame())
    stored.commands[5]!.check = '00000000'
    expect(await resumeSession(scenario, stored, memoryStore())).toEqual({
      code: 'check-differs',
      field: 'commands[5]',
      detail: (stored.commands[5]!.envelope as { command: Command }).command.type,
    })
  })

  const spoil = (n: number, change: object) => (stored: ReturnType<typeof asStored>) => {
    stored.commands[n]!.envelope = { ...(stored.commands[n]!.envelope as object), ...change }
  }
  it.each<[string, (stored: ReturnType<typeof asStored>) => void, object]>([
    ['no header', (s) => (s.header = null), { code: 'not-record' }],
    [
      'a header of another format',
      (s) => (s.header = { format: 'pra-record/9' }),
      { code: 'format' },
    ],
    [
      'a header without options',
      (s) => (s.header = { ...header, options: 1 }),
      { field: 'options' },
    ],
    [
      'other rules',
      (s) => (s.header = { ...header, rulesVersion: '0' }),
      { code: 'rules-version' },
    ],
    [
      'another scenario',
      (s) => (s.header = { ...header, scenario: { ...header.scenario, id: 'x' } }),
      { code: 'scenario-unknown', field: 'scenario.id', detail: 'x' },
    ],
    [
      'another version of it',
      (s) => (s.header = { ...header, scenario: { ...header.scenario, version: '0' } }),
      { code: 'scenario-version' },
    ],
    [
      'a changed scenario',
      (s) => (s.header = { ...header, scenario: { ...header.scenario, sha256: 'x' } }),
      { code: 'scenario-changed' },
    ],
    ['another seed', (s) => (s.header = { ...header, seed: 'two' }), { code: 'check-differs' }],
    ['a row that is none', (s) => (s.commands[2] = null as never), { field: 'commands[2]' }],
    ['a wrong number', spoil(3, { n: 1 }), { code: 'field', field: 'commands[3].n' }],
    ['a stranger', spoil(3, { by: 'me' }), { code: 'field', field: 'commands[3].by' }],
    [
      'a command that is none',
      spoil(3, { command: { type: 'xstate.stop' } }),
      { code: 'field', field: 'commands[3].command.type' },
    ],
    [
      'a command that is refused',
      spoil(3, { by: 'host', command: note(' ') }),
      { code: 'command-refused', field: 'commands[3]', detail: 'note.add: reason-missing' },
    ],
    ['a check that is none', (s) => (s.commands[4]!.check = 7), { field: 'checks[4]' }],
    ['a row missing', (s) => s.commands.splice(6, 1), { code: 'truncated', field: 'commands[6]' }],
    ['the end missing', (s) => s.commands.splice(9), { code: 'truncated', field: 'commands[9]' }],
    ['more than acknowledged', (s) => (s.count = 7), { code: 'truncated', field: 'commands[7]' }],
  ])('names what is wrong: %s', async (_name, change, problem) => {
    const stored = asStored(recordedGame())
    change(stored)
    expect(await resumeSession(scenario, stored, memoryStore())).toMatchObject(problem)
  })

  it('keeps nothing of a header that does not belong there', async () => {
    const stored = asStored(recordedGame(), 3)
    stored.header = { ...header, extra: true }
    const session = await resumeSession(scenario, stored, memoryStore(), { elsewhere: true })
    if (isProblem(session)) throw new Error(session.code)
    expect(session.record()).not.toHaveProperty('extra')
    expect(session.record().format).toBe(RECORD_FORMAT)
  })

  it('lets look only where another window plays', async () => {
    const { store, asked } = watchedStore()
    const stored = asStored(recordedGame(), 2)
    const session = await resumeSession(scenario, stored, store, { elsewhere: true })
    if (isProblem(session)) throw new Error(session.code)
    expect(session.trouble()).toBe('conflict')
    expect(asked).toEqual([])
    const { by, command } = advanceMove(session.state())
    expect((await session.dispatch(by, command)).refusal).toMatchObject({ code: 'conflict' })
    expect(session.record().commands.length).toBe(2)
  })
})
