import { type AnswerTimer, answerTimer } from '../../host/answer-timer'
import { timedPrompts } from '../../host/table'
import type { GameState } from '../../simulation/state'
import type { TimeRow } from './exercise-state'

/** Measures again how long questions have been before people, from the rows that tell of it. */
export interface PastTimer {
  readonly timer: AnswerTimer
  /** The game as one of its rows left it, so many milliseconds since the exercise was made. */
  see(state: GameState, at: number): void
  /**
   * What has come after the last row.
   * @param at how late it is now
   * @param since since when somebody has been there without a break: before that nobody could answer
   */
  end(at: number, since: number): void
}

/** @param rows what moved this team's time beside its game, in order */
export function pastTimer(rows: readonly TimeRow[]): PastTimer {
  let [now, slept, next] = [0, 0, 0]
  let asked: readonly string[] = []
  const timer = answerTimer(() => now)

  const reach = (at: number): void => {
    for (; next < rows.length && rows[next]!.at <= at; next += 1) {
      const row = rows[next]!
      if (row.type === 'gap') slept += row.ms
      now = Math.max(now, row.at - slept)
      if (row.type === 'grant') timer.grant(row.seconds, asked)
      if (row.type === 'stop') timer.setStopped(row.stopped)
    }
  }

  return {
    timer,
    see(state, at) {
      reach(at)
      now = Math.max(now, at - slept)
      const { prompts, holders, paused } = state
      asked = timedPrompts(state, Object.keys(holders))
      timer.setPaused(paused)
      timer.see(Object.keys(prompts).filter((id) => holders[prompts[id]!.role] === 'player'))
    },
    end(at, since) {
      reach(Number.POSITIVE_INFINITY)
      now += Math.max(0, at - Math.max(now + slept, since))
    },
  }
}
