import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SeatCommand } from '../../src/protocol/seat'
import type { Command } from '../../src/protocol/terms'
import { askingAt } from '../../src/remote/asking'
import { openRemoteSeat, type RemoteSeat, type SeatStanding } from '../../src/remote/remote-seat'
import { type Keeping, unansweredList } from '../../src/remote/unanswered'
import type { Role } from '../../src/scenario/roles'
import { nextAutomaticMove } from '../../src/session/autoplay'
import { type FakeExercise, fakeExercise } from '../support/fake-exercise'
import { allHeldBy, ROLES } from '../support/roles'

/** A device with its storage, from which a page may be opened again. */
function memory(): Keeping & { readonly held: Map<string, string> } {
  const held = new Map<string, string>()
  return {
    held,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => void held.set(name, value),
    removeItem: (name) => void held.delete(name),
  }
}

interface Device {
  readonly seat: RemoteSeat
  standing(): SeatStanding
  readonly texts: Record<string, string>
  send(command: SeatCommand, id?: string): ReturnType<RemoteSeat['send']>
}

const note = (text: string) => ({ type: 'note.add', about: '', text }) as const

let windows = 0
const opened: RemoteSeat[] = []

function device(exercise: FakeExercise, token: string, keeping: Keeping = memory()): Device {
  let standing: SeatStanding | null = null
  const texts: Record<string, string> = {}
  const seat = openRemoteSeat({
    place: exercise.place,
    asking: askingAt('http://room/', token, exercise.fetch),
    unanswered: unansweredList(keeping, 'unanswered'),
    language: 'fr',
    window: `w${windows++}`,
    onTexts: (message) => Object.assign(texts, message.texts),
    onStanding: (now) => (standing = now),
  })
  opened.push(seat)
  let sent = 0
  return {
    seat,
    standing: () => standing!,
    texts,
    send: (command, id = `s${sent++}`) => seat.send(command, { id, seen: seat.view().n }),
  }
}

/** What a game whose roles all play by the plan does next. */
function planned(exercise: FakeExercise): Command {
  const { world } = exercise.session
  const state = { ...exercise.session.state(), holders: allHeldBy('reference') }
  return nextAutomaticMove(world, state)!.command
}

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  for (const seat of opened.splice(0)) seat.close()
  vi.useRealTimers()
})

describe('a seat whose table is elsewhere', () => {
  it('sees what the table tells it, and what it sends is on its screen when it is answered', async () => {
    const exercise = await fakeExercise()
    const one = device(exercise, exercise.seat('a', ['dsi']))
    const other = device(exercise, exercise.seat('b', ['admin']))
    await Promise.all([one.seat.arrived, other.seat.arrived])
    expect(one.standing()).toMatchObject({ line: 'live', end: null, unanswered: 0 })
    expect(one.texts['scenario.title']).toBe('Petit exercice')
    const before = one.seat.view().n
    expect((await one.send(note('vu'), 'n')).refusal).toBeNull()
    expect(one.seat.view().n).toBe(before + 1)
    await pass(0)
    expect(other.seat.view().n).toBe(before + 1)
  })

  it('gives a refusal of the rules as the local seat does', async () => {
    const exercise = await fakeExercise()
    const one = device(exercise, exercise.seat('a', ['admin']))
    await one.seat.arrived
    const { refusal } = await one.send({ type: 'exercise.end', reason: 'stopped' })
    expect(refusal?.code).toBe('not-yours')
    expect(one.seat.act({ type: 'countdown.grant', seconds: 5 }).refusal?.code).toBe('not-yours')
  })

  it('comes back by itself after the network was away, and misses nothing', async () => {
    const exercise = await fakeExercise()
    const one = device(exercise, exercise.seat('a', ['dsi']))
    await one.seat.arrived
    exercise.cut()
    await pass(0)
    expect(one.standing().line).toBe('lost')
    await exercise.session.dispatch('client', note('meanwhile'))
    await pass(2_000)
    expect(one.standing().line).toBe('lost')
    exercise.restore()
    await pass(6_000)
    expect(one.standing().line).toBe('live')
    expect(one.seat.view().n).toBe(exercise.session.count())
    expect(exercise.heard.at(-1)).toContain('after=e1-')
  })

  it('sends again by its id what was carried out and not answered: it counts once', async () => {
    const exercise = await fakeExercise()
    const one = device(exercise, exercise.seat('a', ['dsi']))
    await one.seat.arrived
    const before = exercise.session.count()
    exercise.loseAnswer()
    const sending = one.send(note('once'))
    await pass(5_000)
    expect((await sending).refusal).toBeNull()
    expect(exercise.posted.map(({ body }) => body.id)).toEqual([
      exercise.posted[0]!.body.id,
      exercise.posted[0]!.body.id,
    ])
    expect(exercise.session.count()).toBe(before + 1)
  })

  it('keeps what was sent without network over a reload, and sends it then', async () => {
    const exercise = await fakeExercise()
    const token = exercise.seat('a', ['dsi'])
    const keeping = memory()
    const first = device(exercise, token, keeping)
    await first.seat.arrived
    exercise.cut()
    void first.send(note('kept'))
    await pass(100)
    expect(first.standing().unanswered).toBe(1)
    expect(keeping.held.size).toBe(1)
    exercise.restore()
    const before = exercise.session.count()
    const again = device(exercise, token, keeping)
    await again.seat.arrived
    await pass(0)
    expect(exercise.session.count()).toBe(before + 1)
    expect(again.standing().unanswered).toBe(0)
    expect(keeping.held.size).toBe(0)
  })

  it('sends what the table could not store for the moment until it can', async () => {
    const exercise = await fakeExercise()
    const one = device(exercise, exercise.seat('a', ['dsi']))
    await one.seat.arrived
    exercise.answerNext(503, 'trouble')
    const sending = one.send(note('later'))
    await pass(3_000)
    expect((await sending).refusal).toBeNull()
  })

  it('throws its view away when the server went back, says so, and does not send again what was under way', async () => {
    const exercise = await fakeExercise()
    const one = device(exercise, exercise.seat('a', ['dsi']))
    await one.seat.arrived
    exercise.cut()
    const sending = one.send(note('of another time'))
    await pass(100)
    exercise.goBack('e2')
    exercise.restore()
    await pass(6_000)
    expect((await sending).refusal?.code).toBe('moved')
    expect(one.standing()).toMatchObject({ line: 'live', wentBack: { unsent: 1 } })
    expect(exercise.posted).toEqual([])
    expect(one.seat.view().n).toBe(exercise.session.count())
  })

  it('gives way to another device that opens the seat, and may take it back', async () => {
    const exercise = await fakeExercise()
    const token = exercise.seat('a', ['dsi'])
    const first = device(exercise, token)
    await first.seat.arrived
    const second = device(exercise, token)
    await second.seat.arrived
    await pass(0)
    expect(first.standing().end).toBe('elsewhere')
    expect((await first.send(note('late'))).refusal?.code).toBe('closed')
    await pass(60_000)
    expect(second.standing().end).toBeNull()
    first.seat.takeBack()
    await pass(10)
    expect(second.standing().end).toBe('elsewhere')
    expect(first.standing()).toMatchObject({ line: 'live', end: null })
    expect((await first.send(note('mine'))).refusal).toBeNull()
  })

  it.each([
    ['token', 401, 'released'],
    ['unknown', 404, 'gone'],
  ] as const)('does not come again after %s', async (error, status, end) => {
    const exercise = await fakeExercise()
    const token = exercise.seat('a', ['dsi'])
    exercise.answerNext(status, error)
    const one = device(exercise, token)
    await pass(60_000)
    expect(one.standing().end).toBe(end)
    expect(exercise.heard).toHaveLength(1)
  })

  it('stops before a server that speaks another version', async () => {
    const exercise = await fakeExercise()
    const one = device(exercise, exercise.seat('a', ['dsi']))
    await one.seat.arrived
    exercise.say({ ...one.standing().hello!, protocol: 99 })
    await pass(0)
    expect(one.standing().end).toBe('outdated')
  })

  it('takes a stream that fell silent for dead, and comes again', async () => {
    const exercise = await fakeExercise()
    const one = device(exercise, exercise.seat('a', ['dsi']))
    await one.seat.arrived
    await pass(31_000)
    expect(exercise.heard.length).toBeGreaterThan(1)
    expect(one.standing()).toMatchObject({ line: 'live', end: null })
  })

  it('fetches what it is told where something holds streams back', async () => {
    const exercise = await fakeExercise()
    const token = exercise.seat('a', ['dsi'])
    exercise.holdBack()
    const one = device(exercise, token)
    await pass(8_000)
    await one.seat.arrived
    expect(one.standing().line).toBe('live')
    const before = exercise.session.count()
    await exercise.session.dispatch('client', note('news'))
    await pass(2_500)
    expect(one.seat.view().n).toBe(before + 1)
  })

  it('gives the record once the debrief is open, and not before', async () => {
    const exercise = await fakeExercise()
    const one = device(exercise, exercise.seat('a', ['dsi']))
    await one.seat.arrived
    expect(one.seat.record()).toBeNull()
    exercise.openDebrief()
    await pass(0)
    expect(one.standing().debrief).toBe(true)
    expect(one.seat.record()).toMatchObject({ seed: 'one' })
  })

  it('shows after every command what a seat at the table shows', async () => {
    const exercise = await fakeExercise()
    const roles: readonly Role[] = ROLES
    const far = device(exercise, exercise.seat('far', roles))
    await far.seat.arrived
    for (let turn = 0; turn < 12; turn += 1) {
      const command = planned(exercise)
      const { refusal } =
        command.type === 'clock.advance'
          ? await far.seat.run({ id: `r${turn}`, seen: far.seat.view().n })
          : await far.send(command, `c${turn}`)
      expect(refusal).toBeNull()
      const near = device(exercise, exercise.seat(`near${turn}`, roles))
      await near.seat.arrived
      expect(far.seat.view()).toEqual(near.seat.view())
    }
  })
})
