import type { ActRefusal, ExerciseAct, GuestKind, Teams } from '../../protocol/facilitator-messages'
import type { ExerciseSettings, MakeExercise, TeamMade } from '../../protocol/messages'
import type { Role } from '../../protocol/terms'
import { type SeatsKept, seatNamed, withoutSeat, withSeat } from './seats-kept'

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
  /** `by` a guest, or the host where nobody is named; `team` is what an added one was given. */
  | {
      readonly type: 'act'
      readonly id: string
      readonly act: ExerciseAct
      readonly by?: string
      readonly team?: TeamMade
    }
  | {
      readonly type: 'guest.invited'
      readonly id: string
      readonly guest: string
      readonly kind: GuestKind
      readonly by?: string
    }
  /** So many milliseconds before it the machine slept: nobody was late by them. */
  | { readonly type: 'gap'; readonly ms: number }
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

/** What moves the time that questions have been before somebody, beside the game's own rows. */
export type TimeRow =
  | { readonly type: 'gap'; readonly at: number; readonly ms: number }
  | {
      readonly type: 'grant'
      readonly at: number
      readonly teams: Teams
      readonly seconds: number
    }
  | {
      readonly type: 'stop'
      readonly at: number
      readonly teams: Teams
      readonly stopped: boolean
    }

/** An exercise as its rows have made it. */
export interface ExerciseState {
  readonly header: ExerciseHeader
  /** Rows so far. */
  readonly n: number
  readonly locked: boolean
  readonly debrief: boolean
  readonly gates: readonly string[]
  /** What stands on the wall. */
  readonly said: string
  /** In the order in which it was done. */
  readonly time: readonly TimeRow[]
  /** Milliseconds from its making to the last that was done with it; once the debrief is open, to its opening. */
  readonly touched: number
  readonly guests: ReadonlyMap<string, GuestKind>
  /** Every name of a guest that there was. */
  readonly invited: ReadonlySet<string>
  readonly teams: readonly TeamMade[]
  readonly seats: SeatsKept
  /** Acts that were done, by id. */
  readonly acts: ReadonlySet<string>
}

/** An exercise of which only the header is written. */
export const beginExercise = (header: ExerciseHeader): ExerciseState => ({
  header,
  n: 1,
  locked: false,
  debrief: false,
  gates: [],
  said: '',
  time: [],
  touched: 0,
  guests: new Map(),
  invited: new Set(),
  teams: header.teams,
  seats: new Map(),
  acts: new Set(),
})

/** The exercise after one more row. @param at milliseconds since it was made */
export function afterRow(before: ExerciseState, row: ExerciseRow, at: number): ExerciseState {
  const state = { ...before, n: before.n + 1, touched: before.debrief ? before.touched : at }
  switch (row.type) {
    case 'act':
      return { ...afterAct(state, row.act, row.team, at), acts: new Set([...state.acts, row.id]) }
    case 'guest.invited':
      return {
        ...state,
        guests: new Map([...state.guests, [row.guest, row.kind]]),
        invited: new Set([...state.invited, row.guest]),
        acts: new Set([...state.acts, row.id]),
      }
    case 'gap':
      return { ...state, time: [...state.time, { type: 'gap', at, ms: row.ms }] }
    case 'seat.taken': {
      const { seat, team, roles, token, ticket } = row
      const kept = { seat, team, roles, token, since: before.n }
      return { ...state, seats: withSeat(state.seats, kept, ticket) }
    }
    case 'seat.given': {
      const kept = seatNamed(state.seats, row.seat)
      if (!kept) return state
      return { ...state, seats: withSeat(state.seats, { ...kept, token: row.token }, row.ticket) }
    }
    case 'seat.left':
      return { ...state, seats: withoutSeat(state.seats, row.seat) }
  }
}

function afterAct(
  state: ExerciseState,
  act: ExerciseAct,
  team: TeamMade | undefined,
  at: number,
): ExerciseState {
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
      return { ...state, seats: withoutSeat(state.seats, act.seat) }
    case 'gate.set': {
      const others = state.gates.filter((row) => row !== act.row)
      return { ...state, gates: act.open ? others : [...others, act.row] }
    }
    case 'debrief.open':
      return { ...state, debrief: true }
    case 'countdown.stop': {
      const { teams, stopped } = act
      return { ...state, time: [...state.time, { type: 'stop', at, teams, stopped }] }
    }
    case 'countdown.grant': {
      const { teams, seconds } = act
      return { ...state, time: [...state.time, { type: 'grant', at, teams, seconds }] }
    }
    case 'board.say':
      return { ...state, said: act.text }
    case 'guest.dismiss': {
      const guests = new Map(state.guests)
      guests.delete(act.guest)
      return { ...state, guests }
    }
  }
}

/** What an act needs to know of the scenario and of who may still join. */
export interface ActLimits {
  readonly rows: ReadonlySet<string>
  readonly teams: number
}

/** Why an act is not done; null when it may be. */
export function actRefusal(
  { teams, seats, gates, guests, locked, debrief }: ExerciseState,
  act: ExerciseAct,
  limits: ActLimits,
): { code: ActRefusal; detail: string } | null {
  const refuse = (code: ActRefusal, detail = '') => ({ code, detail })
  const isTeam = (id: string): boolean => teams.some(({ team }) => team === id)
  const unknownTeam = (id: string) => (isTeam(id) ? null : refuse('unknown', id))
  const unknownIn = (said: Teams) =>
    said === 'all' ? null : (said.map(unknownTeam).find((one) => one !== null) ?? null)
  switch (act.type) {
    case 'team.add':
      return teams.length >= limits.teams ? refuse('too-many') : null
    case 'team.rename':
      return unknownTeam(act.team)
    case 'countdown.grant':
    case 'countdown.stop':
      return unknownIn(act.teams)
    case 'board.say':
      return null
    case 'guest.dismiss':
      return guests.has(act.guest) ? null : refuse('unknown', act.guest)
    case 'join.lock':
      return locked === act.locked ? refuse('already') : null
    case 'seat.release':
      return seatNamed(seats, act.seat) ? null : refuse('unknown', act.seat)
    case 'gate.set':
      if (!limits.rows.has(act.row)) return refuse('unknown', act.row)
      return gates.includes(act.row) === !act.open ? refuse('already', act.row) : null
    case 'debrief.open':
      return debrief ? refuse('already') : null
  }
}

/** Whether a team is one of those that are meant. */
export const isMeant = (teams: Teams, team: string): boolean =>
  teams === 'all' || teams.includes(team)
