import { ROLES, type Role } from '../../scenario/roles'
import type { CompiledScenario } from '../../scenario/scenario'
import { type GameRecord, makeHeader } from '../../session/record'
import type { RecordProblem } from '../../session/record-shape'
import { createSession, resumeSession, type Session } from '../../session/session'
import { memoryStore } from '../../session/store'
import type { Holder, PolicyName } from '../../simulation/command'
import type { GameOptions } from '../../simulation/state'

/** A game is alone in its memory: any name will do. */
const GAME = 'terminal'

/** Who holds the roles that nobody at the table holds. */
export interface Seats {
  readonly roles: readonly Role[]
  readonly teammates: PolicyName
}

/** Starts a new game: people on their roles, a policy on the others. */
export const startSession = async (
  scenario: CompiledScenario,
  seed: string,
  options: GameOptions,
  seats: Seats,
): Promise<Session> => {
  const header = makeHeader(scenario, seed, options)
  const session = await createSession(scenario, header, memoryStore(), GAME)
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

/** Goes on from a record whose checks and end have been found right. */
export const continueSession = async (
  scenario: CompiledScenario,
  record: GameRecord,
): Promise<Session | RecordProblem> => {
  const { commands, checks, end: _end, ...header } = record
  const store = memoryStore()
  await store.create(GAME, header)
  for (const [n, envelope] of commands.entries()) {
    await store.append(GAME, n, { envelope, check: checks[n] ?? '' })
  }
  const stored = { id: GAME, header, commands: [] }
  return resumeSession(scenario, (await store.load(GAME)) ?? { ...stored, count: 0 }, store)
}
