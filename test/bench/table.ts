import { openTable } from '../../src/host/table'
import type { Role } from '../../src/scenario/roles'
import { advanceMove } from '../../src/session/autoplay'
import { type Move, nextPolicyMove } from '../../src/session/policy'
import { makeHeader } from '../../src/session/record'
import { createSession, type Session } from '../../src/session/session'
import { memoryStore } from '../../src/session/store'
import type { Holder } from '../../src/simulation/people'
import { readAtTable } from '../../src/view/journal'
import { view } from '../../src/view/view'
import { allHeldBy, ROLES } from '../support/roles'
import { shipped } from '../support/shipped'
import { OPTIONS } from './games'
import { type Measure, rounded } from './measure'

const ransomware = shipped('ransomware-pra')
const GAMES = 24

/** What a person at these roles does next, who answers as the plan does. */
const ownMove = (session: Session): Move | null => {
  const state = session.state()
  const move = nextPolicyMove(session.world, { ...state, holders: allHeldBy('reference') })
  if (move) return move
  const mode = session.mode()
  return mode === 'running' || mode === 'resting' ? advanceMove(state) : null
}

const holdersOf = (held: readonly Role[]): Record<Role, Holder> =>
  Object.fromEntries(
    ROLES.map((role) => [role, held.includes(role) ? 'player' : 'reference']),
  ) as Record<Role, Holder>

const newSession = (round: number): Promise<Session> =>
  createSession(ransomware, makeHeader(ransomware, `table-${round}`, OPTIONS), memoryStore(), 'g')

/** A game by the session alone; `look` is what a screen reads after each command of its people. */
async function bySession(round: number, held: readonly Role[], look: (session: Session) => void) {
  const session = await newSession(round)
  const holders = holdersOf(held)
  await session.dispatch('host', { type: 'exercise.start', holders, objectives: [] })
  for (;;) {
    for (let move = nextPolicyMove(session.world, session.state()); move; ) {
      await session.dispatch(move.by, move.command)
      move = nextPolicyMove(session.world, session.state())
    }
    const move = ownMove(session)
    if (!move) return session.count()
    await session.dispatch(move.by, move.command)
    look(session)
  }
}

/** The same game from a seat; one that follows is told all that a screen shows. */
async function bySeat(round: number, held: readonly Role[], follows: boolean) {
  const session = await newSession(round)
  const table = await openTable(session, { now: () => 0 })
  const seat = table.connect({ name: null, roles: 'players', owner: true })
  let heard = 0
  if (follows) seat.follow(() => (heard += 1))
  const holders = holdersOf(held)
  await seat.send({ type: 'exercise.start', holders, objectives: [] }, { id: 'start' })
  for (let turn = 0; ; turn += 1) {
    const move = ownMove(session)
    if (!move) return session.count()
    const id = `t${turn}`
    const { command } = move
    const sent =
      command.type === 'clock.advance'
        ? await seat.run({ id, seen: session.count() })
        : await seat.send(command, { id })
    if (sent.refusal) throw new Error(`${command.type}: ${sent.refusal.code}`)
  }
}

/** What the page read after each command before there were tables: two models. */
const twoModels = (held: readonly Role[]) => (session: Session) => {
  for (let model = 0; model < 2; model += 1) {
    const { world } = session
    for (const role of held) view(world, session.state(), session.events(), role)
    session.events().flatMap((event) => readAtTable(world, event, held, false) ?? [])
  }
}

/** One command of a solo game through its table, beside the session alone and with what the page read of it before. */
export async function throughTheTable(): Promise<Measure[]> {
  const measured: Measure[] = []
  for (const held of [['dsi'], ROLES] as const) {
    const ways = [
      (round: number) => bySession(round, held, () => undefined),
      (round: number) => bySession(round, held, twoModels(held)),
      (round: number) => bySeat(round, held, false),
      (round: number) => bySeat(round, held, true),
    ]
    const spent = ways.map(() => 0)
    let commands = 0
    for (let round = -2; round < GAMES; round += 1) {
      for (const [way, play] of ways.entries()) {
        // Of the processor, not of the clock: other programs must not weigh on one side.
        const before = process.cpuUsage()
        const count = await play(round)
        if (round < 0) continue
        const { user, system } = process.cpuUsage(before)
        spent[way]! += (user + system) / 1000
        if (way === 0) commands += count
      }
    }
    const [alone, read, unread, seat] = spent.map((time) => time / commands) as [
      number,
      number,
      number,
      number,
    ]
    const who = held.length === 1 ? 'one role held' : 'five roles held'
    measured.push(
      { name: `one command by session, ${who}`, value: rounded(alone), unit: 'ms' },
      { name: `table against session, ${who}`, value: rounded(unread / alone), unit: '×' },
      { name: `and told what is to be seen, ${who}`, value: rounded(seat), unit: 'ms' },
      { name: 'against session and what the page read', value: rounded(seat / read), unit: '×' },
    )
  }
  return measured
}
