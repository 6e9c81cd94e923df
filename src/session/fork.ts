import type { Role } from '../scenario/roles'
import type { Command } from '../simulation/commands/index'
import type { Holder } from '../simulation/people'
import { carryOut } from '../simulation/step'
import { envelope } from './autoplay'
import { checkOf, endHash, lastCheck, nextHash } from './chain'
import { type GameRecord, startIn } from './record'
import { type ReplayTimeline, stateAfter } from './replay-timeline'

/**
 * A new game that begins with a record's first commands and then seats whoever plays on. It names where it comes
 * from. Null where the exercise has ended: there is nothing left to play.
 */
export function forkOf(
  timeline: ReplayTimeline,
  commands: number,
  holders: Readonly<Record<Role, Holder>>,
): GameRecord | null {
  const { record, world } = timeline
  let state = stateAfter(timeline, commands)
  if (state.ended) return null
  const played = record.commands.slice(0, commands)
  const checks = record.checks.slice(0, commands)
  for (const command of seating(timeline, commands, holders)) {
    const next = envelope(played.length, 'host', command)
    state = carryOut(world, state, 'host', command).state
    checks.push(checkOf(nextHash(lastCheck(record, checks), next, state)))
    played.push(next)
  }
  return {
    ...record,
    origin: { sha256: record.end.sha256, commands },
    commands: played,
    checks,
    end: { sha256: endHash(record, played, checks, state) },
  }
}

/** Before its start a game is started with these people; later the roles change hands. */
function seating(
  timeline: ReplayTimeline,
  commands: number,
  holders: Readonly<Record<Role, Holder>>,
): Command[] {
  if (commands === 0) {
    const objectives = startIn(timeline.record)?.objectives ?? []
    return [{ type: 'exercise.start', holders: { ...holders }, objectives: [...objectives] }]
  }
  const before = stateAfter(timeline, commands).holders
  return timeline.world.roles
    .filter((role) => before[role] !== holders[role])
    .map((role) => ({
      type: 'role.assign',
      role,
      holder: holders[role]!,
    }))
}
