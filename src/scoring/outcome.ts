import type { Gauge } from '../scenario/gauges'
import { type Difficulty, forEachRole, type Role } from '../scenario/roles'
import { hashOf } from '../session/hash'
import type { Event } from '../simulation/events'
import { ledger } from '../simulation/services'
import { staminaNow } from '../simulation/stamina'
import type { GameState } from '../simulation/state'
import { rowMinutes } from '../simulation/tasks'
import type { World } from '../simulation/world'

/** What a game came to, in numbers: printed by `simulate` and `replay`, shown at the end of a game. */
export interface Outcome {
  scenario: string
  seed: string
  policy: string
  difficulty: Difficulty
  elapsedMinutes: number
  /** Minutes of work over all rows, each counted once however many roles worked. */
  workMinutes: number
  commands: number
  phases: {
    id: string
    session: number
    startedAt: number
    endedAt: number
    workMinutes: number
    reference: readonly [number, number]
  }[]
  stimuli: { id: string; minute: number }[]
  services: {
    id: string
    status: string
    /** Degraded minutes count at their share. */
    downtimeMinutes: number
    /** DMIA clock: minutes with no service, not even degraded. */
    outageMinutes: number
    /** DMIA: the maximum tolerable outage. */
    maxOutageMinutes: number
    dataLossMinutes: number
    /** RPO: the maximum tolerable data loss. */
    maxDataLossMinutes: number
  }[]
  gauges: {
    /** Points 0–100. */
    levels: Readonly<Record<Gauge, number>>
    spentEuros: number
    budgetEuros: number
    stamina: Record<Role, number>
  }
  stateHash: string
}

export interface PlayedGame {
  world: World
  state: GameState
  events: readonly Event[]
  commands: number
}

/** `policy` is empty when people played. */
export function outcome(game: PlayedGame, seed: string, policy: string): Outcome {
  const { world, state, events, commands } = game
  const { scenario, options } = world
  const phases = scenario.rows.map(({ key, phase, session, minutes }) => {
    const row = state.rows[key]!
    return {
      id: phase,
      session,
      startedAt: row.openedAt,
      endedAt: row.closedAt,
      workMinutes: rowMinutes(state, key),
      reference: minutes,
    }
  })
  return {
    scenario: scenario.id,
    seed,
    policy,
    difficulty: options.difficulty,
    elapsedMinutes: state.minute,
    workMinutes: phases.reduce((sum, { workMinutes }) => sum + workMinutes, 0),
    commands,
    phases,
    stimuli: events.flatMap((event) =>
      event.type === 'stimulus.fired' ? [{ id: event.stimulus, minute: event.minute }] : [],
    ),
    services: scenario.services.map(({ id, maxOutage, maxDataLoss }) => {
      const { downtime, outage } = ledger(state, id)
      const { status, dataLoss } = state.services[id]!
      return {
        id,
        status,
        downtimeMinutes: Math.floor(downtime / 100),
        outageMinutes: outage,
        maxOutageMinutes: maxOutage,
        dataLossMinutes: dataLoss,
        maxDataLossMinutes: maxDataLoss,
      }
    }),
    gauges: {
      levels: state.gauges,
      spentEuros: state.spent,
      budgetEuros: scenario.settings.budget.euros,
      stamina: forEachRole(scenario, (role) => staminaNow(world, state, role)),
    },
    stateHash: hashOf(state),
  }
}
