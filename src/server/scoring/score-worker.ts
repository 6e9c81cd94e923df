import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { CompiledScenario } from '../../scenario/scenario'
import { judgeDeviations, reportGame } from '../../scoring/game-report'
import { allRegrets, costliest } from '../../scoring/regret'
import { type ScoredGame, scoreRecord } from '../../scoring/scored-game'
import type { GameRecord } from '../../session/record'
import { isProblem } from '../../session/record-problem'
import { isIntervention } from '../../simulation/interventions'
import type { ScoreDone, ScoreJob } from './score-job'

/*
 * A thread that scores games while others are played. On Linux a thread has a priority of its own: who plays comes
 * first.
 */

const scenario = workerData as CompiledScenario
if (process.platform === 'linux') setPriority(19)

const work = ({ n, kind, record }: ScoreJob): ScoreDone => {
  const game = scoreRecord(record, scenario)
  if (isProblem(game)) return { n, kind: 'failed', why: game.code }
  return kind === 'score' ? scored(n, game, record) : regretted(n, game)
}

function scored(n: number, game: ScoredGame, { commands }: GameRecord): ScoreDone {
  const report = reportGame(game)
  const { total, conformity, outcome, par } = report
  return {
    n,
    kind: 'score',
    score: {
      total,
      par: par.total,
      gap: Math.round((total - par.total) * 100) / 100,
      conformity,
      outcome,
      minutes: game.state.minute,
      interventions: commands.filter(isIntervention).length,
      criteria: Object.fromEntries(report.criteria.map(({ id, points }) => [id, points])),
      decisions: report.decisions.map(({ prompt, kind, id, role, answer, points, max }) => ({
        prompt,
        kind,
        of: id,
        role,
        choice: 'choice' in answer ? answer.choice : '',
        points,
        max,
      })),
    },
  }
}

function regretted(n: number, game: ScoredGame): ScoreDone {
  const regrets = costliest(allRegrets(game, judgeDeviations(game)))
  return {
    n,
    kind: 'regrets',
    regrets: regrets.map(({ prompt, kind, of, role, cost }) => ({ prompt, kind, of, role, cost })),
  }
}

parentPort?.on('message', (job: ScoreJob) => {
  try {
    parentPort?.postMessage(work(job))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    parentPort?.postMessage({ n: job.n, kind: 'failed', why } satisfies ScoreDone)
  }
})
