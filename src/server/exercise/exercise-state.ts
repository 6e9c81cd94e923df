import type {
  ActRefusal,
  ExerciseAct,
  ExerciseSettings,
  MakeExercise,
  TeamMade,
} from '../../protocol/messages'
import type { Role } from '../../protocol/terms'

/** Row 0 of an exercise: what is fixed when it is made. */
export interface ExerciseHeader extends Pick<MakeExercise, 'difficulty' | 'options'> {
  readonly type: 'made'
  readonly format: typeof EXERCISE_FORMAT
  readonly build: string
  /** Version of the rules that its games are played by. */
  readonly rules: string
  /** ms since 1970. */
  readonly made: number
  /** Names its history. */
  readonly epoch: string
  readonly scenario: { readonly id: string; readonly version: string; readonly sha256: string }
  readonly seed: string
  readonly objectives: readonly string[]
  readonly settings: ExerciseSettings
  readonly teams: readonly TeamMade[]
}

export const EXERCISE_FORMAT = 'pra-exercise/1'

/** What is written down of an exercise after that. */
export type ExerciseRow =
  /** By the facilitator; `team` is what an added one was given. */
  | {
      readonly type: 'act'
      readonly id: string
      readonly act: ExerciseAct
      readonly team?: TeamMade
    }
  /** `ticket` is the name of the one that it was taken with; `token` a digest. */
  | {
      readonly type: 'seat.taken'
      readonly seat: string
      readonly team: string
      readonly roles: readonly Role[]
      readonly token: string
      readonly ticket: string
    }
  /** To another device. */
  | {
      readonly type: 'seat.given'
      readonly seat: string
      readonly token: string
      readonly ticket: string
    }
  | { readonly type: 'seat.left'; readonly seat: string }

/** A seat that somebody has. */
export interface SeatKept {
  readonly seat: string
  readonly team: string
  /** None: it is watched from. */
  readonly roles: readonly Role[]
  /** Digest of what it is held with. */
  readonly token: string
  /** Number of the row by which its roles were taken. */
  readonly since: number
}

/** An exercise as its rows have made it. */
export interface ExerciseState {
  readonly header: ExerciseHeader
  /** Rows so far. */
  readonly n: number
  readonly locked: boolean
  readonly debrief: boolean
  readonly gates: readonly string[]
  /** Teams whose countdown stands. */
  readonly stopped: readonly string[]
  readonly teams: readonly TeamMade[]
  /** By name, in the order in which they were taken. */
  readonly seats: ReadonlyMap<string, SeatKept>
  /** Every name of a seat that there was. */
  readonly named: ReadonlySet<string>
  /** Acts that were done, by id. */
  readonly acts: ReadonlySet<string>
  /** Tickets that were used, with the seat. */
  readonly tickets: ReadonlyMap<string, string>
}

export const beginExercise = (header: ExerciseHeader): ExerciseState => ({
  header,
  n: 1,
  locked: false,
  debrief: false,
  gates: [],
  stopped: [],
  teams: header.teams,
  seats: new Map(),
  named: new Set(),
  acts: new Set(),
  tickets: new Map(),
})

/** The exercise after one more row. */
export function afterRow(before: ExerciseState, row: ExerciseRow): ExerciseState {
  const state = { ...before, n: before.n + 1 }
  switch (row.type) {
    case 'act':
      return { ...afterAct(state, row.act, row.team), acts: new Set([...state.acts, row.id]) }
    case 'seat.taken': {
      const { seat, team, roles, token, ticket } = row
      const kept = { seat, team, roles, token, since: before.n }
      return {
        ...state,
        seats: new Map([...state.seats, [seat, kept]]),
        named: new Set([...state.named, seat]),
        tickets: new Map([...state.tickets, [ticket, seat]]),
      }
    }
    case 'seat.given': {
      const { seat, token, ticket } = row
      const kept = state.seats.get(seat)
      return {
        ...state,
        seats: kept ? new Map([...state.seats, [seat, { ...kept, token }]]) : state.seats,
        tickets: new Map([...state.tickets, [ticket, seat]]),
      }
    }
    case 'seat.left':
      return withoutSeat(state, row.seat)
  }
}

function afterAct(state: ExerciseState, act: ExerciseAct, team?: TeamMade): ExerciseState {
  switch (act.type) {
    case 'team.add':
      return team ? { ...state, teams: [...state.teams, team] } : state
    case 'team.rename': {
      const { team: id, name } = act
      return {
        ...state,
        teams: state.teams.map((one) => (one.team === id ? { ...one, name } : one)),
      }
    }
    case 'join.lock':
      return { ...state, locked: act.locked }
    case 'seat.release':
      return withoutSeat(state, act.seat)
    case 'gate.set': {
      const others = state.gates.filter((row) => row !== act.row)
      return { ...state, gates: act.open ? others : [...others, act.row] }
    }
    case 'debrief.open':
      return { ...state, debrief: true }
    case 'countdown.stop': {
      const others = state.stopped.filter((team) => team !== act.team)
      return { ...state, stopped: act.stopped ? [...others, act.team] : others }
    }
    case 'countdown.grant':
      return state
  }
}

function withoutSeat(state: ExerciseState, seat: string): ExerciseState {
  const seats = new Map(state.seats)
  seats.delete(seat)
  return { ...state, seats }
}

/** What an act needs to know of the scenario and of who may still join. */
export interface ActLimits {
  readonly rows: ReadonlySet<string>
  readonly teams: number
}

/** Why an act is not done; null when it may be. */
export function actRefusal(
  { teams, seats, gates, locked, debrief }: ExerciseState,
  act: ExerciseAct,
  limits: ActLimits,
): { code: ActRefusal; detail: string } | null {
  const refuse = (code: ActRefusal, detail = '') => ({ code, detail })
  const isTeam = (id: string): boolean => teams.some(({ team }) => team === id)
  const unknownTeam = (id: string) => (isTeam(id) ? null : refuse('unknown', id))
  switch (act.type) {
    case 'team.add':
      return teams.length >= limits.teams ? refuse('too-many') : null
    case 'team.rename':
    case 'countdown.grant':
    case 'countdown.stop':
      return unknownTeam(act.team)
    case 'join.lock':
      return locked === act.locked ? refuse('already') : null
    case 'seat.release':
      return seats.has(act.seat) ? null : refuse('unknown', act.seat)
    case 'gate.set':
      if (!limits.rows.has(act.row)) return refuse('unknown', act.row)
      return gates.includes(act.row) === !act.open ? refuse('already', act.row) : null
    case 'debrief.open':
      return debrief ? refuse('already') : null
  }
}

/** Roles of a team that nobody has taken yet. */
export function takenRoles({ seats }: ExerciseState, team: string): ReadonlySet<Role> {
  return new Set(
    [...seats.values()].filter((one) => one.team === team).flatMap(({ roles }) => roles),
  )
}
