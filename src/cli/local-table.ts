import { openTable } from '../host/table'
import type { Seat } from '../protocol/seat'
import type { Role } from '../scenario/roles'
import type { CompiledScenario } from '../scenario/scenario'
import type { GameRecord } from '../session/record'
import { headerOf } from '../session/record-header'
import { isProblem, type RecordProblem } from '../session/record-problem'
import { createSession, resumeSession, type Session } from '../session/session'
import type { GameStore } from '../session/store'
import { holdersOf, type PolicyName } from '../simulation/people'

/** A game is alone in its memory: any name will do. */
const GAME = 'terminal'

/** A game whose table stands here, and the seat of the people at it. */
export interface LocalGame {
  readonly session: Session
  readonly seat: Seat
}

/** Who holds the roles that nobody here holds. */
export interface Holders {
  readonly roles: readonly Role[]
  readonly teammates: PolicyName
}

const sitDown = async (session: Session): Promise<LocalGame> => {
  const table = await openTable(session, { now: () => performance.now() })
  return { session, seat: table.connect({ name: null, roles: 'players', owner: true }) }
}

/** Starts a new game of which the store has the header: people on their roles, a policy on the others. */
export const startGame = async (
  scenario: CompiledScenario,
  record: GameRecord,
  { roles, teammates }: Holders,
  store: GameStore,
): Promise<LocalGame> => {
  const game = await sitDown(await createSession(scenario, headerOf(record), store, GAME))
  const holders = holdersOf(scenario, roles, teammates)
  await game.seat.send({ type: 'exercise.start', holders, objectives: [] }, { id: 'start' })
  return game
}

/** Goes on from a record whose checks and end have been found right, and which the store has. */
export const resumeGame = async (
  scenario: CompiledScenario,
  record: GameRecord,
  store: GameStore,
): Promise<LocalGame | RecordProblem> => {
  const { commands, checks, ...header } = record
  const rows = commands.map((envelope, n) => ({ envelope, check: checks[n] }))
  const loaded = { id: GAME, header, commands: rows, count: rows.length }
  const session = await resumeSession(scenario, loaded, store)
  return isProblem(session) ? session : sitDown(session)
}
