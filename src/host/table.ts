import type { Seat, TableAct } from '../protocol/seat'
import type { CountdownView, SeatTrouble } from '../protocol/seat-view'
import type { Role } from '../scenario/roles'
import { advanceMove } from '../session/autoplay'
import { nextPolicyMove } from '../session/policy'
import { policyInitiative } from '../session/policy-initiative'
import type { GameRecord } from '../session/record'
import type { PlayedSession } from '../session/session'
import type { Event } from '../simulation/events'
import { isHalt, type Until } from '../simulation/halt'
import type { GameState } from '../simulation/state'
import { type AnswerTimes, answerTimer } from './answer-timer'
import { type FacilitatorSeat, openFacilitatorSeat } from './facilitator-seat'
import { type RoleReader, roleReader, sharedReader } from './role-reader'
import {
  type Asked,
  openSeat,
  type Pace,
  type Pausing,
  type Place,
  type Refused,
  type SeatOptions,
  type TableSide,
} from './seat'

/** A game with the people around it: the one place that knows it whole. */
export interface Table {
  /** Gives somebody a place. A role may be played from several; each sees its own and acts in its own name. */
  connect(options: SeatOptions): Seat
  /** The place of whoever runs the exercise: sees it all, and has what no seat has. */
  facilitate(): FacilitatorSeat
  /** What is done with the table itself, by who keeps it. */
  act(act: TableAct): void
  /** From now on, once the exercise is over: what was kept back is shown, and seats are given the record. */
  openDebrief(): void
  /** After trouble with what it is kept in: roles held by policies answer what they still owe. */
  goOn(): Promise<void>
  /**
   * Milliseconds that the oldest of the questions has been before people who have not answered it, and whether its time
   * runs; null while they owe nothing.
   */
  waited(): { readonly ms: number; readonly runs: boolean } | null
  /** What the answering times are now, to go on from with another table of the same game. */
  times(): AnswerTimes
  /** The game so far, for who keeps the table: it holds the seed. */
  record(): GameRecord
  trouble(): SeatTrouble | null
  /** Nobody hears anything from it any more. */
  close(): void
}

export interface TableOptions {
  /** Milliseconds, never going back. */
  readonly now: () => number
  /** Of an earlier table of this game. */
  readonly times?: AnswerTimes | null
  /** A setting of the table, which no record holds. */
  readonly pausing?: Pausing
  /** The same of who lets time run. */
  readonly pace?: Pace
  /** Whether the debrief is open as soon as the exercise is over, or once `openDebrief` was asked for. */
  readonly debrief?: 'at-end' | 'when-opened'
  /** Rows that nobody opens until their gate is taken away. */
  readonly gates?: readonly string[]
}

/** Answers that set somebody to work: these alone can be late. */
const TIMED: ReadonlySet<string> = new Set(['decision', 'lever', 'response', 'rework'])

/** What these roles are asked now that an answer can be late for. */
export const timedPrompts = ({ prompts }: GameState, roles: readonly Role[]): string[] =>
  Object.entries(prompts).flatMap(([id, { answer, kind, role }]) =>
    !answer && TIMED.has(kind) && roles.includes(role) ? [id] : [],
  )

/** Lays a table for a game. What roles held by policies owe is answered before anybody sits down. */
export async function openTable(
  session: PlayedSession,
  {
    now,
    times = null,
    pausing = 'anybody',
    pace = 'anybody',
    debrief = 'at-end',
    gates: closed = [],
  }: TableOptions,
): Promise<Table> {
  const timer = answerTimer(now, times)
  const readers = new Map<Role, RoleReader>()
  const shared = sharedReader(session)
  const seats = new Set<Pick<Place, 'publish' | 'leave'>>()
  const gates = new Set(closed)
  let opened = debrief === 'at-end'
  const isDebriefed = (): boolean => opened && session.state().ended !== ''
  /** Counts what seats have been told: within one, a view stays as it is. */
  let version = 0
  let queue: Promise<unknown> = Promise.resolve()

  /** Each question has its time from the moment it is put to somebody. */
  const time = (): void => {
    const { prompts, holders } = session.state()
    timer.setPaused(session.mode() === 'paused')
    timer.see(Object.keys(prompts).filter((id) => holders[prompts[id]!.role] === 'player'))
  }
  /** What happens while somebody's command is carried out, with what teammates answer to it at once: told together. */
  let turn: { news: boolean; events: Event[] } | null = null
  const publish = (events: readonly Event[]): void => {
    if (turn) {
      turn.news = true
      turn.events.push(...events)
      return
    }
    version += 1
    time()
    for (const seat of [...seats]) seat.publish(events)
  }
  const inOneTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const own = { news: false, events: [] }
    turn = own
    try {
      return await work()
    } finally {
      turn = null
      if (own.news) publish(own.events)
    }
  }

  const letPoliciesPlay = async (): Promise<void> => {
    while (session.trouble() !== 'conflict') {
      const [world, state] = [session.world, session.state()]
      const move = nextPolicyMove(world, state) ?? policyInitiative(world, state, state.minute)
      if (!move) return
      const { refusal } = await session.dispatch(move.by, move.command, undefined, session.count())
      // Another process may have been faster, with the same answer or with something else: it is looked at again.
      if (refusal && refusal.code !== 'moved') return
    }
  }

  const carryOut = async (
    { by, command, at }: Asked,
    id: string | undefined,
  ): Promise<Refused | null> => {
    const { refusal } = await session.dispatch(by, command, id, at)
    if (!refusal) await letPoliciesPlay()
    return refusal
  }

  /** Lets time run until what is named happens or somebody is needed, on over what policies answer. */
  const runOn = async (until: Until, id?: string, at?: number): Promise<Refused | null> => {
    for (let first = true; ; first = false) {
      const { by, command } = advanceMove(session.state(), until)
      const open = session.state().open.length
      const told = session.events().length
      const { refusal } = first
        ? await session.dispatch(by, command, id, at)
        : await session.dispatch(by, command, undefined, session.count())
      // The first was asked for; that a later one cannot follow is no refusal of it.
      if (refusal) return first ? refusal : null
      const happened = () =>
        isHalt(session.world, until, open, session.state(), session.events().slice(told))
      const halted = happened()
      await letPoliciesPlay()
      const mode = session.mode()
      if (halted || happened() || (mode !== 'running' && mode !== 'resting')) return null
    }
  }

  const timedOf = (roles: readonly Role[]): string[] => timedPrompts(session.state(), roles)

  const side: TableSide = {
    session,
    pausing,
    pace,
    version: () => version,
    debrief: isDebriefed,
    gateClosed: (row) => gates.has(row),
    // Without a countdown time costs nothing: what people do alike is recorded alike.
    seconds: (prompt) => (session.world.options.countdown === 'off' ? 0 : timer.seconds(prompt)),
    roleView(role) {
      const reader = readers.get(role) ?? roleReader(session, role, isDebriefed, shared)
      readers.set(role, reader)
      return reader.look(version)
    },
    countdown(roles): CountdownView | null {
      const { countdown } = session.world.options
      if (countdown === 'off') return null
      const prompts = timedOf(roles)
      if (prompts.length === 0) return null
      const rule = session.world.scenario.settings.countdown[countdown]
      const left = Math.round(rule.seconds * 1000 - Math.max(...prompts.map(timer.spent)))
      return { kind: countdown, ...rule, left, runs: timer.runs(), stopped: timer.stopped() }
    },
    async dispatch(id, make) {
      const done = queue.then(async () => {
        if (id !== undefined && session.knows(id)) return null
        let asked = make()
        if ('refusal' in asked) {
          // It may have been decided by what another process has stored, and this one has not heard of yet.
          const known = session.count()
          await session.catchUp()
          if (session.count() > known) asked = make()
        }
        if ('refusal' in asked) return asked.refusal
        return inOneTurn(async () => {
          const { command, at } = asked
          return command.type === 'clock.advance' && command.until
            ? runOn(command.until, id, at)
            : carryOut(asked, id)
        })
      })
      // A failure of one command must not block those behind it.
      queue = done.catch(() => undefined)
      return done
    },
    act(act) {
      switch (act.type) {
        case 'countdown.grant':
          timer.grant(act.seconds, timedOf(session.world.roles))
          break
        case 'countdown.stop':
          timer.setStopped(act.stopped)
          break
        case 'gate.set':
          if (act.open) gates.delete(act.row)
          else gates.add(act.row)
          break
      }
      publish([])
    },
    leave: (seat) => seats.delete(seat),
  }

  // What cannot be stored now is answered when something can be stored again: there is a game to look at meanwhile.
  await letPoliciesPlay().catch((error: unknown) => {
    if (session.trouble() === null) throw error
  })
  time()
  const unsubscribe = session.subscribe(publish)

  return {
    connect(options) {
      const { seat, place } = openSeat(side, options)
      seats.add(place)
      return seat
    },
    facilitate() {
      const { seat, place } = openFacilitatorSeat(side)
      seats.add(place)
      return seat
    },
    act: side.act,
    openDebrief() {
      opened = true
      publish([])
    },
    async goOn() {
      const done = queue.then(() => inOneTurn(letPoliciesPlay))
      queue = done.catch(() => undefined)
      await done
    },
    waited() {
      const { prompts, holders } = session.state()
      const owed = Object.entries(prompts).flatMap(([id, { answer, role }]) =>
        !answer && holders[role] === 'player' ? [timer.spent(id)] : [],
      )
      return owed.length > 0 ? { ms: Math.max(0, ...owed), runs: timer.runs() } : null
    },
    times: timer.times,
    record: () => session.record(),
    trouble: () => session.trouble(),
    close() {
      unsubscribe()
      for (const seat of [...seats]) seat.leave()
    },
  }
}
