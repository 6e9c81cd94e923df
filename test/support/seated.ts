import type { AnswerTimes } from '../../src/host/answer-timer'
import { openTable, type Table, type TableOptions } from '../../src/host/table'
import type { Seat, SeatCommand, Sent } from '../../src/protocol/seat'
import type { Role } from '../../src/scenario/roles'
import type { CompiledScenario } from '../../src/scenario/scenario'
import { makeHeader } from '../../src/session/record'
import { createSession, type Session } from '../../src/session/session'
import { type GameStore, memoryStore } from '../../src/session/store'
import type { Holder, PolicyName } from '../../src/simulation/people'
import type { GameOptions } from '../../src/simulation/state'
import { ROLES } from './roles'
import { options as plain, scenario as small } from './small-game'

interface Wishes {
  readonly scenario?: CompiledScenario
  readonly seed?: string
  readonly options?: GameOptions
  readonly store?: GameStore
  /** Roles that people hold; the others play by the plan. */
  readonly held?: readonly Role[]
  readonly others?: PolicyName
  readonly now?: () => number
  readonly times?: AnswerTimes
  readonly pausing?: TableOptions['pausing']
}

/** A game that has been started at its table, with the owner's seat. */
export async function seated({
  scenario = small,
  seed = 'one',
  options = plain,
  store = memoryStore(),
  held = ROLES,
  others = 'reference',
  now = () => 0,
  times,
  pausing,
}: Wishes = {}): Promise<{ session: Session; table: Table; seat: Seat; give: Give }> {
  const session = await createSession(scenario, makeHeader(scenario, seed, options), store, 'g')
  const table = await openTable(session, { now, times, pausing })
  const seat = table.connect({ name: null, roles: 'players', owner: true })
  const give = giver(seat)
  const holders = Object.fromEntries(
    ROLES.map((role) => [role, held.includes(role) ? 'player' : others]),
  ) as Record<Role, Holder>
  await give({ type: 'exercise.start', holders, objectives: [] })
  return { session, table, seat, give }
}

type Give = (command: SeatCommand, as?: Role) => Promise<Sent>

/** Gives commands from a seat, each with a name of its own. */
export function giver(seat: Seat): Give {
  let count = 0
  return (command, as) => seat.send(command, { id: `t${count++}`, as })
}
