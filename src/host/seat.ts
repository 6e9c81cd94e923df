import { type News, newsBetween } from '../protocol/news'
import type { Seat, SeatCommand, SendOptions, Sent, TableAct } from '../protocol/seat'
import type { CountdownView, SeatView } from '../protocol/seat-view'
import { opener, type Role } from '../scenario/roles'
import { advanceMove } from '../session/autoplay'
import type { PlayedSession } from '../session/session'
import type { Command } from '../simulation/commands/index'
import type { Event } from '../simulation/events'
import { cuesOf } from '../simulation/events'
import type { By } from '../simulation/people'
import { readAtTable } from '../view/journal'
import { overrulableViews } from '../view/overrule-view'
import type { RoleView } from '../view/view'
import { reuse } from './reuse'
import { journalReader } from './role-reader'
import { senderOf } from './sender'

export interface SeatOptions {
  /**
   * Name of a seat away from this device, `[a-z0-9]{1,16}`; its commands are recorded as `<name>.<id>`. Null for a seat
   * at this device: its commands are recorded as the table numbers them, which no sender can write.
   */
  readonly name: string | null
  /** `players`: every role that a person holds, whoever that comes to be. */
  readonly roles: readonly Role[] | 'players'
  /** Starts and ends the exercise, says who plays, stops the countdown. It never sees more for it. */
  readonly owner: boolean
  /** Sees what its roles see, and says nothing. */
  readonly watching?: boolean
}

/** Who may pause an exercise and go on with it: everybody who plays, or the table's owner alone. */
export type Pausing = 'anybody' | 'owner'

/** Who lets time run: everybody who plays, who opens phases, or the table's owner alone. */
export type Pace = 'anybody' | 'opener' | 'owner'

export type Refused = NonNullable<Sent['refusal']>

/** A command with who gives it. `at`: commands so far, where it is meant for there and nowhere else. */
export interface Asked {
  readonly by: By
  readonly command: Command
  readonly at?: number
}

/** What a seat asks of its table. */
export interface TableSide {
  readonly session: PlayedSession
  readonly pausing: Pausing
  readonly pace: Pace
  version(): number
  /** Whether what was kept back while the game was played is shown, and its record given. */
  debrief(): boolean
  gateClosed(row: string): boolean
  /** Whole seconds that a question has been before somebody. */
  seconds(prompt: string): number
  roleView(role: Role): RoleView
  countdown(roles: readonly Role[]): CountdownView | null
  /**
   * `make` is called when the command's turn has come, and says in whose name it is given or why it is not. A command
   * whose id is known was carried out: it is not asked again.
   */
  dispatch(
    id: string | undefined,
    make: () => { refusal: Refused } | Asked,
  ): Promise<Refused | null>
  act(act: TableAct): void
  leave(place: Place): void
}

/** A seat as its table knows it. */
export interface Place {
  publish(events: readonly Event[]): void
  leave(): void
}

/** Ids of remote seats are theirs to choose, within these signs and 40 letters with the seat's name. */
const REMOTE_ID = /^[\w-]{1,23}$/

/** The same each time: to a seat far from here nothing is told that has not changed. */
const NONE: SeatView['overrulable'] = []

/** A place at a table: reads for its roles, and speaks in their names alone. */
export function openSeat(
  table: TableSide,
  { name, roles, owner, watching = false }: SeatOptions,
): { seat: Seat; place: Place } {
  const { session } = table
  const journal = journalReader(session, table.debrief)
  const listeners = new Set<(news: News) => void>()
  /** First results by the sender's id, for as long as the table stands. */
  const results = new Map<string, Promise<Sent>>()
  let seen: { version: number; view: SeatView } | null = null
  let left = false

  const held = (): readonly Role[] => {
    if (roles !== 'players') return roles
    const { holders } = session.state()
    const players = session.world.roles.filter((role) => holders[role] === 'player')
    // A game that nobody plays is looked at as the crisis team sees it.
    return players.length > 0 ? players : [opener(session.world.scenario)]
  }

  const look = (): SeatView => {
    const version = table.version()
    if (seen?.version === version) return seen.view
    const mine = held()
    const views = Object.fromEntries(mine.map((role) => [role, table.roleView(role)]))
    const view = reuse<SeatView>(seen?.view, {
      n: session.count(),
      game: session.id,
      roles: mine,
      mode: session.mode(),
      trouble: session.trouble(),
      countdown: table.countdown(mine),
      views,
      overrulable: owner ? overrulableViews(session.world, session.state(), mine) : NONE,
      // Who reads alone reads what its role reads.
      journal: mine.length > 1 ? journal.look(mine) : (views[mine[0]!]?.journal ?? []),
    })
    seen = { version, view }
    return view
  }

  const place: Place = {
    publish(events) {
      if (listeners.size === 0) return
      const before = seen?.view ?? look()
      const after = look()
      const over = table.debrief()
      const heard = events.filter(
        (event) =>
          // That somebody has answered is shown to everybody; what, is not.
          event.type === 'prompt.sealed' || readAtTable(session.world, event, after.roles, over),
      )
      const news = newsBetween(before, after, cuesOf(heard))
      for (const listener of [...listeners]) listener(news)
    },
    leave() {
      left = true
      listeners.clear()
      table.leave(place)
    },
  }

  const refused = (code: Refused['code'], detail = ''): Refused => ({ code, detail }) as Refused
  const answered = (refusal: Refused | null): Sent => ({ n: session.count(), refusal })

  /** A repeated id returns its first result; what failed for want of a store may be sent again. */
  const once = (id: string, work: () => Promise<Refused | null>): Promise<Sent> => {
    if (left) return Promise.resolve(answered(refused('closed')))
    if (name !== null && !REMOTE_ID.test(id)) {
      return Promise.resolve(answered(refused('malformed', 'id')))
    }
    if (watching) return Promise.resolve(answered(refused('not-yours')))
    const first = results.get(id)
    if (first) return first
    const result = work().then(answered)
    results.set(id, result)
    result.catch(() => results.delete(id))
    return result
  }
  const recordedId = (id: string): string | undefined =>
    name === null ? undefined : `${name}.${id}`

  const fullCommand = (command: SeatCommand): Command =>
    command.type === 'prompt.answer'
      ? { ...command, seconds: table.seconds(command.prompt) }
      : command

  const runsClock = (): boolean =>
    table.pace === 'anybody' ||
    (table.pace === 'opener' && held().includes(opener(session.world.scenario)))

  const seat: Seat = {
    view: look,
    send: (command, { id, as, seen: n }: SendOptions) =>
      once(id, () =>
        table.dispatch(recordedId(id), () => {
          if (command.type === 'phase.open') {
            if (n !== undefined && n !== session.count()) return { refusal: refused('moved') }
            if (table.gateClosed(command.phase)) return { refusal: refused('gate', command.phase) }
          }
          const powers = { roles: held(), owner, pauses: owner || table.pausing === 'anybody' }
          const by = senderOf(session.world, session.state(), powers, command, as)
          if (by === null) return { refusal: refused('not-yours') }
          // A process that has not heard yet of what another one stored would open from what is no more on the table.
          const at = command.type === 'phase.open' ? n : undefined
          return { by, command: fullCommand(command), at }
        }),
      ),
    run: ({ id, seen: n, until = 'answer' }) =>
      once(id, () =>
        table.dispatch(recordedId(id), () => {
          if (!owner && !runsClock()) return { refusal: refused('not-yours') }
          if (n !== session.count()) return { refusal: refused('moved') }
          return { ...advanceMove(session.state(), until), at: n }
        }),
      ),
    act(act) {
      if (!owner) return answered(refused('not-yours'))
      table.act(act)
      return answered(null)
    },
    record: () => (table.debrief() ? session.record() : null),
    follow(listener) {
      // From here on there is something to compare with.
      look()
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => place.leave(),
  }
  return { seat, place }
}
