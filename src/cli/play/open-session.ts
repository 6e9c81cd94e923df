import { ROLES, type Role } from '../../scenario/roles'
import type { CompiledScenario } from '../../scenario/scenario'
import type { GameRecord } from '../../session/record'
import { headerOf } from '../../session/record-header'
import type { RecordProblem } from '../../session/record-problem'
import { createSession, resumeSession, type Session } from '../../session/session'
import type { GameStore } from '../../session/store'
import type { Holder, PolicyName } from '../../simulation/people'

/** A game is alone in its memory: any name will do. */
const GAME = 'terminal'

/** Who holds the roles that nobody at the table holds. */
export interface Seats {
  readonly roles: readonly Role[]
  readonly teammates: PolicyName
}

/** Starts a new game of which the store has the header: people on their roles, a policy on the others. */
export const startSession = async (
  scenario: CompiledScenario,
  record: GameRecord,
  seats: Seats,
  store: GameStore,
): Promise<Session> => {
  const session = await createSession(scenario, headerOf(record), store, GAME)
  await session.dispatch('host', {
    type: 'exercise.start',
    holders: holdersOf(seats),
    objectives: [],
  })
  return session
}

const holdersOf = ({ roles, teammates }: Seats): Record<Role, Holder> =>
  Object.fromEntries(
    ROLES.map((role) => [role, roles.includes(role) ? 'player' : teammates]),
  ) as Record<Role, Holder>

/** Goes on from a record whose checks and end have been found right, and which the store has. */
export const goOnWith = (
  scenario: CompiledScenario,
  record: GameRecord,
  store: GameStore,
): Promise<Session | RecordProblem> => {
  const { commands, checks, ...header } = record
  const rows = commands.map((envelope, n) => ({ envelope, check: checks[n] }))
  return resumeSession(scenario, { id: GAME, header, commands: rows, count: rows.length }, store)
}
