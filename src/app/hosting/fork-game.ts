import type { Role } from '../../scenario/roles'
import { forkOf } from '../../session/fork'
import { isProblem } from '../../session/record-problem'
import type { ReplayTimeline } from '../../session/replay-timeline'
import { resumeSession, type Session } from '../../session/session'
import type { Holder } from '../../simulation/people'
import type { GameLibrary } from '../storage/game-library'
import { type HostedGame, hostGame, newGameId } from './hosted-game'
import { lockGame } from './writer-lock'

/**
 * A new game that begins as a record did: stored command by command as if it had been played here, then gone on with
 * as after a reload. Null where the exercise has ended.
 */
export async function forkGame(
  timeline: ReplayTimeline,
  commands: number,
  holders: Readonly<Record<Role, Holder>>,
  library: GameLibrary,
  onChange: () => void,
): Promise<HostedGame | null> {
  const fork = forkOf(timeline, commands, holders)
  if (!fork) return null
  const { commands: played, checks, end: _end, ...header } = fork
  const rows = played.map((envelope, n) => ({ envelope, check: checks[n]! }))
  const id = newGameId()
  let session: Session | null = null
  const lock = await lockGame(id, { onLost: () => session?.giveWay() })
  const loaded = { id, header, commands: rows, count: rows.length }
  const resumed = await resumeSession(timeline.world.scenario, loaded, library, { stored: false })
  if (isProblem(resumed)) {
    lock.release()
    throw new Error(`${resumed.code} ${resumed.field}`)
  }
  session = resumed
  return hostGame(session, lock, onChange)
}
