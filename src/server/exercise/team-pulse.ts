import { answerTimer } from '../../host/answer-timer'
import type { Table } from '../../host/table'
import type { LastDeed, TeamLine, Waiting } from '../../protocol/team-line'
import type { SharedSession } from '../../session/shared-session'
import { isIntervention } from '../../simulation/interventions'
import { gameLine } from '../../view/game-line'

/** A team's game as its facilitator's table shows it, without the people who play it. */
export interface TeamPulse {
  line(): Omit<TeamLine, 'seats' | 'here' | 'away'>
}

/** What nobody sent: policies play by names of the table's own. */
const OWN_ID = /^c\d+$/

/**
 * @param earlier the game's commands before this process: minute of the game after each, and when it was started, ms
 *   since 1970
 * @param now milliseconds, never going back
 * @param wall milliseconds since 1970
 */
export function teamPulse(
  session: SharedSession,
  table: Table,
  earlier: { readonly minutes: readonly number[]; readonly begun: number | null },
  now: () => number,
  wall: () => number,
): TeamPulse {
  const { minutes } = earlier
  let { begun } = earlier
  const still = answerTimer(now)
  let counted = 0
  let interventions = 0
  let last: LastDeed | null = null

  const count = (): void => {
    for (let one = session.envelope(counted); one; one = session.envelope(counted)) {
      const { by, command, id } = one
      const minute = minutes[counted] ?? session.state().minute
      begun ??= wall()
      if (isIntervention(one)) interventions += 1
      if (!OWN_ID.test(id)) last = { by, did: command.type, minute }
      counted += 1
    }
    still.setPaused(session.mode() === 'paused')
    still.see([String(counted)])
  }
  count()
  session.subscribe(count)

  const waiting = (over: boolean, asked: boolean): Waiting | null => {
    if (over) return null
    const stood = asked ? table.waited() : { ms: still.spent(String(counted)), runs: still.runs() }
    if (!stood) return null
    const ms = Math.round(stood.ms)
    return stood.runs ? { since: Math.round(now()) - ms, stood: 0 } : { since: null, stood: ms }
  }

  return {
    line() {
      const line = gameLine(session.world, session.state())
      const owes = line.owing.some((one) => one.owes > 0)
      const over = line.mode === 'lobby' || line.mode === 'debrief'
      return {
        ...line,
        n: session.count(),
        begun,
        waits: waiting(over, owes),
        last,
        interventions,
      }
    },
  }
}
