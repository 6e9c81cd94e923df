import type { ExerciseMessage, ServerMessage } from '../../protocol/facilitator-messages'
import { TIMES } from '../../protocol/limits'
import type { Person } from '../../protocol/messages'
import type { ScorePool } from '../scoring/score-pool'
import type { Exercise } from './exercise'
import type { People } from './people'
import type { Presence } from './presence'
import { openSeatFeed, type SeatFeed } from './seat-feed'
import { type SeatKept, seatsChanged, seatsOf } from './seats-kept'
import { openTeamLines, type RoomNews, type RoomPeople, type TeamLines } from './team-lines'
import { openTeamScores, type TeamScores } from './team-scores'

/** Who is in an exercise now, and what they hear: nothing of it is kept. */
export interface Room extends RoomPeople {
  readonly exercise: Exercise
  /** What a seat hears, from the first time on that somebody listens. @throws where its game cannot be opened */
  feed(kept: SeatKept): Promise<SeatFeed>
  /** That of a seat that was listened to already. */
  known(seat: string): SeatFeed | null
  /** A device that cannot listen asked for what there is. */
  asked(kept: SeatKept): void
  /** Tells who of a team is here, and by what name, where that has changed. */
  tellPeople(team: string): void
  /** The same of all teams. */
  tellEverybody(): void
  server(): ServerMessage
  exerciseMessage(): ExerciseMessage
  /** Of all teams, for everybody who looks at them. */
  readonly lines: TeamLines
  /** Of all teams, once the debrief is open. */
  readonly scores: TeamScores
  /** A guest's window was opened. @returns to be called when it is closed */
  welcome(guest: string): () => void
  /** What a guest is called has changed. */
  tellGuests(): void
  /** How the server is has changed. */
  tellServer(): void
  close(): void
}

export interface RoomOptions {
  readonly exercise: Exercise
  readonly people: People
  readonly presence: Presence
  readonly build: string
  /** Milliseconds, never going back. */
  readonly now: () => number
  /** Threads that score games of its scenario. */
  pool(): ScorePool
  server(): Omit<ServerMessage, 'type' | 'trouble'>
  /** What went wrong without anybody having foreseen it. */
  tell(error: unknown): void
}

/** Who comes within so many ms is told of together: after a server's start whole teams come at once. */
const MOMENT = 100

/** Nobody is here yet; a seat's feed is made when it is first asked for. */
export function openRoom(options: RoomOptions): Room {
  const { exercise, people, presence, build, now, server } = options
  const feeds = new Map<string, Promise<SeatFeed>>()
  const opened = new Map<string, SeatFeed>()
  /** When a device that cannot listen asked last. */
  const asked = new Map<string, number>()
  const listeners = new Set<(what: RoomNews) => void>()
  /** Windows of guests that are open. */
  const welcomed = new Map<string, number>()

  const isHere = (seat: string): boolean =>
    (opened.get(seat)?.isHeard() ?? false) ||
    now() - (asked.get(seat) ?? Number.NEGATIVE_INFINITY) < TIMES.silence

  const seatsIn = (team: string): readonly SeatKept[] => [
    ...seatsOf(exercise.state().seats, team).kept.values(),
  ]
  const peopleOf = (team: string): readonly Person[] => {
    const elsewhere = presence.elsewhere(exercise.id, team)
    return seatsIn(team).map(({ seat, roles }) => {
      const here = isHere(seat) || elsewhere.has(seat)
      return { seat, roles, name: people.nameOf(exercise.id, seat), here }
    })
  }
  const last = new Map<string, string>()
  /** Teams of which somebody has come or gone a moment ago. */
  const moved = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false
  const flush = (): void => {
    timer = undefined
    for (const team of moved) {
      const seats = peopleOf(team)
      const own = seats.map(({ seat }) => seat).filter(isHere)
      presence.say(exercise.id, team, own)
      const said = JSON.stringify(seats)
      if (last.get(team) === said) continue
      last.set(team, said)
      const message = { type: 'people', seats } as const
      for (const { seat } of seats) opened.get(seat)?.push(message)
      for (const listener of [...listeners]) listener({ people: team })
    }
    moved.clear()
  }
  const tellPeople = (team: string): void => {
    // The windows that close with a room are told as gone to nobody.
    if (closed) return
    moved.add(team)
    timer ??= setTimeout(flush, MOMENT)
  }
  const tell = (what: 'guests' | 'server'): void => {
    for (const listener of [...listeners]) listener(what)
  }

  const release = (seat: string): void => {
    opened.get(seat)?.end('released')
    opened.delete(seat)
    feeds.delete(seat)
    asked.delete(seat)
    people.set(exercise.id, seat, '')
  }

  const unfollow = exercise.follow((news) => {
    if (news.type === 'trouble') tell('server')
    if (news.type !== 'changed') return
    const { state, before } = news
    for (const { team, before: earlier, after } of seatsChanged(before.seats, state.seats)) {
      for (const [seat, { token }] of earlier) {
        const now = after.get(seat)
        if (!now) release(seat)
        else if (now.token !== token) opened.get(seat)?.end('given')
      }
      tellPeople(team)
    }
    for (const [guest] of before.guests) {
      if (!state.guests.has(guest)) people.set(exercise.id, guest, '')
    }
    if (state.gates !== before.gates) {
      for (const feed of opened.values()) feed.push({ type: 'gates', closed: state.gates })
    }
  })

  const welcome = (guest: string, by: 1 | -1): void => {
    welcomed.set(guest, (welcomed.get(guest) ?? 0) + by)
    tell('guests')
  }

  const scores = openTeamScores(exercise, options.pool, options.tell)
  const room: Omit<Room, 'lines'> = {
    scores,
    exercise,
    feed(kept) {
      const known = feeds.get(kept.seat)
      if (known) return known
      const opening = exercise.game(kept.team).then((game) => {
        const feed = openSeatFeed({
          exercise,
          game,
          kept,
          build,
          people: () => peopleOf(kept.team),
        })
        opened.set(kept.seat, feed)
        return feed
      })
      feeds.set(kept.seat, opening)
      opening.catch(() => feeds.delete(kept.seat))
      return opening
    },
    known: (seat) => opened.get(seat) ?? null,
    people: peopleOf,
    asked({ seat, team }) {
      asked.set(seat, now())
      tellPeople(team)
    },
    tellPeople,
    tellEverybody() {
      for (const { team } of exercise.state().teams) tellPeople(team)
    },
    server: () => ({ type: 'server', ...server(), trouble: exercise.trouble() }),
    exerciseMessage() {
      const { n, locked, debrief, gates, teams, said, guests } = exercise.state()
      return {
        type: 'exercise',
        n,
        locked,
        debrief,
        gates,
        teams,
        said,
        guests: [...guests].map(([guest, kind]) => {
          const name = people.nameOf(exercise.id, guest)
          return { guest, kind, name, here: (welcomed.get(guest) ?? 0) > 0 }
        }),
      }
    },
    welcome(guest) {
      welcome(guest, 1)
      return () => welcome(guest, -1)
    },
    follow(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tellGuests: () => tell('guests'),
    tellServer: () => tell('server'),
    close() {
      closed = true
      clearTimeout(timer)
      unfollow()
      lines.close()
      for (const feed of opened.values()) feed.end('closing')
    },
  }
  const lines = openTeamLines(exercise, room)
  return { ...room, lines }
}
