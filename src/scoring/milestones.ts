import type { GameState } from '../simulation/state'
import type { World } from '../simulation/world'

export interface MilestoneResult {
  id: string
  /** Minute at which its row closed, -1 when it never did. */
  minute: number
  /** [earliest, latest] minute by the plan, rests included. */
  plan: readonly [number, number]
  par: number
  verdict: 'early' | 'on-time' | 'late' | 'missed'
}

/** Points that matter to everybody, against the plan's cumulative intervals. */
export function readMilestones(world: World, state: GameState, par: GameState): MilestoneResult[] {
  const ends = planEnds(world)
  return world.scenario.milestones.map(({ id, row }) => {
    const minute = state.rows[row]!.closedAt
    const plan = ends.get(row)!
    const verdict =
      minute < 0 ? 'missed' : minute < plan[0] ? 'early' : minute <= plan[1] ? 'on-time' : 'late'
    return { id, minute, plan, par: par.rows[row]!.closedAt, verdict }
  })
}

function planEnds(world: World): Map<string, readonly [number, number]> {
  const ends = new Map<string, readonly [number, number]>()
  let [earliest, latest] = [0, 0]
  for (const { key, minutes } of world.scenario.rows) {
    earliest += minutes[0]
    latest += minutes[1]
    ends.set(key, [earliest, latest])
    const rest = world.restAfter.get(key)?.minutes ?? 0
    earliest += rest
    latest += rest
  }
  return ends
}
