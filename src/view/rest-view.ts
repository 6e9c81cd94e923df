import type { GameState } from '../simulation/state'
import type { World } from '../simulation/world'

/** A rest of the plan, as everybody sees it. */
export interface RestView {
  after: string
  kind: 'break' | 'night'
  minutes: number
  /** One half of the roles after the other. */
  shifts: boolean
  status: 'ahead' | 'planned' | 'running' | 'over'
  /** Minute at which a running rest ends, else -1. */
  until: number
}

/** Every rest of the plan: ahead, planned, running or over. */
export function restViews(world: World, state: GameState): RestView[] {
  return world.scenario.rests.map(({ after, kind, minutes }) => {
    const current = state.rest?.after === after ? state.rest : null
    if (!current) {
      const status = state.rested[after] ? 'over' : 'ahead'
      return { after, kind, minutes, shifts: false, status, until: -1 }
    }
    const running = current.since >= 0
    return {
      after,
      kind,
      minutes: current.minutes,
      shifts: current.shift > 0,
      status: running ? 'running' : 'planned',
      until: running ? current.since + current.minutes : -1,
    }
  })
}
