import type { FacilitatorSeat } from '../../host/facilitator-seat'
import { openTable, type Table } from '../../host/table'
import type { Seat, Sent } from '../../protocol/seat'
import { opener, type Role } from '../../scenario/roles'
import type { CompiledScenario } from '../../scenario/scenario'
import { isProblem } from '../../session/record-problem'
import { openShared, SharedLogBroken, type SharedSession } from '../../session/shared-session'
import { holdersOf } from '../../simulation/people'
import type { Journal } from '../journal/journal'
import { type ExerciseState, isMeant } from './exercise-state'
import { gameLog } from './game-log'
import { pastTimer } from './past-timer'
import { type SeatKept, seatsOf, takenRoles } from './seats-kept'
import { type TeamPulse, teamPulse } from './team-pulse'

/** One team's game, with its table. */
export interface TeamGame {
  readonly team: string
  readonly session: SharedSession
  readonly table: Table
  readonly facilitator: FacilitatorSeat
  readonly pulse: TeamPulse
  /** The place of a seat at the table, the same for as long as somebody has it. */
  seat(kept: SeatKept): Seat
  /** Letters that people have written into it so far. */
  written(): number
  /** Its place is given up. */
  release(seat: string): void
  /** Begins: roles that are taken are played by people. `who` says so, under a name of its own. */
  start(state: ExerciseState, who: string, id: string): Promise<Sent>
  /** Roles that were taken after the start are played by people from now on. */
  seatNewcomers(state: ExerciseState): Promise<void>
}

export interface TeamGameOptions {
  readonly journal: Journal
  readonly scenario: CompiledScenario
  readonly exercise: string
  readonly team: string
  /** Milliseconds, never going back. */
  readonly now: () => number
  /** Milliseconds since 1970. */
  readonly wall: () => number
}

/**
 * Opens a team's game where it stands.
 * @throws SharedLogBroken where it is no sound game of this scenario, StoreError where it cannot be read
 */
export async function openTeamGame(
  { journal, scenario, exercise, team, now, wall }: TeamGameOptions,
  state: ExerciseState,
): Promise<TeamGame> {
  // What was asked before this process opened it has been before somebody for as long as its rows tell, and since then
  // for as long as a process was there.
  const past = pastTimer(state.time.filter((one) => one.type === 'gap' || isMeant(one.teams, team)))
  const minutes: number[] = []
  let begun: number | null = null
  const log = gameLog(journal, `game/${exercise}/${team}`)
  const session = await openShared(scenario, team, log, (after, at) => {
    minutes.push(after.minute)
    begun ??= state.header.made + at
    past.see(after, at)
  })
  if (isProblem(session)) throw new SharedLogBroken(session)
  const { now: at, since } = await journal.time(exercise)
  past.end(at, since)
  const { pausing, pace, teammates } = state.header.settings
  const byFacilitator = (who: string) => who === 'facilitator'
  const table = await openTable(session, {
    now,
    times: past.timer.times(),
    pausing: byFacilitator(pausing) ? 'owner' : 'anybody',
    pace: pace === 'facilitator' ? 'owner' : pace,
    debrief: 'when-opened',
    gates: state.gates,
  })
  if (state.debrief) table.openDebrief()
  const facilitator = table.facilitate()
  const places = new Map<string, Seat>()
  let counted = { commands: 0, letters: 0 }

  const game: TeamGame = {
    team,
    session,
    table,
    facilitator,
    pulse: teamPulse(session, table, { minutes, begun }, now, wall),
    seat({ seat: name, roles }) {
      const watching = roles.length === 0
      const seat =
        places.get(name) ??
        table.connect({
          name,
          roles: watching ? [opener(scenario)] : roles,
          owner: false,
          watching,
        })
      places.set(name, seat)
      return seat
    },
    written() {
      let { commands, letters } = counted
      for (let one = session.envelope(commands); one; one = session.envelope(commands)) {
        const { command } = one
        for (const field of WRITTEN) {
          if (field in command) letters += String(Reflect.get(command, field)).length
        }
        commands += 1
      }
      counted = { commands, letters }
      return letters
    },
    release(seat) {
      places.get(seat)?.close()
      places.delete(seat)
    },
    async start(exerciseNow, who, id) {
      const first = session.envelope(0)
      if (first && startOf(first.id)?.id === `${who}.${id}`)
        return { n: session.count(), refusal: null }
      const held = [...takenRoles(exerciseNow.seats, team)]
      const holders = holdersOf(scenario, held, teammates)
      const { objectives } = exerciseNow.header
      return facilitator.send(
        { type: 'exercise.start', holders, objectives: [...objectives] },
        `start.${exerciseNow.n}.${who}.${id}`,
      )
    },
    async seatNewcomers(exerciseNow) {
      const start = startOf(session.envelope(0)?.id ?? '')
      if (!start) return
      for (const { roles, since } of seatsOf(exerciseNow.seats, team).kept.values()) {
        if (since < start.n) continue
        for (const [place, role] of roles.entries()) {
          await assign(role, `claim.${since}.${place}`)
        }
      }
    },
  }
  const assign = async (role: Role, id: string): Promise<void> => {
    if (session.knows(id)) return
    await facilitator.send({ type: 'role.assign', role, holder: 'player' }, id)
  }
  return game
}

/** Fields of commands in which people say what they like. */
const WRITTEN = ['text', 'reason', 'action', 'from', 'due'] as const

/** What the name of a start says: who was to play was read from so many rows of the exercise. `id`: by whom, and what they called it. */
export function startOf(id: string): { n: number; id: string } | null {
  const found = /^start\.(\d+)\.(.+)$/.exec(id)
  return found && { n: Number(found[1]), id: found[2]! }
}
