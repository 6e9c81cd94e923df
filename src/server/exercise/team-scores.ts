import type { Comparison, TeamRegret, TeamScore } from '../../protocol/team-score'
import type { ScorePool } from '../scoring/score-pool'
import { compareTeams } from './comparison'
import type { Exercise } from './exercise'

/** What the games of an exercise came to: worked out once the debrief is open and somebody wants to know. */
export interface TeamScores {
  /** As far as it is known; null before the debrief. */
  comparison(): Comparison | null
  /** What a team's answers cost; null before the debrief. @throws Error where its game cannot be scored */
  regrets(team: string): Promise<readonly TeamRegret[] | null>
  /** Begins, where it has not; hears of each team that is scored. Returns the way to stop hearing. */
  follow(listener: () => void): () => void
}

/** Scores of teams as far as they have been worked out; nothing is worked out before somebody asks. */
export function openTeamScores(
  exercise: Exercise,
  pool: () => ScorePool,
  tell: (error: unknown) => void,
): TeamScores {
  const scores = new Map<string, TeamScore>()
  const listeners = new Set<() => void>()
  const regrets = new Map<string, Promise<readonly TeamRegret[]>>()
  let begun = false

  const isOpen = (): boolean => exercise.state().debrief
  const recordOf = async (team: string) => (await exercise.game(team)).table.record()

  const scoreTeam = async (team: string): Promise<void> => {
    const { table, session } = await exercise.game(team)
    // What has not begun has come to nothing.
    if (session.mode() === 'lobby') return
    scores.set(team, { team, ...(await pool().score(table.record())) })
    for (const listener of [...listeners]) listener()
  }
  const begin = (): void => {
    if (begun || !isOpen()) return
    begun = true
    for (const { team } of exercise.state().teams) void scoreTeam(team).catch(tell)
  }
  exercise.follow((news) => {
    if (news.type === 'changed' && news.state.debrief && listeners.size > 0) begin()
  })

  return {
    comparison() {
      if (!isOpen()) return null
      const { teams } = exercise.state()
      const done = teams.flatMap(({ team }) => scores.get(team) ?? [])
      return done.length > 0 ? compareTeams(done, teams.length, exercise.shelved.scenario) : null
    },
    async regrets(team) {
      if (!isOpen()) return null
      const known = regrets.get(team) ?? recordOf(team).then((record) => pool().regrets(record))
      regrets.set(team, known)
      known.catch(() => regrets.delete(team))
      return known
    },
    follow(listener) {
      listeners.add(listener)
      begin()
      return () => listeners.delete(listener)
    },
  }
}
