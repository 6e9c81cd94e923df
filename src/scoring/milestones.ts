import type { EventType } from '../simulation/events'
import type { GameState } from '../simulation/state'
import type { World } from '../simulation/world'
import type { ScoredGame } from './scored-game'

const VERDICTS: ReadonlySet<EventType> = new Set([
  'verification.passed',
  'verification.withheld',
  'verification.failed',
])

export interface MilestoneResult {
  id: string
  /** Minute at which its row closed, -1 when it never did, or closed on services that failed their verification. */
  minute: number
  /** [earliest, latest] minute by the plan, rests included. */
  plan: readonly [number, number]
  par: number
  verdict: 'early' | 'on-time' | 'late' | 'missed'
}

/**
 * Points that matter to everybody, against the plan's cumulative intervals. Verification is reached only where it did
 * not end in a failure, whenever its row closed.
 */
export function readMilestones(
  world: World,
  { state, events }: Pick<ScoredGame, 'state' | 'events'>,
  par: GameState,
): MilestoneResult[] {
  const ends = planEnds(world)
  const failed = events.findLast(({ type }) => VERDICTS.has(type))?.type === 'verification.failed'
  return world.scenario.milestones.map(({ id, row }) => {
    const unmet = failed && world.rows.get(row)!.work === 'verify'
    const minute = unmet ? -1 : state.rows[row]!.closedAt
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
