import type { Acted, GuestKind, SendAct } from '../../protocol/facilitator-messages'
import { LIMITS } from '../../protocol/limits'
import type { TeamMade } from '../../protocol/messages'
import { isRole, type Role } from '../../scenario/roles'
import { makeHeader } from '../../session/record'
import type { StoreTrouble } from '../../session/store'
import type { Journal, JournalRow } from '../journal/journal'
import {
  actRefusal,
  afterRow,
  beginExercise,
  type ExerciseHeader,
  type ExerciseRow,
  type ExerciseState,
  isMeant,
  type TimeRow,
} from './exercise-state'
import { troubleOf } from './game-log'
import type { Shelved } from './library'
import { isNamed, seatNamed, seatsChanged, seatsOf, takenRoles } from './seats-kept'
import { digestOf, newName, type Signing, type TicketClaims } from './secrets'
import { openTeamGame, type TeamGame } from './team-game'

/** A seat as somebody has just got it. */
export interface Taken {
  readonly seat: string
  readonly roles: readonly Role[]
  readonly token: string
}

/** What somebody who has an exercise open hears of it. */
export type ExerciseNews =
  /** Something was done with it. */
  | { readonly type: 'changed'; readonly state: ExerciseState; readonly before: ExerciseState }
  /** One of its games was opened, or opened anew. */
  | { readonly type: 'opened'; readonly game: TeamGame }
  | { readonly type: 'trouble'; readonly trouble: StoreTrouble | null }

/** An exercise of some teams that is played here. What changes it is stored before it is so. */
export interface Exercise {
  readonly id: string
  readonly shelved: Shelved
  state(): ExerciseState
  trouble(): StoreTrouble | null
  /** @param by a guest's name; undefined for the host */
  act(said: SendAct, by?: string): Promise<Acted>
  /** @returns the guest's name, the same again for the same id; null where there are too many */
  invite(id: string, kind: GuestKind, by?: string): Promise<string | null>
  /** The machine has slept: nobody is late by it, here or wherever its rows are read again. */
  slept(ms: number): Promise<void>
  /**
   * Takes a seat with a ticket: the seat of the ticket, or a new one of these roles. The same ticket gives the same
   * seat again. `ticket`: it was used otherwise; `taken`: somebody has one of the roles.
   */
  take(ticket: TicketClaims, roles: readonly Role[]): Promise<Taken | TakeRefusal>
  leave(seat: string): Promise<void>
  /** A team's game, opened where it is not yet. */
  game(team: string): Promise<TeamGame>
  /** Games that are open now. */
  games(): readonly TeamGame[]
  start(team: string, who: string, id: string): Promise<Awaited<ReturnType<TeamGame['start']>>>
  /** After trouble with the disk it is tried again. @throws JournalError where the trouble is still there */
  reopen(): Promise<void>
  /** What was in the way is gone: takes in what is stored, and answers what policies owe. @throws JournalError */
  goOn(): Promise<void>
  /**
   * A stream of the journal may have more than is known here; `*`: any may.
   * @param row number of one that it is said to have
   */
  catchUp(stream: string, row?: number): Promise<void>
  follow(listener: (news: ExerciseNews) => void): () => void
}

export type TakeRefusal = 'taken' | 'ticket' | 'malformed' | 'too-many' | 'locked'

export interface ExerciseOptions {
  readonly journal: Journal
  readonly signing: Signing
  /** Milliseconds, never going back. */
  readonly now: () => number
  /** Milliseconds since 1970. */
  readonly wall: () => number
  /** A code that no other team has. */
  readonly freeCode: () => string
}

/** The stream of an exercise's own rows. */
export const streamOf = (exercise: string): string => `exercise/${exercise}`
const teamIn = (stream: string): string => stream.split('/')[2] ?? ''

/** An exercise's rows as they lie in the journal. */
export function readExercise(rows: readonly JournalRow[]): ExerciseState | null {
  const [first, ...others] = rows
  const header = first?.row as ExerciseHeader | undefined
  if (header?.type !== 'made') return null
  return others.reduce(
    (state, { row, at }) => afterRow(state, row as ExerciseRow, at),
    beginExercise(header),
  )
}

/** Opens an exercise of which the journal has the rows. */
export function openExercise(
  id: string,
  shelved: Shelved,
  before: ExerciseState,
  { journal, signing, now, wall, freeCode }: ExerciseOptions,
): Exercise {
  const { scenario } = shelved
  const rows = new Set(scenario.rows.map(({ key }) => key))
  const listeners = new Set<(news: ExerciseNews) => void>()
  const games = new Map<string, TeamGame>()
  const opening = new Map<string, Promise<TeamGame>>()
  let state = before
  let trouble: StoreTrouble | null = null
  let queue: Promise<unknown> = Promise.resolve()

  const tell = (news: ExerciseNews): void => {
    for (const listener of [...listeners]) listener(news)
  }
  const setTrouble = (next: StoreTrouble | null): void => {
    if (next === trouble) return
    trouble = next
    tell({ type: 'trouble', trouble })
  }
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }

  const catchUp = async (): Promise<void> => {
    const found = await journal.read(streamOf(id), state.n)
    for (const { row, at } of found) take(row as ExerciseRow, at)
  }
  const take = (row: ExerciseRow, at: number): void => {
    const earlier = state
    state = afterRow(state, row, at)
    applied(earlier, row)
    tell({ type: 'changed', state, before: earlier })
  }
  /** What follows at the tables that are open; those opened later begin with it. */
  const applied = (earlier: ExerciseState, row: ExerciseRow): void => {
    if (row.type === 'act') {
      const { act } = row
      if (act.type === 'gate.set') for (const { table } of games.values()) table.act(act)
      if (act.type === 'debrief.open') for (const { table } of games.values()) table.openDebrief()
    }
    for (const row of state.time.slice(earlier.time.length)) {
      for (const game of games.values()) moveTime(game, row)
    }
    for (const { team, before, after } of seatsChanged(earlier.seats, state.seats)) {
      for (const name of before.keys()) if (!after.has(name)) games.get(team)?.release(name)
    }
  }
  const moveTime = ({ team, table }: TeamGame, row: TimeRow): void => {
    // The clock of this process stood still while it slept.
    if (row.type === 'gap' || !isMeant(row.teams, team)) return
    if (row.type === 'grant') table.act({ type: 'countdown.grant', seconds: row.seconds })
    else table.act({ type: 'countdown.stop', stopped: row.stopped })
  }

  /** Stores what `make` wants, which it is asked again where others were faster. */
  const write = <Result>(
    make: () => ExerciseRow | { readonly result: Result },
    done: () => Result,
  ): Promise<Result> =>
    inTurn(async () => {
      for (let known = -1; ; ) {
        const row = make()
        if ('result' in row) {
          if (known === state.n) return row.result
          // What is refused is refused by all that is stored, by others too.
          await catchUp()
          known = state.n
          continue
        }
        try {
          if ((await journal.append(streamOf(id), state.n, row)) === 'conflict') {
            await catchUp()
            continue
          }
        } catch (error) {
          setTrouble(troubleOf(error))
          throw error
        }
        take(row, Math.max(state.touched, wall() - state.header.made))
        return done()
      }
    })

  const acted = (refusal: Acted['refusal'] = null): Acted => ({ n: state.n, refusal })
  const nextTeam = (name: string): TeamMade => ({
    team: `t${state.teams.length + 1}`,
    name,
    code: freeCode(),
  })

  const openGame = async (team: string): Promise<TeamGame> => {
    const stream = `game/${id}/${team}`
    const { seed, difficulty, options } = state.header
    const header = makeHeader(scenario, seed, { difficulty, ...options })
    // Whoever comes first begins it; that it was begun already is no matter.
    await journal.append(stream, 0, header)
    const known = state.time.length
    const game = await openTeamGame({ journal, scenario, exercise: id, team, now, wall }, state)
    games.set(team, game)
    // What was done while it was being opened has not reached it.
    for (const row of rows)
      game.table.act({ type: 'gate.set', row, open: !state.gates.includes(row) })
    if (state.debrief) game.table.openDebrief()
    for (const row of state.time.slice(known)) moveTime(game, row)
    game.session.subscribe(() => setTrouble(game.session.trouble()))
    tell({ type: 'opened', game })
    await game.seatNewcomers(state)
    return game
  }

  const exercise: Exercise = {
    id,
    shelved,
    state: () => state,
    trouble: () => trouble,
    act: ({ id: name, act }, by) =>
      write<Acted>(
        () => {
          if (state.acts.has(name)) return { result: acted() }
          const refusal = actRefusal(state, act, { rows, teams: LIMITS.teams })
          if (refusal) return { result: acted(refusal) }
          const team = act.type === 'team.add' ? nextTeam(act.name) : undefined
          return { type: 'act', id: name, act, ...(by && { by }), ...(team && { team }) }
        },
        () => acted(),
      ),
    invite(name, kind, by) {
      // The same name for who asks again, its answer having been lost.
      const guest = signing.guestName(`${by ?? ''} ${name}`)
      return write<string | null>(
        () => {
          if (state.acts.has(name)) return { result: state.guests.has(guest) ? guest : null }
          const full = state.guests.size >= LIMITS.guests || state.invited.has(guest)
          if (full) return { result: null }
          return { type: 'guest.invited', id: name, guest, kind, ...(by && { by }) }
        },
        () => guest,
      )
    },
    slept: (ms) =>
      write<void>(
        () => ({ type: 'gap', ms }),
        () => undefined,
      ),
    async take(ticket, roles) {
      const own = () => seatsOf(state.seats, ticket.team)
      const taken = (seat: string): Taken => ({
        seat,
        roles: own().kept.get(seat)!.roles,
        token: signing.tokenOf(ticket, seat),
      })
      let seat = ''
      const result = await write<Taken | TakeRefusal>(
        () => {
          const used = own().tickets.get(ticket.name)
          const token = (name: string) => digestOf(signing.tokenOf(ticket, name))
          if (used !== undefined) {
            const kept = own().kept.get(used)
            const same = kept?.token === token(used)
            const asked = ticket.seat !== null || kept?.roles.join() === roles.join()
            return { result: same && asked ? taken(used) : 'ticket' }
          }
          if (ticket.seat !== null) {
            seat = ticket.seat
            if (!own().kept.has(seat)) return { result: 'ticket' }
            return { type: 'seat.given', seat, token: token(seat), ticket: ticket.name }
          }
          const refusal = takeRefusal(ticket.team, roles)
          if (refusal) return { result: refusal }
          do seat = `s${newName(5)}`
          while (isNamed(state.seats, seat))
          const { team } = ticket
          const digest = token(seat)
          return {
            type: 'seat.taken',
            seat,
            team,
            roles,
            token: digest,
            ticket: ticket.name,
          }
        },
        () => taken(seat),
      )
      if (typeof result !== 'string') await games.get(ticket.team)?.seatNewcomers(state)
      return result
    },
    leave: (seat) =>
      write<void>(
        () => (seatNamed(state.seats, seat) ? { type: 'seat.left', seat } : { result: undefined }),
        () => undefined,
      ),
    game(team) {
      const known = opening.get(team)
      if (known) return known
      const fresh = openGame(team)
      opening.set(team, fresh)
      fresh.catch(() => opening.delete(team))
      return fresh
    },
    games: () => [...games.values()],
    async start(team, who, name) {
      const game = await exercise.game(team)
      const sent = await game.start(state, who, name)
      await game.seatNewcomers(state)
      return sent
    },
    async catchUp(stream, row = Number.POSITIVE_INFINITY) {
      if (stream === '*') {
        await inTurn(catchUp)
        for (const { session } of games.values()) await session.catchUp()
      } else if (stream === streamOf(id)) {
        await inTurn(async () => void (row >= state.n && (await catchUp())))
      } else {
        await games.get(teamIn(stream))?.session.catchUp(row)
      }
    },
    async reopen() {
      await journal.reopen(id)
      await exercise.goOn()
    },
    async goOn() {
      await inTurn(catchUp)
      for (const { session, table } of games.values()) {
        await session.goOn()
        await table.goOn()
      }
      setTrouble(null)
    },
    follow(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }

  const takeRefusal = (team: string, roles: readonly Role[]): TakeRefusal | null => {
    if (state.locked) return 'locked'
    if (!state.teams.some((one) => one.team === team)) return 'ticket'
    if (new Set(roles).size !== roles.length) return 'malformed'
    if (!roles.every((role) => isRole(scenario, role))) return 'malformed'
    if (seatsOf(state.seats, team).kept.size >= LIMITS.seats) return 'too-many'
    const held = takenRoles(state.seats, team)
    return roles.some((role) => held.has(role)) ? 'taken' : null
  }
  return exercise
}
