import type { Person } from '../../protocol/messages'
import type { TeamLine } from '../../protocol/team-line'
import type { Exercise } from './exercise'
import type { TeamGame } from './team-game'

/** `people`: of this team; `guests`: of the exercise. */
export type RoomNews = { readonly people: string } | 'guests' | 'server'

/** Who is in the room. */
export interface RoomPeople {
  people(team: string): readonly Person[]
  /** Hears of what concerns the facilitator beside the exercise and its games. */
  follow(listener: (what: RoomNews) => void): () => void
}

export type LinesSet = Readonly<Record<string, Partial<TeamLine>>>

/** A line for each team of an exercise, for everybody who looks at all of them: read once, however many do. */
export interface TeamLines {
  /** All of them, of teams whose game could be opened; so many teams at a time that a slow reader is not overrun. */
  all(): Promise<readonly LinesSet[]>
  /** Hears what has changed, gathered over a moment. Returns the way to stop it. */
  follow(listener: (set: LinesSet) => void): () => void
  close(): void
}

/** What changes within so many ms is told at once. */
const MOMENT = 150
/** Teams told in one message. */
const AT_ONCE = 50

/** A line for each team of an exercise; who listens is told those that have changed. */
export function openTeamLines(exercise: Exercise, room: RoomPeople): TeamLines {
  const told = new Map<string, TeamLine>()
  const listeners = new Set<(set: LinesSet) => void>()
  const watched = new Set<TeamGame>()
  const changed = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let stops: (() => void)[] = []

  const lineOf = ({ team, pulse }: TeamGame): TeamLine => {
    const seats = room.people(team)
    const away = seats.flatMap(({ here, roles }) => (here ? [] : roles))
    return {
      ...pulse.line(),
      seats: seats.length,
      here: seats.filter(({ here }) => here).length,
      away,
    }
  }
  const flush = (): void => {
    timer = undefined
    const set: Record<string, Partial<TeamLine>> = {}
    for (const game of watched) {
      if (!changed.has(game.team)) continue
      const line = lineOf(game)
      const part = difference(told.get(game.team), line)
      told.set(game.team, line)
      if (Object.keys(part).length > 0) set[game.team] = part
    }
    changed.clear()
    if (Object.keys(set).length === 0) return
    for (const listener of [...listeners]) listener(set)
  }
  const touch = (team: string): void => {
    if (listeners.size === 0) return
    changed.add(team)
    timer ??= setTimeout(flush, MOMENT)
  }
  const watch = (game: TeamGame): void => {
    if (watched.has(game)) return
    watched.add(game)
    stops.push(game.session.subscribe(() => touch(game.team)))
    touch(game.team)
  }
  const begin = (): void => {
    if (stops.length > 0) return
    stops = [
      exercise.follow((news) => {
        if (news.type === 'opened') watch(news.game)
        if (news.type !== 'changed') return
        for (const row of news.state.time.slice(news.before.time.length)) {
          if (row.type === 'stop') for (const { team } of news.state.teams) touch(team)
        }
        const known = new Set(news.before.teams.map(({ team }) => team))
        const fresh = news.state.teams.filter(({ team }) => !known.has(team))
        for (const { team } of fresh) void exercise.game(team).catch(() => undefined)
      }),
      room.follow((what) => {
        if (what !== 'server' && what !== 'guests') touch(what.people)
      }),
    ]
    for (const game of exercise.games()) watch(game)
  }

  return {
    async all() {
      begin()
      for (const { team } of exercise.state().teams) {
        // That one cannot be opened is told as the server's trouble, and tried again with the next window.
        await exercise.game(team).catch(() => undefined)
      }
      const lines = [...watched].map((game) => [game.team, lineOf(game)] as const)
      for (const [team, line] of lines) told.set(team, line)
      const parts = Array.from({ length: Math.ceil(lines.length / AT_ONCE) }, (_, part) =>
        lines.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
      )
      return parts.map((part) => Object.fromEntries(part))
    },
    follow(listener) {
      begin()
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      clearTimeout(timer)
      for (const stop of stops) stop()
      stops = []
      watched.clear()
    },
  }
}

/** The keys of `after` that say something else than in `before`. */
function difference(before: TeamLine | undefined, after: TeamLine): Partial<TeamLine> {
  if (!before) return after
  const same = (key: string): boolean =>
    JSON.stringify(before[key as keyof TeamLine]) === JSON.stringify(after[key as keyof TeamLine])
  return Object.fromEntries(Object.entries(after).filter(([key]) => !same(key)))
}
